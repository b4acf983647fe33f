#include "supply/http/raw_request.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/text/replace_all.h"
#include "supply/http/forms/loose_form.h"

namespace linepool::supply {
namespace {

constexpr std::string_view kBlank = "***";
constexpr std::size_t kUsualHeaderBytes = 256;
// A shorter string could be a word of the text, and is never one of our tokens.
constexpr std::size_t kTokenBytesMin = 8;

void blank_all(std::string& text, std::string_view secret) {
  if (secret.size() < kTokenBytesMin) return;
  replace_all(text, secret, kBlank);
}

// Blanks the values of fields named token, however they are escaped.
std::string blank_fields(std::string_view form) {
  std::string out;
  std::size_t done = 0;
  each_form_field(form, [&](const FormField& field) {
    if (!equal_ignoring_case(trimmed(field.name), "token") || field.raw.empty()) return true;
    const auto at = static_cast<std::size_t>(field.raw.data() - form.data());
    out += form.substr(done, at - done);
    out += kBlank;
    done = at + field.raw.size();
    return true;
  });
  out += form.substr(done);
  return out;
}

bool is_secret_header(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kSecret{"Authorization", "Proxy-Authorization",
                                                           "X-Supplier-Token", "Cookie"};
  return std::any_of(kSecret.begin(), kSecret.end(),
                     [&](std::string_view secret) { return equal_ignoring_case(name, secret); });
}

std::string headers_of(const wire::Request& request, bool inflated) {
  std::string text;
  text.reserve(kUsualHeaderBytes);
  for (const wire::Header& header : request.headers) {
    if (is_secret_header(header.name)) continue;
    if (inflated && equal_ignoring_case(header.name, "Content-Encoding")) continue;
    text += header.name;
    text += ": ";
    text += header.value;
    text += '\n';
  }
  return text;
}

}  // namespace

RawSms keep_request(const wire::Request& request, Unpacked& unpacked, std::string_view secret) {
  std::string content_type(request.header("Content-Type").value_or(""));
  std::string query = blank_fields(request.query);
  std::string headers = headers_of(request, unpacked.body_inflated);
  const bool is_form = looks_like_form(unpacked.body);
  std::string body = is_form ? blank_fields(unpacked.body) : std::move(unpacked.body);
  const bool in_body = std::find(unpacked.body_tokens.begin(), unpacked.body_tokens.end(),
                                 secret) != unpacked.body_tokens.end();
  // The token is escaped in a way that hides it from the search, so the body is dropped.
  if (in_body && !is_form && body.find(secret) == std::string::npos) body.clear();
  for (const std::string& token : unpacked.body_tokens) blank_all(body, token);
  for (std::string* part : {&content_type, &query, &headers, &body}) {
    blank_all(*part, secret);
  }
  return {std::move(content_type), std::move(query), std::move(headers), std::move(body)};
}

}  // namespace linepool::supply
