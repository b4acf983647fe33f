#include "api/letters.h"

#include <fmt/format.h>

namespace linepool::api {
namespace {

std::string_view host_of(std::string_view site) {
  const std::size_t scheme = site.find("://");
  return scheme == std::string_view::npos ? site : site.substr(scheme + 3);
}

}  // namespace

core::Mail invitation_letter(const std::string& email, std::string_view site,
                             std::string_view token, Time ends) {
  core::Mail mail{email, fmt::format("Your invitation to {}", host_of(site)), ""};
  mail.text = fmt::format(
      "You are invited to {}, where you can lease phone numbers\n"
      "and read the SMS that arrive on them.\n"
      "\n"
      "This link registers the address {}, until {} UTC:\n"
      "\n"
      "{}/register/#invite={}\n"
      "\n"
      "If you did not expect it, ignore this mail: nothing happens.\n",
      site, email, format_time(ends), site, token);
  return mail;
}

core::Mail reset_letter(const std::string& email, std::string_view site, std::string_view token) {
  static_assert(kMailedResetLasts == Duration::hours(1), "the text says so");
  core::Mail mail{email, fmt::format("New password for {}", host_of(site)), ""};
  mail.text = fmt::format(
      "Somebody, probably you, asked for a new password for the account\n"
      "{} at {}.\n"
      "\n"
      "This link sets it. It works once, within one hour:\n"
      "\n"
      "{}/login/#reset={}\n"
      "\n"
      "If you did not ask, ignore this mail: nothing changes.\n",
      email, site, site, token);
  return mail;
}

core::Mail changed_letter(const std::string& email, std::string_view site, Time at) {
  core::Mail mail{email, fmt::format("Your password for {} was changed", host_of(site)), ""};
  mail.text = fmt::format(
      "The password of the account {} at\n"
      "{} was changed on {} UTC.\n"
      "Its other sessions have ended.\n"
      "\n"
      "If it was not you, set a new password at once: {}/login/\n",
      email, site, format_time(at), site);
  return mail;
}

}  // namespace linepool::api
