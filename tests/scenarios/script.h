// Parses the text of a scenario file; README.md describes the format.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::scenarios {

struct Line {
  std::size_t number = 0;  // in the file, from 1
  std::string text;        // without indentation and trailing spaces
};

struct Scenario {
  std::string file;   // path
  std::string title;  // unique in its file
  std::vector<Line> lines;
};

// The scenarios of a file; CHECKs that it is well formed.
std::vector<Scenario> read_scenarios(const std::string& path);

using Variables = std::map<std::string, std::string, std::less<>>;

// `text` with every $name replaced by its value and $$ by a dollar; throws ScriptFault for a name
// without a value.
std::string substitute(std::string_view text, const Variables& variables);

// Splits a line into words at spaces; "quoted text" is one word, in which \n, \r, \", \\ and \xHH
// mean the same as in C.
std::vector<std::string> split_words(std::string_view text);

// A line that cannot be played.
struct ScriptFault {
  std::string sentence;
};

}  // namespace linepool::scenarios
