#include "base/text/man_page.h"

#include <gtest/gtest.h>

namespace linepool {
namespace {

TEST(ManPage, WritesTextThatTroffDoesNotInterpret) {
  ManPage page("linepoold", 8, "1.2.3", "a server");
  page.heading("options");
  page.item("--set KEY=VALUE", "Overrides a \"setting\"");
  page.paragraph(".so /etc/passwd");
  page.verbatim("'\\n `x`");
  EXPECT_EQ(page.text(),
            ".TH \"LINEPOOLD\" 8 \"\" \"Linepool 1.2.3\" \"Linepool\"\n"
            ".nh\n"
            ".ad l\n"
            ".SH \"NAME\"\n"
            "linepoold \\- a server\n"
            ".SH \"OPTIONS\"\n"
            ".TP\n"
            ".B \\-\\-set KEY=VALUE\n"
            "Overrides a \"setting\"\n"
            ".PP\n"
            "\\&.so /etc/passwd\n"
            ".PP\n"
            ".EX\n"
            "\\&\\(aq\\en \\(gax\\(ga\n"
            ".EE\n");
}

}  // namespace
}  // namespace linepool
