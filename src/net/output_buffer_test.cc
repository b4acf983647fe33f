#include "net/output_buffer.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::net {
namespace {

TEST(OutputBuffer, GivesTheBytesInTheirOrder) {
  OutputBuffer buffer;
  std::string expected;
  std::string taken;
  for (std::size_t i = 0; i < 500; ++i) {
    const std::string piece = std::to_string(i) + ";";
    expected += piece;
    buffer.append(piece);
    const std::size_t n = i * 7 % (buffer.size() + 1);
    taken += buffer.view().substr(0, n);
    buffer.consume(n);
  }
  taken += buffer.view();
  EXPECT_EQ(taken, expected);
}

TEST(OutputBuffer, AClientThatIsAlwaysBehindCostsOnlyWhatWaits) {
  OutputBuffer buffer;
  buffer.append(std::string(1000, 'a'));
  for (int i = 0; i < 10'000; ++i) {
    buffer.append(std::string(1000, 'b'));
    buffer.consume(1000);
    ASSERT_EQ(buffer.size(), 1000u);
  }
  EXPECT_LE(buffer.capacity(), 8000u);
}

TEST(OutputBuffer, KeepsNoMemoryForNothing) {
  OutputBuffer buffer;
  const std::size_t min = buffer.capacity();
  buffer.append(std::string(100'000, 'x'));
  buffer.consume(100'000);
  EXPECT_TRUE(buffer.empty());
  EXPECT_EQ(buffer.capacity(), min);
}

}  // namespace
}  // namespace linepool::net
