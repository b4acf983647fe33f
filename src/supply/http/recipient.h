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
  const DialPlan* plan = nullptr;           // of its default country; nullptr: none is set
  std::optional<std::string> trunk_prefix;  // in place of the plan's
};

struct Recipient {
  PhoneNumber number;  // none: not a number, or one that only a default country could tell
  std::optional<ShortCode> short_code;  // what it may be as well, or instead
};

// Takes +, 00 and, in North America, 011 before international numbers; blanks, hyphens, dots,
// brackets and invisible marks anywhere; the digits of other scripts; tel: and sms: before it and
// parameters behind it. What does not begin with the dial code of the default country is national
// when it has the trunk prefix or the length of a number there. "+0123…" is national, too. 3 to 8
// digits that begin with neither + nor 00 may be a short code.
Recipient read_recipient(std::string_view text, const NumberHabit& habit);

}  // namespace linepool::supply
