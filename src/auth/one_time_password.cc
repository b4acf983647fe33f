#include "auth/one_time_password.h"

#include <liboath/oath.h>

#include <cstdlib>
#include <memory>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::auth {
namespace {

constexpr unsigned kStep_s = OATH_TOTP_DEFAULT_TIME_STEP_SIZE;
constexpr unsigned kDigits = 6;
constexpr std::size_t kWindow = 1;  // steps before and after: clocks differ, people type slowly

time_t seconds_of(Time now) {
  return static_cast<time_t>(now.ms / 1000);
}

struct Free {
  void operator()(char* text) const { std::free(text); }
};

std::string escaped(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_') {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

}  // namespace

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, Time now) {
  std::string given(code);
  std::erase(given, ' ');
  if (given.size() != kDigits) return std::nullopt;
  int offset = 0;
  const int found = oath_totp_validate2(secret.data(), secret.size(), seconds_of(now), kStep_s, 0,
                                        kWindow, &offset, given.c_str());
  if (found < 0) return std::nullopt;
  return now.ms / 1000 / kStep_s + offset;
}

std::string totp_text(std::string_view secret) {
  char* text = nullptr;
  const int status = oath_base32_encode(secret.data(), secret.size(), &text, nullptr);
  CHECK(status == OATH_OK, oath_strerror(status));
  const std::unique_ptr<char, Free> owner(text);
  std::string out(text);
  while (out.ends_with('=')) out.pop_back();
  return out;
}

std::string totp_uri(std::string_view secret, std::string_view account) {
  return "otpauth://totp/Linepool:" + escaped(account) + "?secret=" + totp_text(secret) +
         "&issuer=Linepool";
}

}  // namespace linepool::auth
