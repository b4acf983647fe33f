#include "code/result/confidence.h"

#include <algorithm>
#include <array>

namespace linepool {
namespace {

struct Step {
  int score;
  double confidence;
};

// From `score` on. Below the measured shares, because texts of others are harder than those that
// the rules were tuned on.
constexpr std::array<Step, 8> kSteps{{{1, 0.20},
                                      {50, 0.80},
                                      {58, 0.89},
                                      {66, 0.92},
                                      {74, 0.95},
                                      {80, 0.955},
                                      {86, 0.992},
                                      {94, 0.995}}};

}  // namespace

double confidence_of(int score) {
  double confidence = 0;
  for (const Step& step : kSteps) {
    if (score >= step.score) confidence = step.confidence;
  }
  return confidence;
}

CodeLevel level_of(double confidence) {
  if (confidence >= 0.99) return CodeLevel::kHigh;
  if (confidence >= 0.9) return CodeLevel::kMedium;
  return confidence >= 0.6 ? CodeLevel::kLow : CodeLevel::kNone;
}

}  // namespace linepool
