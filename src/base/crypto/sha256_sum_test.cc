#include "base/crypto/sha256_sum.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256SumTest, IsTheSumOfThePieces) {
  EXPECT_EQ(Sha256Sum().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Sha256Sum sum;
  sum.add("a");
  sum.add("");
  sum.add("bc");
  EXPECT_EQ(sum.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace linepool
