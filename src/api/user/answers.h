// The two forms of the user API's answers: text, and the envelope of rental calls, which keys with
// the style json get from every call.
#pragma once

#include <string_view>

#include "base/ids.h"
#include "base/result.h"
#include "domain/access/api_key.h"
#include "domain/message.h"
#include "wire/http.h"

namespace linepool::api::user {

// {"data": "<text>", "code": 100}
wire::Response envelope_done(std::string_view data);
// {"data": "<sentence>", "code": 200}; 503 when busy.
wire::Response envelope_refusal(const Refusal& refusal);

// The response with the id of the order or rental that it gave, which no text has room for.
wire::Response with_id(wire::Response response, const char* header, LeaseId id);

// How calls documented to answer in text answer a key of that style. Copied into every deferred
// answer.
class Answers {
 public:
  explicit Answers(UserStyle style) : style_(style) {}

  // A number, or what was done.
  [[nodiscard]] wire::Response done(std::string_view text) const;
  // The SMS, or only its code if the style is kCode and it has one; the header Linepool-Message has
  // its id, for use as `after`.
  [[nodiscard]] wire::Response sms(const Message& message) const;
  [[nodiscard]] wire::Response refuse(const Refusal& refusal) const;

 private:
  UserStyle style_;
};

}  // namespace linepool::api::user
