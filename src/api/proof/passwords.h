// The thread that hashes the passwords of users and operators, and which passwords may be set.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "auth/password.h"
#include "base/crypto/random.h"
#include "base/result.h"
#include "base/worker.h"

namespace linepool::api::proof {

// One for the whole server: each hash takes 64 MiB.
class Passwords {
 public:
  Passwords(Random& random, auth::PasswordCost cost) : random_(random), cost_(cost) {}

  // Runs `work` on the thread; dropped if too much waits there.
  template <class F>
  void submit(F work) {
    worker_.submit(std::move(work));
  }
  // Call before what the work refers to is gone.
  void stop() { worker_.stop(); }

  // On the thread alone.
  [[nodiscard]] std::string hash(std::string_view password);
  // Whether it is the password of that hash. Null: of nobody, which takes as long to find out.
  [[nodiscard]] bool is_right(std::string_view password, const std::string* hash);

 private:
  Random& random_;
  const auth::PasswordCost cost_;
  std::string nobodys_;  // a hash of nobody's password
  Worker worker_;        // last: its work uses the others
};

// A password that may be set: kInvalidParameter says what is wrong with it.
Status check_new_password(std::string_view password);

}  // namespace linepool::api::proof
