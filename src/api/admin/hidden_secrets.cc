#include "api/admin/hidden_secrets.h"

#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace linepool::api::admin {
namespace {

// All but the password, all of a signature but its secret, and nothing of a recorded request.
constexpr std::array<std::string_view, 13> kOpenFields{
    "host", "port",    "system_id",        "system_type", "bind",   "binds",  "enquire_link_s",
    "tls",  "ca_file", "default_alphabet", "paused",      "scheme", "address"};
constexpr std::string_view kHidden = "(hidden)";

// A misspelt secret is one, too.
void hide_all_but_open(boost::json::value& group) {
  if (!group.is_object()) {
    group = kHidden;
    return;
  }
  for (auto& member : group.get_object()) {
    const bool is_open = std::find(kOpenFields.begin(), kOpenFields.end(),
                                   std::string_view(member.key())) != kOpenFields.end();
    if (!is_open || member.value().is_structured()) member.value() = kHidden;
  }
}

}  // namespace

std::string without_secrets(std::string_view body) {
  boost::system::error_code fault;
  boost::json::value read =
      boost::json::parse(boost::json::string_view(body.data(), body.size()), fault);
  if (fault || !read.is_object()) return "";
  boost::json::object& object = read.get_object();
  bool is_changed = false;
  // A supplier's token and the text of an SMS that is tried; the others do not belong there, and
  // are refused.
  for (const std::string_view name : {"password", "secret", "token", "text"}) {
    boost::json::value* const astray = object.if_contains(name);
    if (astray == nullptr) continue;
    *astray = kHidden;
    is_changed = true;
  }
  for (const std::string_view group : {"smpp", "signature", "recorded"}) {
    boost::json::value* const inner = object.if_contains(group);
    if (inner == nullptr || inner->is_null()) continue;
    hide_all_but_open(*inner);
    is_changed = true;
  }
  return is_changed ? boost::json::serialize(read) : std::string(body);
}

}  // namespace linepool::api::admin
