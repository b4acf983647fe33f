#include "cli/commands/shared/waiting.h"

#include <linepool/poller.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/check.h"
#include "cli/terminal/countdown.h"
#include "client/http/text.h"
#include "client/http/transport.h"

namespace linepool::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kRedraw{250};
constexpr milliseconds kBetweenCodelessPolls{8'000};
constexpr std::size_t kShownBytes = 2'000;
constexpr std::size_t kLongestSms = 64 * 1024;
constexpr std::chrono::seconds kOneWait{5};  // the longest before an interruption is noticed

PollOptions poll_options(bool again) {
  PollOptions options;
  options.in_flight = 1;
  options.leases = 1;
  // The server keeps returning the newest SMS, so it has nothing to wait for; asking for a newer
  // one is not urgent.
  if (again) {
    options.first_wait = kBetweenCodelessPolls;
    options.hold = std::chrono::seconds(0);
  }
  return options;
}

Failure ended(Failure::Kind kind, const char* sentence) {
  Failure failure;
  failure.kind = kind;
  failure.sentence = sentence;
  return failure;
}

}  // namespace

Failure no_code_yet() {
  Failure failure = ended(Failure::Kind::kDeadline, "");
  failure.error = Error::kNoCodeYet;
  failure.sentence = info(Error::kNoCodeYet).sentence;
  return failure;
}

Outcome<Order> wait_for_code(Session& session, const Client& client, Order order,
                             std::chrono::seconds at_most) {
  const Orders orders(client);
  const auto now = [&client] { return client.transport()->options().timing.now(); };
  const auto deadline = now() + at_most;
  while (order.status == "active") {
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(deadline - now());
    if (left.count() <= 0) return order;
    if (session.console().interrupted()) {
      return ended(Failure::Kind::kStopped, "Interrupted while waiting for the SMS.");
    }
    auto newer = orders.get(order.id, std::min(left, kOneWait));
    if (!newer) return newer.failure();
    order = *std::move(newer);
  }
  return order;
}

Exit show_code(Session& session, const Sms& sms) {
  if (!sms.code) {
    return session.fail(ended(Failure::Kind::kDeadline, "There is no code in the newest SMS."));
  }
  session.console().out << printable(*sms.code, kLongestSms) << '\n';
  return Exit::kDone;
}

Exit show_order_sms(Session& session, const Order& order, bool only_code) {
  if (!order.sms) return session.fail(no_code_yet());
  if (only_code && !session.json()) return show_code(session, *order.sms);
  session.console().out << (session.json() ? order.json : printable(order.sms->text, kLongestSms))
                        << '\n';
  return Exit::kDone;
}

Outcome<Sms> wait_with_countdown(Session& session, const Client& client, const Lease& lease,
                                 std::chrono::seconds max_wait, WaitFor what,
                                 std::string* codeless_text) {
  const auto now = [&client] { return client.transport()->options().timing.now(); };
  const auto deadline = now() + max_wait;
  session.console().catch_interrupt();
  std::string shown;  // the last SMS without a code that was shown
  for (bool again = false;; again = true) {
    Poller poller(client, poll_options(again));
    const auto left = [&] { return std::chrono::duration_cast<milliseconds>(deadline - now()); };
    CHECK(poller.add(lease, std::max(left(), milliseconds(0))));
    std::optional<Outcome<Sms>> result;
    Countdown countdown(session.console(), !session.json(), "+" + lease.number);
    while (!result) {
      countdown.draw(left());
      if (session.console().interrupted()) poller.stop();
      poller.step(kRedraw, [&result](const PollEnd& end) { result = end.sms; });
    }
    countdown.wipe();
    const bool codeless = *result && what == WaitFor::kCode && !(*result)->code;
    if (!codeless) {
      if (*result || result->failure().kind != Failure::Kind::kStopped) return *result;
      return ended(Failure::Kind::kStopped, "Interrupted while waiting for the SMS.");
    }
    if ((*result)->text != shown) {
      shown = (*result)->text;
      if (codeless_text != nullptr) *codeless_text = shown;
      session.note("an SMS without a code: " + printable(shown, kShownBytes));
    }
    if (left().count() <= 0) {
      return ended(Failure::Kind::kDeadline, "No SMS with a code came in time.");
    }
  }
}

}  // namespace linepool::cli
