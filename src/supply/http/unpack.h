// Extracts the fields of one SMS from a request, wherever and in whatever form they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wire/http.h"

namespace linepool::supply {

struct SmsField {
  std::string bytes;
  std::string charset;      // if the request declares it; otherwise ""
  bool is_unicode = false;  // already UTF-8, as in JSON
};

// The known fields; the first of each counts, names ignoring case. All others, such as a gateway's
// udh, are ignored.
struct SmsFields {
  std::optional<SmsField> to;
  std::optional<SmsField> to_country;
  std::optional<SmsField> from;
  std::optional<SmsField> text;
  std::optional<SmsField> id;
  std::optional<SmsField> received_at;
  std::optional<SmsField> coding;
  std::optional<SmsField> charset;
};

struct Unpacked {
  SmsFields fields;
  std::vector<std::string> query_tokens;  // values of fields named token, limited in number
  std::vector<std::string> body_tokens;
  std::string body;  // decoded, if it has a valid Content-Encoding
  bool body_inflated = false;
  bool body_too_large = false;   // decoded, it exceeds limits::kRawSmsBytes; none of it is read
  bool body_unreadable = false;  // no form, JSON object or parts with any of the fields
  bool replaced = false;         // JSON with unreadable bytes
  bool is_empty = false;         // nothing but tokens: somebody is trying the URL
};

// Reads query and body: a form, JSON or multipart under any Content-Type, also in gzip or deflate.
// Any other body is taken as the text if the query or Kannel's headers name the recipient.
Unpacked unpack(const wire::Request& request);

// The tokens in a query: all that can be known before the body has arrived.
std::vector<std::string> tokens_in(std::string_view query);

}  // namespace linepool::supply
