#include "edge_http/response_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::edge_http {
namespace {

using std::string_view_literals::operator""sv;

bool is_token(std::string_view name) {
  static constexpr std::string_view kSigns = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter(c) || is_digit(c) || kSigns.find(c) != std::string_view::npos;
  });
}

bool is_field_value(std::string_view value) {
  return value.find_first_of("\r\n\0"sv) == std::string_view::npos;
}

void append_number(std::string& out, std::size_t number) {
  std::array<char, 20> digits;  // NOLINT: filled by to_chars
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_status_line(std::string& out, int status, bool switches) {
  if (status == 200) [[likely]] {
    out += "HTTP/1.1 200 OK\r\n"sv;
    return;
  }
  CHECK(switches ? status == 101 : status >= 200 && status <= 599, "a response has a final status");
  out += "HTTP/1.1 "sv;
  append_number(out, static_cast<std::size_t>(status));
  out += ' ';
  out += wire::reason_phrase(status);
  out += "\r\n"sv;
}

void append_body_end(std::string& out, BodyEnd end, std::size_t length) {
  switch (end) {
    case BodyEnd::kLength:
      out += "Content-Length: "sv;
      append_number(out, length);
      out += "\r\n"sv;
      return;
    case BodyEnd::kChunks: out += "Transfer-Encoding: chunked\r\n"sv; return;
    case BodyEnd::kClose:
    case BodyEnd::kNowhere: return;
  }
}

}  // namespace

void append_response(std::string& out, const wire::Response& response, const ResponseForm& form) {
  append_status_line(out, response.status, form.body_end == BodyEnd::kNowhere);
  out += form.lines;
  if (!form.request.is_none()) append_request_id(out, form.request);
  const bool has_content =
      response.status != 204 && response.status != 304 && form.body_end != BodyEnd::kNowhere;
  if (has_content) {
    CHECK(is_field_value(response.content_type), "a content type is one line");
    if (!response.content_type.empty()) {
      out += "Content-Type: "sv;
      out += response.content_type;
      out += "\r\n"sv;
    }
    append_body_end(out, form.body_end, response.body.size());
  }
  for (const auto& [name, value] : response.headers) {
    CHECK(is_token(name) && is_field_value(value), "a header is one line");
    out += name;
    out += ": "sv;
    out += value;
    out += "\r\n"sv;
  }
  if (form.body_end == BodyEnd::kNowhere) {
    out += "Connection: Upgrade\r\n"sv;
  } else if (!form.keep_alive) {
    out += "Connection: close\r\n"sv;
  } else if (form.http_1_0) {
    out += "Connection: keep-alive\r\n"sv;
  }
  out += "\r\n"sv;
  if (!has_content || form.head) return;
  if (form.body_end == BodyEnd::kChunks && !response.body.empty()) {
    append_chunk(out, response.body);
  } else {
    out += response.body;
  }
}

void append_request_id(std::string& out, const wire::RequestId& request) {
  out += "Request-Id: "sv;
  request.append_to(out);
  out += "\r\n"sv;
}

void append_chunk(std::string& out, std::string_view bytes) {
  CHECK(!bytes.empty(), "an empty chunk is the last one");
  std::array<char, 16> digits;  // NOLINT: filled by to_chars
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16).ptr;
  out.append(digits.data(), end);
  out += "\r\n"sv;
  out += bytes;
  out += "\r\n"sv;
}

HeadLines HeadLines::at(std::int64_t unix_seconds, std::int64_t strict_transport_s) {
  HeadLines lines;
  lines.cached = date_line(unix_seconds);
  lines.cached += "X-Content-Type-Options: nosniff\r\n"sv;
  if (strict_transport_s > 0) {
    lines.cached += "Strict-Transport-Security: max-age="sv;
    append_number(lines.cached, static_cast<std::size_t>(strict_transport_s));
    lines.cached += "\r\n"sv;
  }
  lines.uncached = lines.cached;
  lines.uncached += "Cache-Control: no-store\r\n"sv;
  return lines;
}

std::string_view HeadLines::of(const wire::Response& response) const {
  const bool says = std::any_of(
      response.headers.begin(), response.headers.end(),
      [](const auto& header) { return equal_ignoring_case(header.first, "cache-control"); });
  return says ? cached : uncached;
}

std::string date_line(std::int64_t unix_seconds) {
  static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = unix_seconds;
  std::tm t{};
  CHECK(gmtime_r(&seconds, &t) != nullptr, "the year fits");
  return fmt::format("Date: {}, {:02} {} {:04} {:02}:{:02}:{:02} GMT\r\n",
                     kDays.at(static_cast<std::size_t>(t.tm_wday)), t.tm_mday,
                     kMonths.at(static_cast<std::size_t>(t.tm_mon)), t.tm_year + 1900, t.tm_hour,
                     t.tm_min, t.tm_sec);
}

}  // namespace linepool::edge_http
