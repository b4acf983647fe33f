// The formats that are made for programs: they need no words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

// `@host #code` on the last line of a text, as browsers read it.
struct DomainBound {
  std::string code;
  std::string host;
  std::size_t begin = 0;  // of the code
  std::size_t end = 0;
};
std::optional<DomainBound> domain_bound(std::string_view text);

// The app's hash at the end of a message for the SMS Retriever, in the text of CodeText::cased();
// begin == end if there is none.
struct HashSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};
HashSpan retriever_hash(std::string_view cased);

}  // namespace linepool
