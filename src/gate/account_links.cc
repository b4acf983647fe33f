#include "gate/account_links.h"

#include "base/crypto/digest.h"
#include "base/text_of.h"
#include "gate/sealed_text.h"

namespace linepool::gate {
namespace {

constexpr Seal kInvitationSeal{kInvitationPrefix, "invitation"};
constexpr Seal kResetSeal{kResetPrefix, "password reset"};
constexpr std::size_t kNumbers = 2;  // in front of the text, in both

std::string digest_text(std::string_view text) {
  const Digest digest = sha256(text);
  return to_hex(text_of(digest));
}

}  // namespace

std::string seal(const Invitation& invitation, std::string_view secret) {
  std::string payload;
  append_number(payload, invitation.customer.value);
  append_number(payload, invitation.expires_at.ms);
  payload += to_hex(invitation.email);
  return seal_text(kInvitationSeal, payload, secret);
}

std::string seal(const PasswordReset& reset, std::string_view secret) {
  std::string payload;
  append_number(payload, reset.user.value);
  append_number(payload, reset.expires_at.ms);
  payload += digest_text(reset.password);
  return seal_text(kResetSeal, payload, secret);
}

std::optional<Invitation> open_invitation(std::string_view text, std::string_view secret,
                                          Time now) {
  const auto payload = open_text(kInvitationSeal, text, secret);
  if (!payload || payload->size() < kNumbers * kNumberChars) return std::nullopt;
  const auto customer = number_at(*payload, 0);
  const auto expires_at = number_at(*payload, 1);
  auto email = from_hex(payload->substr(kNumbers * kNumberChars));
  if (!customer || !expires_at || !email || now.ms >= *expires_at) return std::nullopt;
  return Invitation{*std::move(email), CustomerId{*customer}, Time{*expires_at}};
}

std::optional<OpenedReset> open_reset(std::string_view text, std::string_view secret, Time now) {
  const auto payload = open_text(kResetSeal, text, secret);
  if (!payload || payload->size() < kNumbers * kNumberChars) return std::nullopt;
  const auto user = number_at(*payload, 0);
  const auto expires_at = number_at(*payload, 1);
  if (!user || !expires_at || now.ms >= *expires_at) return std::nullopt;
  return OpenedReset{UserId{*user}, std::string(payload->substr(kNumbers * kNumberChars))};
}

bool replaces(const OpenedReset& reset, std::string_view password) {
  return reset.before == digest_text(password);
}

}  // namespace linepool::gate
