// What the actions that take a number have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/handler/handler_call.h"
#include "core/commands/orders/lease_number.h"
#include "core/engine/once.h"

namespace linepool::api::handler {

// Prefixes in one phoneException at most, and digits of each.
inline constexpr std::size_t kUnwantedPrefixes = 20;
inline constexpr std::size_t kPrefixDigits = 15;

// Of a list such as "go,tg"; nothing when an entry is empty or there are more than `max`.
std::optional<std::vector<std::string_view>> entries_of(std::string_view list, std::size_t max);

// Of phoneException: "7918,7900111". Nothing when it cannot be read.
std::optional<std::vector<std::string>> unwanted_prefixes(const HandlerCall& call);

// Lines are leased from the whole pool, so a list of operators must allow any.
bool allows_any_operator(std::string_view operators);

// Whether clients can keep its id.
inline bool fits_clients(const Lease& lease) {
  return lease.id.value <= kMaxActivation;
}

// A refusal, with `price` where that is what is too high and it is known.
wire::Response refused(const AnswerFormat& format, const Refusal& refusal, Money price);

// "ACCESS_NUMBER:1:601128691234", and the price in X-Price.
wire::Response access_number(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price);

// The members of getNumberV2 of an activation or a rental, in an object that has begun.
void write_v2(wire::JsonWriter& json, const Lease& lease, const Catalogue& catalogue,
              const Style& style);

// The answer of getNumberV2.
wire::Response activation_v2(const Result<core::Leased>& reply, const AnswerFormat& format,
                             Money price, const Catalogue& catalogue, Time now);

// How it is written down where the transaction keeps it.
core::Render<core::Leased> v2_of(const Style& style);

}  // namespace linepool::api::handler
