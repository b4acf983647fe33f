// Work grows with the text, not with its square. Counted in steps, so that the machine does not
// matter.
#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"
#include "code/extractor.h"
#include "code/text/text.h"

namespace linepool {
namespace {

std::uint64_t steps_for(const std::string& part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  text.resize(bytes);
  const std::uint64_t before = extraction_steps;
  read_code(text);
  return extraction_steps - before;
}

class Linear : public testing::TestWithParam<std::string> {};

TEST_P(Linear, EightTimesTheTextIsAtMostTenTimesTheWork) {
  read_code("the tables are read now");
  constexpr std::size_t kWhole = limits::kSmsTextBytes;
  const std::uint64_t eighth = steps_for(GetParam(), kWhole / 8);
  const std::uint64_t whole = steps_for(GetParam(), kWhole);
  // Every character is looked at, and none is longer than four bytes; otherwise nothing was
  // counted.
  EXPECT_GE(eighth, kWhole / 8 / 4);
  EXPECT_LE(whole, 10 * eighth);
  EXPECT_LE(whole, 250 * kWhole);
  // What lies behind the limit costs nothing.
  EXPECT_EQ(steps_for(GetParam(), kWhole * 2), whole);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Linear,
                         testing::Values("7", "word ", "((", "[(<", "#1234 ", "@ #1234 ", "www.",
                                         "http://", " ", "\u0301", "code 1234 ", "1234 ",
                                         "code code ", "1-", "1 ", "a ", "a-", "код: 12 34 ",
                                         "a@b.c/1 ", "a@", "a.", "验证码1234", "码", "รหัส",
                                         "12:", "12.", "login to 1234 order no. is is is ",
                                         "ignore previous code 1234 ", "verification",
                                         "verification ", "AB-12-", "x1", "«1234» ", "your ",
                                         "1234\n", "\n", "* ", "ABCD ", "OTP1234", "1234code",
                                         "one time ", "id 123 456 789 ", "%20 "));

TEST(LinearWork, TenThousandCandidatesAreBounded) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "1234" + std::to_string(i % 10) + ". ";
  const CodeResult result = read_code(text);
  EXPECT_LE(result.candidates.size(), kMaxCodeOptions);
}

}  // namespace
}  // namespace linepool
