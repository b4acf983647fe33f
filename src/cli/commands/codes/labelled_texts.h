// Labelled texts as `linepool code score` reads them: one JSON object a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "code/score/score.h"

namespace linepool::cli {

struct LabelledLine {
  std::size_t number = 0;  // in the file, from 1
  LabelledText text;
};

// Empty lines are passed over, unknown members too. Throws UsageError, which names the line, if a
// line cannot be read or there are too many of them.
std::vector<LabelledLine> read_labelled_texts(std::string_view file, const std::string& name);

}  // namespace linepool::cli
