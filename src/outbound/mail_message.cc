#include "outbound/mail_message.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "base/check.h"
#include "domain/access/user.h"

namespace linepool::outbound {
namespace {

constexpr std::size_t kLineChars = 76;  // with the '=' of a soft break

// "Fri, 27 Nov 2026 17:00:00 +0000"
std::string mail_date(Time date) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S +0000}",
                     fmt::gmtime(static_cast<std::time_t>(date.ms / 1000)));
}

bool is_header_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

// A character, or "=3D" for one that may not stand for itself.
std::string encoded(char c, bool ends_line) {
  const bool is_blank = c == ' ' || c == '\t';
  const bool is_plain = (c > 0x20 && c < 0x7F && c != '=') || (is_blank && !ends_line);
  if (is_plain) return {c};
  return fmt::format("={:02X}", static_cast<unsigned char>(c));
}

}  // namespace

std::string quoted_printable(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      out += "\r\n";
      column = 0;
      continue;
    }
    const bool ends_line = i + 1 == text.size() || text[i + 1] == '\n';
    const std::string next = encoded(text[i], ends_line);
    if (column + next.size() > kLineChars - (ends_line ? 0 : 1)) {
      out += "=\r\n";
      column = 0;
    }
    out += next;
    column += next.size();
  }
  return out;
}

std::string mail_message(const core::Mail& mail, std::string_view from, std::string_view id,
                         Time date) {
  CHECK(normal_email(mail.to) == mail.to && normal_email(from) == from, "addresses are checked");
  CHECK(is_header_text(mail.subject) && is_header_text(id));
  return fmt::format(
      "Date: {}\r\n"
      "From: Linepool <{}>\r\n"
      "To: <{}>\r\n"
      "Message-ID: <{}@{}>\r\n"
      "Subject: {}\r\n"
      "Auto-Submitted: auto-generated\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "\r\n"
      "{}",
      mail_date(date), from, mail.to, id, from.substr(from.find('@') + 1), mail.subject,
      quoted_printable(mail.text));
}

}  // namespace linepool::outbound
