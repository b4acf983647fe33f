#include "base/text/man_page.h"

namespace linepool {
namespace {

// Text that troff prints as it is: a plain hyphen can be copied, and no line is a request.
std::string escaped(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\e"; break;
      case '-': out += "\\-"; break;
      case '`': out += "\\(ga"; break;
      case '\'': out += "\\(aq"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      case '\n': out += ' '; break;
      default: out += c;
    }
  }
  return out;
}

// An argument of a request.
std::string argument(std::string_view text) {
  std::string out = "\"";
  for (const char c : escaped(text)) {
    if (c == '"') {
      out += "\\(dq";
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  }
  return out;
}

}  // namespace

ManPage::ManPage(std::string_view name, int section, std::string_view version,
                 std::string_view summary) {
  line(".TH " + argument(in_capitals(name)) + ' ' + std::to_string(section) + " \"\" " +
       argument("Linepool " + std::string(version)) + " \"Linepool\"");
  line(".nh");
  line(".ad l");
  heading("NAME");
  line(escaped(name) + " \\- " + escaped(summary));
}

void ManPage::line(std::string_view text) {
  text_ += text;
  text_ += '\n';
}

// Text whose line ends do not count, in lines that people can read.
void ManPage::filled(std::string_view text) {
  constexpr std::size_t kColumns = 70;
  while (text.size() > kColumns) {
    const std::size_t blank = text.find(' ', kColumns);
    if (blank == std::string_view::npos) break;
    line(escaped(text.substr(0, blank)));
    text.remove_prefix(blank + 1);
  }
  line(escaped(text));
}

void ManPage::separate() {
  if (!after_title_) line(".PP");
  after_title_ = false;
}

void ManPage::heading(std::string_view title) {
  line(".SH " + argument(in_capitals(title)));
  after_title_ = true;
}

void ManPage::subheading(std::string_view title) {
  line(".SS " + argument(title));
  after_title_ = true;
}

void ManPage::paragraph(std::string_view text) {
  separate();
  filled(text);
}

void ManPage::verbatim(std::string_view text) {
  separate();
  line(".EX");
  line(escaped(text));
  line(".EE");
}

void ManPage::item(std::string_view term, std::string_view meaning) {
  line(".TP");
  line(".B " + escaped(term));
  if (meaning.empty()) {
    line("\\&");
  } else {
    filled(meaning);
  }
  after_title_ = false;
}

}  // namespace linepool
