// Self-tests of lines: what to send, whether it has arrived, and what to look at if it has not.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "api/admin/calls.h"
#include "base/limits.h"
#include "core/commands/supply/test_line.h"
#include "core/queries/trace/line_past.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

// Stands for what is known beside the test.
struct Surroundings {
  const store::Tx& tx;
  const core::SupplyCounters& counters;
  Time now;
};

std::string_view state_of(const SelfTest& test, Time now) {
  if (!test.message.is_none()) return "arrived";
  return test.is_pending(now) ? "waiting" : "expired";
}

std::string seconds_of(Duration span) {
  return fmt::format("{}.{} s", span.ms / 1000, span.ms % 1000 / 100);
}

std::string supplier_name(const store::Tx& tx, SupplierId id) {
  const auto supplier = tx.suppliers().find(id);
  return supplier ? supplier->name : fmt::format("supplier {}", id.value);
}

std::string sentence_of(const Surroundings& at, const SelfTest& test, const std::string& supplier) {
  if (!test.message.is_none()) {
    return fmt::format("The SMS arrived after {} through supplier {}.",
                       seconds_of(test.arrived_at - test.started_at), supplier);
  }
  if (test.is_pending(at.now)) {
    return fmt::format("No SMS with this text has come in {}.",
                       seconds_of(at.now - test.started_at));
  }
  return fmt::format("No SMS with this text has come in {} minutes.", kTestLife.ms / 60'000);
}

std::string astray_words(const store::Tx& tx, const Message& message, const std::string& supplier) {
  const std::string came =
      fmt::format("SMS {} has the text, but it came through supplier {} for {}", message.id.value,
                  supplier_name(tx, message.supplier),
                  message.to.is_none() ? "\"" + message.recipient + "\"" : message.to.written());
  if (message.is_in_bin()) {
    return came + fmt::format(" and is in the bin ({}). The line is one of supplier {}.",
                              name(message.bin), supplier);
  }
  return came + ".";
}

// What to look at while it has not arrived, the most telling first.
std::vector<std::string> hints_of(const Surroundings& at, const SelfTest& test, const Line& line,
                                  const std::string& supplier) {
  std::vector<std::string> hints;
  if (!test.message.is_none()) return hints;
  if (const auto astray = at.tx.messages().find(test.astray)) {
    hints.push_back(astray_words(at.tx, *astray, supplier));
  }
  const Time refused = at.counters.counts(supplier).last_refusal;
  if (refused >= test.started_at) {
    hints.push_back(fmt::format("An SMS of supplier {} was refused at {}: the log says why.",
                                supplier, format_time(refused)));
  }
  const Time last = at.tx.supplier_clocks().get(line.supplier).last_received;
  if (last >= test.started_at) {
    hints.push_back(fmt::format(
        "Supplier {} delivers for other lines: this SIM may have no network or no credit, or the "
        "number is another one.",
        supplier));
  } else {
    hints.push_back(last.is_set()
                        ? fmt::format("Supplier {} has delivered nothing since {}: is its gateway "
                                      "up, and does it reach this server?",
                                      supplier, format_time(last))
                        : fmt::format("Supplier {} has never delivered an SMS: is its gateway set "
                                      "to this server's URL and token?",
                                      supplier));
  }
  const core::RecentSms on_line = core::recent_sms_on(at.tx, line, limits::kLastSmsLeases);
  if (on_line.at.is_set()) {
    hints.push_back(
        fmt::format("The newest SMS on this line came at {}.", format_time(on_line.at)));
  } else if (on_line.none_since.is_set()) {
    hints.push_back(
        fmt::format("No SMS has reached this line since {}.", format_time(on_line.none_since)));
  }
  return hints;
}

wire::Response render(const Surroundings& at, const SelfTest& test, const Line& line, int status) {
  const std::string supplier = supplier_name(at.tx, line.supplier);
  wire::JsonWriter json;
  json.begin_object()
      .text("number", line.number.to_string())
      .text("number_type", name(line.number.type()))
      .text("supplier", supplier)
      .text("line_state", name(line.state))
      .text("text", test_text(test.token))
      .text("state", state_of(test, at.now))
      .time("started_at", test.started_at)
      .time("expires_at", test.expires_at)
      .time("arrived_at", test.arrived_at)
      .id("message", test.message)
      .text("sentence", sentence_of(at, test, supplier))
      .key("hints")
      .begin_array();
  for (const std::string& hint : hints_of(at, test, line, supplier)) json.text(hint);
  json.end_array().end_object();
  return wire::Response::json(json.take(), status);
}

std::string new_token(Random& random) {
  std::string token;
  while (token.size() < kTestTokenChars) {
    token += kTestAlphabet[static_cast<std::size_t>(random.below(kTestAlphabet.size()))];
  }
  return token;
}

}  // namespace

std::optional<wire::Response> test_line(AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {"number_type", "country"});
  if (!fields) return problem(fields.refusal());
  const Result<LineNumber> number =
      named_line(call.captured, *fields, *call.services.catalogue.get());
  if (!number) return problem(number.refusal());
  auto done = [responder = call.deferral.defer(),
               services = call.services](const Result<core::SelfTestReply>& reply) mutable {
    if (!reply) return responder.send(problem(reply.refusal()));
    auto show = [responder = std::move(responder), services,
                 reply = *reply](const store::Tx& tx) mutable {
      const Surroundings at{tx, services.supply.counters, services.clock.now()};
      responder.send(render(at, reply.test, reply.line, 201));
    };
    static_cast<void>(services.queries.submit(std::move(show)));
  };
  core::TestLine command{*number, new_token(call.services.random)};
  static_cast<void>(call.services.engine.submit(std::move(command), std::move(done)));
  return std::nullopt;
}

std::optional<wire::Response> show_line_test(AdminCall& call) {
  const Result<LineNumber> number = queried_line(call, call.captured);
  if (!number) return problem(number.refusal());
  return call.ask([number = *number, now = call.services.clock.now(),
                   supply = call.services.supply](const store::Tx& tx) {
    const std::optional<Line> line = tx.lines().find_by_number(number);
    if (!line) return problem(Error::kNotFound);
    const std::optional<SelfTest> test = tx.self_tests().find(line->id);
    if (!test) return problem(Refusal(Error::kNotFound, "The line has no self-test."));
    return render({tx, supply.counters, now}, *test, *line, 200);
  });
}

}  // namespace linepool::api::admin
