// A request as a client makes it: a command, the idempotency key if it has one, and what goes with
// the command in one savepoint.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/command.h"
#include "core/engine/once.h"
#include "core/engine/together.h"

namespace linepool::sim {

struct Request {
  core::Command command;
  std::optional<core::Once> once = {};
  // All or none: numbers beside the one that the command leases, or a webhook of the rental that it
  // makes. Such a request has no idempotency key.
  std::vector<core::LeaseNumber> beside = {};
  std::optional<core::AddWebhook> webhook = {};

  [[nodiscard]] bool is_together() const { return !beside.empty() || webhook; }
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

// The effects of commands that go together, one after the other.
inline void add_effect(std::string& effects, const std::string& effect) {
  effects += effect + "; ";
}

// The work for a request of several commands: void done(Result<std::string>) gets the effects of
// those whose replies the caller sees.
template <class Done>
std::unique_ptr<core::Work> work_of_several(const Request& request, Done done) {
  if (request.webhook) {
    const auto watch = [webhook = *request.webhook](const core::RentalReply& made) {
      core::AddWebhook command = webhook;
      command.lease = made.rental.id;
      return command;
    };
    return core::work_then(std::get<core::RentLine>(request.command), watch,
                           [done](const Result<core::RentalReply>& reply) {
                             if (!reply) return done(reply.refusal());
                             std::string effects;
                             add_effect(effects, effect_of(*reply));
                             done(std::move(effects));
                           });
  }
  std::vector<core::LeaseNumber> commands{std::get<core::LeaseNumber>(request.command)};
  commands.insert(commands.end(), request.beside.begin(), request.beside.end());
  const auto on_the_same = [](core::LeaseNumber& command, const core::Leased& first) {
    command.beside = first.lease.id;
  };
  return core::work_together(std::move(commands), on_the_same,
                             [done](const Result<std::vector<core::Leased>>& replies) {
                               if (!replies) return done(replies.refusal());
                               std::string effects;
                               for (const core::Leased& r : *replies) {
                                 add_effect(effects, effect_of(r));
                               }
                               done(std::move(effects));
                             });
}

}  // namespace linepool::sim
