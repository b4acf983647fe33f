#include <memory>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

wire::Response no_sandbox() {
  return problem(
      Refusal(Error::kConflict,
              "Only the clock of a sandbox can be moved; this server uses the system time."));
}

// `sandbox` is null if the time cannot be moved.
wire::JsonWriter& write_clock(wire::JsonWriter& json, const Services& services,
                              const SandboxClock* sandbox) {
  return json.begin_object()
      .time("now", services.clock.now())
      .number("offset_ms", sandbox == nullptr ? 0 : sandbox->ahead().ms)
      .flag("sandbox", sandbox != nullptr)
      .flag("in_doubt", services.clock_doubt.in_doubt())
      .number("machine_ahead_ms", services.clock_doubt.step().ms);
}

wire::Response clock_answer(const AdminCall& call) {
  wire::JsonWriter json;
  write_clock(json, call.services, call.sandbox_clock).end_object();
  return wire::Response::json(json.take());
}

Result<Duration> read_advance(const AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"advance_ms"});
  if (!fields) return fields.refusal();
  if (!fields->has("advance_ms")) {
    return Refusal(Error::kMissingParameter, "Field advance_ms is required.");
  }
  const Result<std::int64_t> ms =
      fields->optional_integer("advance_ms", 1, SandboxClock::kMaxAhead.ms, 0);
  if (!ms) return ms.refusal();
  if (*ms == 0) return Refusal(Error::kMissingParameter, "Field advance_ms is required.");  // null
  return Duration::millis(*ms);
}

}  // namespace

std::optional<wire::Response> show_clock(AdminCall& call) {
  return clock_answer(call);
}

std::optional<wire::Response> accept_clock(AdminCall& call) {
  if (const Status accepted = call.services.clock_doubt.accept(); !accepted) {
    return problem(accepted.refusal());
  }
  return clock_answer(call);
}

// The new time must first be written to disk, so this begins in the reader pool; the engine answers
// once it has ended everything that fell due.
std::optional<wire::Response> advance_clock(AdminCall& call) {
  if (call.sandbox_clock == nullptr) return no_sandbox();
  const Result<Duration> by = read_advance(call);
  if (!by) return problem(by.refusal());
  auto responder = std::make_shared<wire::Responder>(call.deferral.defer());
  const auto move = [responder, by = *by, services = call.services,
                     sandbox = call.sandbox_clock](const store::Tx&) {
    const Status moved = sandbox->advance(by, [responder, services, sandbox](std::size_t ended) {
      wire::JsonWriter json;
      write_clock(json, services, sandbox).count("ended", ended).end_object();
      responder->send(wire::Response::json(json.take()));
    });
    if (!moved) responder->send(problem(moved.refusal()));
  };
  static_cast<void>(call.services.queries.submit(move));
  return std::nullopt;
}

}  // namespace linepool::api::admin
