// A request as a client makes it: a command, and the idempotency key if it has one.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

#include "core/engine/command.h"
#include "core/engine/once.h"

namespace linepool::sim {

struct Request {
  core::Command command;
  std::optional<core::Once> once = {};
};

// What is recorded of a reply for an idempotency key: enough to tell effects apart.
inline std::string effect_of(const core::Leased& r) {
  return fmt::format("order {}", r.lease.id.value);
}
inline std::string effect_of(const core::RentalReply& r) {
  return fmt::format("rental {}, {} periods", r.rental.id.value, r.rental.rental.periods);
}
inline std::string effect_of(const core::CustomerReply& r) {
  return fmt::format("balance {}", r.account.balance.to_string());
}
inline std::string effect_of(const core::KeyReply& r) {
  return fmt::format("key {}", r.key.id.value);
}
inline std::string effect_of(const core::WebhookReply& r) {
  return fmt::format("webhook {}", r.webhook.id.value);
}
template <class Reply>
std::string effect_of(const Reply&) {
  return "done";
}

inline constexpr int kStatusWritten = 201;

template <class Reply>
core::Replayed write_down(const Reply& reply, const Catalogue&, Time) {
  return core::Replayed{kStatusWritten, effect_of(reply), false};
}

// The work for a command with an idempotency key: void done(Result<core::Replayed>).
template <class Done>
std::unique_ptr<core::Work> work_once_of_any(const core::Command& command, const core::Once& once,
                                             Done done) {
  return std::visit(
      [&](const auto& typed) {
        using Reply = typename std::decay_t<decltype(typed)>::Reply;
        return core::work_once(typed, once, &write_down<Reply>, std::move(done));
      },
      command);
}

}  // namespace linepool::sim
