// From a score to a probability, and from that to a level.
#pragma once

#include "code/extractor.h"

namespace linepool {

// How often candidates of this score are the code; grows with the score. Made by
// tools/code_confidence.py from the texts of tests/codes.
double confidence_of(int score);
CodeLevel level_of(double confidence);

}  // namespace linepool
