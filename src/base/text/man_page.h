// A manual page in the language of man(7).
#pragma once

#include <string>
#include <string_view>

namespace linepool {

class ManPage {
 public:
  // Such as "linepool", 1 and "0.1.0"; `summary` follows the name.
  ManPage(std::string_view name, int section, std::string_view version, std::string_view summary);

  void heading(std::string_view title);
  void subheading(std::string_view title);
  void paragraph(std::string_view text);
  // A line as it is, such as an example.
  void verbatim(std::string_view line);
  // A term in bold, and below it what it means.
  void item(std::string_view term, std::string_view meaning);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void line(std::string_view text);
  void filled(std::string_view text);
  void separate();

  std::string text_;
  bool after_title_ = false;  // where a paragraph needs no separation
};

}  // namespace linepool
