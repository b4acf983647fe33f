#include "wire/http.h"

#include <charconv>

#include "base/ascii.h"

namespace linepool::wire {

std::string_view name(Method method) {
  switch (method) {
    case Method::kGet: return "GET";
    case Method::kHead: return "HEAD";
    case Method::kPost: return "POST";
    case Method::kPut: return "PUT";
    case Method::kPatch: return "PATCH";
    case Method::kDelete: return "DELETE";
    case Method::kOptions: return "OPTIONS";
    case Method::kOther: return "OTHER";
  }
  return "";
}

std::optional<std::string_view> Request::header(std::string_view header_name) const {
  for (const Header& h : headers) {
    if (equal_ignoring_case(h.name, header_name)) return h.value;
  }
  return std::nullopt;
}

Response Response::text(std::string body_text, int status_code) {
  Response response;
  response.status = status_code;
  response.body = std::move(body_text);
  return response;
}

Response Response::json(std::string body_text, int status_code) {
  Response response = text(std::move(body_text), status_code);
  response.content_type = "application/json";
  return response;
}

Response with_retry_after(Response response, std::int64_t seconds) {
  response.headers.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

std::string_view reason_phrase(int status) {
  switch (status) {
    case 101: return "Switching Protocols";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 426: return "Upgrade Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "";
  }
}

void RequestId::append_to(std::string& out) const {
  std::array<char, 20> digits;  // NOLINT: filled by to_chars
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(run.data(), run.size());
  out += '-';
  out.append(digits.data(), end);
}

std::string RequestId::text() const {
  std::string text;
  append_to(text);
  return text;
}

}  // namespace linepool::wire
