// Shared by the actions that take a number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/handler/handler_call.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/once.h"

namespace linepool::api::handler {

// Max prefixes in one phoneException, and max digits in each.
inline constexpr std::size_t kUnwantedPrefixes = 20;
inline constexpr std::size_t kPrefixDigits = 15;

// Splits a list such as "go,tg"; nothing if an entry is empty or there are more than `max`.
std::optional<std::vector<std::string_view>> entries_of(std::string_view list, std::size_t max);

// Reads phoneException: "7918,7900111". Nothing if it is malformed.
std::optional<std::vector<std::string>> unwanted_prefixes(const HandlerCall& call);

// Lines are leased from the whole pool, so a list of operators must allow any.
bool allows_any_operator(std::string_view operators);

// Whether clients can store its id.
inline bool fits_clients(const Lease& lease) {
  return lease.id.value <= kMaxActivation;
}

// A refusal, including `price` if it is known and is what exceeds the limit.
wire::Response refused(const AnswerFormat& format, const Refusal& refusal, Money price);

// "ACCESS_NUMBER:1:601128691234", with the price in X-Price.
wire::Response access_number(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price);

// Writes the members of getNumberV2 for an activation or a rental into an object already begun.
void write_v2(wire::JsonWriter& json, const Lease& lease, const Catalogue& catalogue,
              const Style& style);

// The answer of getNumberV2.
wire::Response activation_v2(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price, const Catalogue& catalogue, Time now);

// Renders it for the copy that the transaction stores.
core::Render<core::Leased> v2_of(const Style& style);

}  // namespace linepool::api::handler
