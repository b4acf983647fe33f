// The fields of one SMS out of a request, in whichever of its places and forms they stand.
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
  std::string charset;      // as far as the request says; "" otherwise
  bool is_unicode = false;  // UTF-8 already, as in JSON
};

// The fields that mean something; the first of each counts, whatever its case. All others, such as
// a gateway's udh, are passed over.
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
  std::vector<std::string> query_tokens;  // what stands in fields of that name, a few at most
  std::vector<std::string> body_tokens;
  std::string body;  // out of its Content-Encoding, where it has one that is sound
  bool body_inflated = false;
  bool body_too_large = false;   // unpacked, it passes limits::kRawSmsBytes; nothing of it is read
  bool body_unreadable = false;  // no form, no JSON object, no parts with any of the fields in it
  bool replaced = false;         // JSON with bytes that nobody can read
  bool is_empty = false;         // holds nothing but tokens: somebody tries the address
};

// Reads query and body: a form, JSON or multipart under any Content-Type, and in gzip or deflate.
// A body that is none of them is the text where the query or Kannel's headers name the recipient.
Unpacked unpack(const wire::Request& request);

// The tokens of a query: what can be known before the body has come.
std::vector<std::string> tokens_in(std::string_view query);

}  // namespace linepool::supply
