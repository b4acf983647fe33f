// The gateways that are known by name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linepool::gateways {

// Where the fields of a request are, unless pointers into JSON say so.
enum class Carrier : std::uint8_t { kForm, kJson, kQuery };
// Where the token is, of a gateway that does not sign.
enum class TokenPlace : std::uint8_t { kQuery, kBasic, kBearer };

// How a gateway sends what its description describes.
struct Habits {
  Carrier carrier = Carrier::kForm;
  TokenPlace token = TokenPlace::kQuery;
  bool names_line = true;  // false: only the device that got the SMS
};

struct KnownGateway {
  std::string_view name;
  std::string_view description;  // JSON
  // What to enter at the gateway: {url} is the address of the supplier, {token} its token, {name}
  // its name. Where the gateway signs, "?token={token}" is left out.
  std::string_view setup;
  Habits habits = {};
};

struct Setup {
  std::string_view url;
  std::string_view token;
  std::string_view name;
  bool is_signed = false;
};

const std::vector<KnownGateway>& known_gateways();
// Null if there is none of that name.
const KnownGateway* find_known(std::string_view name);

// "jasmin, smsgate, ...": for sentences.
std::string known_names();

// The lines of `setup`, filled in.
std::vector<std::string> setup_lines(const KnownGateway& gateway, const Setup& setup);

}  // namespace linepool::gateways
