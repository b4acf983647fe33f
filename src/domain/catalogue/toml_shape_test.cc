#include "domain/catalogue/toml_shape.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(TomlShape, TakesWhatACatalogueHolds) {
  for (const std::string_view text :
       {"", "[[apps]]\nid = 1\nprices = {a = 1.5, b = 2.5}\nnames = [['x'], [\"y\"]]\n",
        "when = 2026-11-28T07:32:00.999Z\n", "# a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w\n",
        "a = \"....................................\"\nb = '[[[[[[[[[[[[[[[[[[[[[[[[[['\n",
        "a = \"\"\"\n{{{{{{{{{{{{{{{{{{{{{{{{\"\"\"\n", "a = \"\\\"[[[[[[[[[[[[[[[[[[[[[[[\"\n"}) {
    EXPECT_TRUE(check_toml_depth(text).is_fine()) << text;
  }
  // As many as wanted, one after the other.
  EXPECT_TRUE(check_toml_depth(repeated("a.b = {c = [1.0, 2.0]}\n", 10'000)).is_fine());
  EXPECT_TRUE(check_toml_depth("a" + repeated(".a", kTomlKeyParts - 1) + " = 1").is_fine());
}

TEST(TomlShape, FindsTheLineThatGoesTooDeep) {
  const struct {
    std::string text;
    bool is_key;
  } kCases[] = {{"a" + repeated(".a", kTomlKeyParts), true},
                {"[a" + repeated(" . a", 60'000) + "]", true},
                {"\"a.b\"" + repeated(".'c'", kTomlKeyParts), true},
                {"a = " + repeated("[", kTomlNesting + 1), false},
                {"a = " + repeated("{a = ", 60'000), false},
                {"a = [\n" + repeated("[1, ", kTomlNesting), false}};
  for (const auto& [text, is_key] : kCases) {
    const TomlDepth depth = check_toml_depth("# one\nb = '''\n\n'''\n" + text);
    EXPECT_FALSE(depth.is_fine()) << text.substr(0, 40);
    EXPECT_EQ(depth.line, text.find('\n') == std::string::npos ? 5u : 6u) << text.substr(0, 40);
    EXPECT_EQ(depth.is_key, is_key);
  }
}

TEST(TomlShape, SurvivesStringsThatDoNotEnd) {
  for (const std::string_view text :
       {"\"", "'", "\"\"\"", "'''", "\"\\", "\"\"\"\\", "\"\"", "a = \"x\n[["}) {
    EXPECT_TRUE(check_toml_depth(text).is_fine()) << text;
  }
}

}  // namespace
}  // namespace linepool
