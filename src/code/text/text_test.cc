#include "code/text/text.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace linepool {
namespace {

TEST(CodeText, FoldsDigitsOfEveryScript) {
  EXPECT_EQ(fold_code_word("۰۱۲۳۴۵۶۷۸۹"), "0123456789");
  EXPECT_EQ(fold_code_word("٠١٢٣٤٥٦٧٨٩"), "0123456789");
  EXPECT_EQ(fold_code_word("０１２３４５６７８９"), "0123456789");
  EXPECT_EQ(fold_code_word("०१२३४५६७८९"), "0123456789");
  EXPECT_EQ(fold_code_word("๐๑๒๓๔๕๖๗๘๙"), "0123456789");
  EXPECT_EQ(fold_code_word("০১২৩৪৫৬৭৮৯"), "0123456789");
}

TEST(CodeText, FoldsCaseAndAccents) {
  EXPECT_EQ(fold_code_word("CÓDIGO Mật khẩu ŞİFRE Łódź"), "codigo mat khau sifre lodz");
  EXPECT_EQ(fold_code_word("co\u0301digo"), "codigo") << "combining accents too";
  EXPECT_EQ(fold_code_word("ΚΩΔΙΚΌΣ"), fold_code_word("κωδικός"));
  EXPECT_EQ(fold_code_word("ПАРОЛЬ Ёлка"), "пароль елка");
  EXPECT_EQ(fold_code_word("کد"), fold_code_word("كد")) << "Persian and Arabic kaf";
}

TEST(CodeText, PlainFormsOfFullWidthSpacesDashesAndLineEnds) {
  EXPECT_EQ(fold_code_word("ＯＴＰ：１２"), "otp:12");
  EXPECT_EQ(fold_code_word("a\u00A0b\u3000c"), "a b c");
  EXPECT_EQ(fold_code_word("12–34—56"), "12-34-56");
  EXPECT_EQ(fold_code_word("a\r\nb\rc\u2028d"), "a\nb\nc\nd");
  EXPECT_EQ(fold_code_word("\u200Ba\u202Db\uFEFF"), "ab");
}

TEST(CodeText, MapsBackToTheOriginalBytes) {
  const std::string original = "mã: ۱۲۳";
  const CodeText text(original);
  const std::size_t at = text.folded().find("123");
  ASSERT_NE(at, std::string_view::npos);
  const std::size_t begin = text.original_begin(at);
  const std::size_t end = text.original_end(at + 3);
  EXPECT_EQ(original.substr(begin, end - begin), "۱۲۳");
  EXPECT_EQ(text.original_end(0), 0u);
}

TEST(CodeText, KeepsTheCaseBesideTheFoldedText) {
  const CodeText text("Code Ab3É");
  EXPECT_EQ(text.folded(), "code ab3e");
  EXPECT_EQ(text.cased(), "Code Ab3e");
}

TEST(CodeText, BrokenUtf8IsBoundedAndHarmless) {
  EXPECT_EQ(fold_code_word("\xff\xc3\x28\xe2\x82\xed\xa0\x80\xf5\xc0\x80"),
            std::string(2, '?') + "(" + std::string(8, '?'));
  EXPECT_EQ(fold_code_word(std::string("a\0b", 3)), std::string("a\0b", 3));
  const std::string large(limits::kSmsTextBytes * 2, 'A');
  EXPECT_EQ(CodeText(large).folded().size(), limits::kSmsTextBytes);
}

TEST(CodeText, ClassifiesCharacters) {
  const auto kind = [](std::string_view text) { return char_at(text, 0).kind; };
  EXPECT_EQ(kind(""), CharKind::kNone);
  EXPECT_EQ(kind(" "), CharKind::kSpace);
  EXPECT_EQ(kind("7"), CharKind::kDigit);
  EXPECT_EQ(kind("a"), CharKind::kLatin);
  EXPECT_EQ(kind("я"), CharKind::kLetter);
  EXPECT_EQ(kind("ر"), CharKind::kLetter);
  EXPECT_EQ(kind("क"), CharKind::kLetter);
  EXPECT_EQ(kind("码"), CharKind::kUnspaced);
  EXPECT_EQ(kind("ร"), CharKind::kUnspaced);
  EXPECT_EQ(kind("은"), CharKind::kUnspaced);
  EXPECT_EQ(kind("₹"), CharKind::kCurrency);
  EXPECT_EQ(kind("฿"), CharKind::kCurrency);
  EXPECT_EQ(kind("。"), CharKind::kOther);
  EXPECT_EQ(kind("،"), CharKind::kOther);
  EXPECT_EQ(kind("😀"), CharKind::kOther);
  EXPECT_EQ(char_before("a码", 4).kind, CharKind::kUnspaced);
  EXPECT_EQ(char_before("a码", 1).kind, CharKind::kLatin);
  EXPECT_EQ(char_before("a", 0).kind, CharKind::kNone);
}

}  // namespace
}  // namespace linepool
