// RegisterUser: a new user with a session; usually also a customer with an account and a first key.
#pragma once

#include <string>

#include "core/commands/users/sessions.h"

namespace linepool::core {

struct RegisterUser {
  using Reply = UserReply;
  std::string email;     // as normal_email() returns it
  std::string password;  // salted hash
  NewSession session;
  Digest key_hash{};  // of the key that is shown to the user once; its label is kFirstKeyLabel
  Money credit;       // >= 0, to begin with
  // The customer that the user joins, without a new key and credit; none: a new one.
  CustomerId customer = {};
};

inline constexpr std::string_view kFirstKeyLabel = "default";

// Refusals: kConflict (the address is in use, or a customer has it as its name; or a digest is
// known); kNotFound (the customer to join); kInvalidParameter (the ledger cannot hold the credit).
Result<UserReply> execute(Context& context, const RegisterUser& command);

}  // namespace linepool::core
