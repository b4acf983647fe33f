// What a request that spends money may be held to, under every name that clients give it. Money is
// never spent on what was not asked: a limit that cannot be read is a refusal, not no limit.
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

// The spellings of one parameter; the first is the one of the documents.
inline constexpr std::array<std::string_view, 3> kMaxPriceNames{"max_price", "maxPrice",
                                                                "max-price"};
inline constexpr std::array<std::string_view, 3> kRentTimeNames{"rent_time", "duration", "time"};

// The parameter's value, names being trimmed; "" when it is absent, empty, "undefined" or "null".
std::string_view trimmed_value(const wire::Parameters& parameters, std::string_view name);

// The one value that stands under any of the names, "" when none does; nothing when two differ.
std::optional<std::string_view> one_value(const wire::Parameters& parameters, Names names);

// The highest price that the request allows, under any name of it; zero when it names none.
Result<Money> max_price_of(const wire::Parameters& parameters);

// Whether an order may be labelled so: kLabelChars characters without control characters.
bool is_label(std::string_view text);

// A name that a client sent, as a sentence may repeat it: letters, "_" and "-", and not too many.
std::string plain_name(std::string_view name);

// The first parameter that is not `known`, nor a spelling of the parameters above, and reads like
// one that limits what is bought: another letter case, a slip of the finger, a price by another
// name.
std::optional<std::string> misread_limit(const wire::Parameters& parameters, Names known);

}  // namespace linepool::api
