#include "api/proof/passwords.h"

#include "base/limits.h"

namespace linepool::api::proof {
namespace {

constexpr std::size_t kNobodysBytes = 16;

// Code points, as people count; bytes that are no UTF-8 count, too.
std::size_t chars_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

}  // namespace

std::string Passwords::hash(std::string_view password) {
  return auth::hash_password(password, random_, cost_);
}

bool Passwords::is_right(std::string_view password, const std::string* hash) {
  if (nobodys_.empty()) nobodys_ = this->hash(random_.hex(kNobodysBytes));
  return auth::is_password(password, hash == nullptr ? nobodys_ : *hash) && hash != nullptr;
}

Status check_new_password(std::string_view password) {
  if (chars_in(password) < limits::kPasswordChars) {
    return Refusal(Error::kInvalidParameter, "A password needs at least 10 characters.");
  }
  return Nothing{};
}

}  // namespace linepool::api::proof
