// The recipient of an SMS as gateways write it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/numbers/dial_plan.h"
#include "domain/numbers/line_number.h"
#include "domain/numbers/phone_number.h"

namespace linepool::supply {

// How a supplier writes numbers of its own country.
struct NumberHabit {
  const DialPlan* plan = nullptr;           // of its default country; null: none is set
  std::optional<std::string> trunk_prefix;  // replaces the plan's
};

struct Recipient {
  PhoneNumber number;  // none: not a number, or ambiguous without a default country
  std::optional<ShortCode> short_code;  // what it may also, or only, be
};

// Accepts +, 00 and, in North America, 011 before international numbers; spaces, hyphens, dots,
// brackets and invisible marks anywhere; digits of other scripts; a leading tel: or sms:, and
// trailing parameters. A number without the dial code of the default country is national if it has
// the trunk prefix or the length of a number there. "+0123..." is national, too. 3 to 8 digits that
// begin with neither + nor 00 may be a short code.
Recipient read_recipient(std::string_view text, const NumberHabit& habit);

}  // namespace linepool::supply
