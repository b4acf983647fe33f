// The limits that a request sets on its spending, under every name that clients use. Money is never
// spent beyond what was asked: a limit that cannot be read is a refusal, not "no limit".
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/money.h"
#include "wire/form.h"

namespace linepool::api {

using Names = std::span<const std::string_view>;

// The spellings of each parameter; the first is the documented one.
inline constexpr std::array<std::string_view, 3> kMaxPriceNames{"max_price", "maxPrice",
                                                                "max-price"};
inline constexpr std::array<std::string_view, 3> kRentTimeNames{"rent_time", "duration", "time"};

// The parameter's value, with names trimmed; "" if it is absent, empty, "undefined" or "null".
std::string_view trimmed_value(const wire::Parameters& parameters, std::string_view name);

// The one value given under any of the names, "" if none is given; nothing if two differ.
std::optional<std::string_view> one_value(const wire::Parameters& parameters, Names names);

// The highest price that the request allows, under any name; zero if it sets no limit.
Result<Money> max_price_of(const wire::Parameters& parameters);

// Whether it is valid as an order's label: max kLabelChars characters, no control characters.
bool is_label(std::string_view text);

// A name sent by a client, made fit to repeat in a sentence: letters, "_" and "-", limited length.
std::string plain_name(std::string_view name);

// The first parameter that is neither in `known` nor a spelling of the parameters above, but reads
// like one that limits what is bought: different letter case, a typo, a price under another name.
std::optional<std::string> misread_limit(const wire::Parameters& parameters, Names known);

}  // namespace linepool::api
