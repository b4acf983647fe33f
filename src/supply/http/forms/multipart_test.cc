#include "supply/http/forms/multipart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace linepool::supply {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<std::pair<std::string, std::string>> parts(std::string_view body,
                                                       std::string_view boundary) {
  std::vector<std::pair<std::string, std::string>> list;
  each_part(body, boundary, [&](const Part& part) {
    list.emplace_back(part.name, part.body);
    return true;
  });
  return list;
}

TEST(Multipart, GivesEachPartWithItsName) {
  const std::string body =
      "a preamble\r\n--xx\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\n60112869001\r\n"
      "--xx\r\ncontent-type: text/plain; charset=utf-8\r\n"
      "content-disposition: form-data; name=text\r\n\r\ntwo\r\nlines\r\n--xx--\r\nthe end";
  EXPECT_THAT(parts(body, "xx"),
              ElementsAre(Pair("to", "60112869001"), Pair("text", "two\r\nlines")));
}

TEST(Multipart, LetsPassBareLineFeedsEmptyPartsAndAMissingEnd) {
  EXPECT_THAT(parts("--b\nContent-Disposition: form-data; name=\"a\"\n\n1\n--b\n"
                    "Content-Disposition: form-data; name=\"b\"\n\n--b\n"
                    "Content-Disposition: form-data; name=\"c\"\n\n3",
                    "b"),
              ElementsAre(Pair("a", "1"), Pair("b", ""), Pair("c", "3")));
}

TEST(Multipart, SaysWhenThereIsNoPart) {
  EXPECT_FALSE(each_part("to=1&text=2", "xx", [](const Part&) { return true; }));
  EXPECT_FALSE(each_part("--xx--", "xx", [](const Part&) { return true; }));
  EXPECT_FALSE(each_part("--xx", "", [](const Part&) { return true; }));
  EXPECT_THAT(parts("", "xx"), IsEmpty());
}

TEST(Multipart, FindsTheBoundaryOfABodyWithoutAType) {
  EXPECT_EQ(boundary_in("--abc\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\n1"), "abc");
  EXPECT_EQ(boundary_in("--abc\r\nSomething else\r\n"), "");
  EXPECT_EQ(boundary_in("to=1"), "");
}

}  // namespace
}  // namespace linepool::supply
