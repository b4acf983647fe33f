// What a caller sends to identify itself: a key or a token, in any place where the dialects accept
// it.
#pragma once

#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::gate {

// Looks in the headers X-API-Key, X-ApiKey and Authorization, and in the dialect's own place (a
// parameter of the query or form). The same credential in several places counts as one; different
// ones are ambiguous and accepted by nobody, because either could be the one that was meant.
class Credential {
 public:
  // `besides` may be "" and must outlive this.
  Credential(const wire::Request& request, std::string_view besides);

  // "" if there is none.
  [[nodiscard]] std::string_view text() const {
    return is_decoded_ ? std::string_view(decoded_) : given_;
  }
  [[nodiscard]] bool is_ambiguous() const { return is_ambiguous_; }

 private:
  void add(std::string_view found);
  void add_authorization(std::string_view header);
  void add_basic(std::string_view encoded);

  std::string_view given_;
  std::string decoded_;  // from Basic; no view points here, so this can be moved
  bool is_decoded_ = false;
  bool is_ambiguous_ = false;
};

}  // namespace linepool::gate
