// What a caller shows to say who it is: a key or a token, in any of the places where the dialects
// have it.
#pragma once

#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::gate {

// Looked for in the headers X-API-Key, X-ApiKey and Authorization, and in what the dialect has
// besides (a parameter of the query or the form). The same credential in several places is one;
// different ones are nobody's, because whichever were taken, somebody would have meant the other.
class Credential {
 public:
  // `besides` may be "" and lives as long as this.
  Credential(const wire::Request& request, std::string_view besides);

  // "" when there is none.
  [[nodiscard]] std::string_view text() const {
    return is_decoded_ ? std::string_view(decoded_) : given_;
  }
  [[nodiscard]] bool is_ambiguous() const { return is_ambiguous_; }

 private:
  void add(std::string_view found);
  void add_authorization(std::string_view header);
  void add_basic(std::string_view encoded);

  std::string_view given_;
  std::string decoded_;  // of Basic; the view above does not point here, so that this can be moved
  bool is_decoded_ = false;
  bool is_ambiguous_ = false;
};

}  // namespace linepool::gate
