#include "cli/commands/rent_watch.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <tuple>

#include "cli/commands/shared/leases.h"
#include "client/http/text.h"
#include "client/http/transport.h"

namespace linepool::cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using TimePoint = std::chrono::steady_clock::time_point;

constexpr seconds kEvery{5};
constexpr seconds kLongestBackOff{60};
constexpr milliseconds kLook{250};  // for Ctrl-C
// A rental's messages stay readable after its end, so only the list shows that it has ended.
constexpr unsigned kPollsBetweenLists = 60;
constexpr std::size_t kShownBytes = 64 * 1024;

// As one printable line, whatever the server sent.
std::string shown(const std::string& text) {
  return text.empty() ? "-" : printable(text, kShownBytes);
}

class Watcher {
 public:
  Watcher(Session& session, const Client& client, const Rental& rental, const Watch& what)
      : session_(session),
        client_(client),
        lines_(client, what.kind),
        rental_(rental),
        lease_(rental_.lease),
        shown_number_(written(rental.lease.number, what.kind)) {
    if (what.at_most) deadline_ = now() + *what.at_most;
  }

  Exit run(bool past) {
    session_.console().catch_interrupt();
    const auto first = lines_.messages(rental_);
    if (!first) return session_.fail(first.failure());
    if (past) print(new_messages({}, *first));
    seen_ = *first;
    for (;;) {
      rest();
      if (session_.console().interrupted()) return Exit::kInterrupted;
      if (session_.console().nobody_reads()) return Exit::kNobodyReads;
      // Polls once more at the deadline, for what arrived since the last poll.
      const bool last = deadline_ && now() >= *deadline_;
      if (const auto end = poll()) return *end;
      if (last) return at_deadline();
    }
  }

 private:
  [[nodiscard]] const Timing& timing() const { return client_.transport()->options().timing; }
  [[nodiscard]] TimePoint now() const { return timing().now(); }

  void rest() {
    TimePoint until = now() + wait_;
    if (deadline_) until = std::min(until, *deadline_);
    while (now() < until && !session_.console().interrupted() &&
           !session_.console().nobody_reads()) {
      timing().sleep(std::min(std::chrono::ceil<milliseconds>(until - now()), kLook));
    }
  }

  // Why the watch ends, or nothing.
  std::optional<Exit> poll() {
    const auto messages = lines_.messages(rental_);
    if (!messages) return wait_out(messages.failure());
    std::vector<RentalMessage> fresh = new_messages(seen_, *messages);
    seen_ = *messages;
    print(fresh);
    if (!session_.console().out) return Exit::kNobodyReads;
    if (++polls_ % kPollsBetweenLists == 0) {
      const auto ended = has_ended();
      if (!ended) return wait_out(ended.failure());
      if (*ended) {
        session_.note("the rental of " + shown_number_ + " has ended");
        return Exit::kDone;
      }
    }
    wait_ = kEvery;
    fault_.clear();
    return std::nullopt;
  }

  // A server restart, or a network outage of an hour, does not end the watch.
  std::optional<Exit> wait_out(const Failure& failure) {
    if (failure.action() != Action::kRetry) return session_.fail(failure);
    if (fault_ != failure.sentence) session_.note("trying again: " + told(failure));
    fault_ = failure.sentence;
    wait_ = std::min(wait_ * 2, kLongestBackOff);
    if (failure.retry_after) wait_ = std::max(wait_, *failure.retry_after);
    return std::nullopt;
  }

  Outcome<bool> has_ended() const {
    const auto rentals = lines_.list();
    if (!rentals) return rentals.failure();
    return std::none_of(rentals->begin(), rentals->end(), [this](const Rental& rental) {
      return rental.lease.number == lease_.number && !rental.released &&
             (rental_.id == 0 || rental.id == rental_.id);
    });
  }

  void print(const std::vector<RentalMessage>& messages) {
    for (const RentalMessage& message : messages) {
      if (session_.json()) {
        boost::json::object row = described(lease_);
        for (const auto& member : described(message)) row.insert(member);
        session_.show(row);
      } else {
        session_.console().out << shown(message.timestamp) << "  " << shown(message.from) << "  "
                               << shown(message.sms.code.value_or("")) << "  "
                               << shown(message.sms.text) << '\n';
      }
      session_.console().out.flush();
      printed_ = true;
    }
  }

  Exit at_deadline() {
    if (printed_) return Exit::kDone;
    Failure failure;
    failure.kind = Failure::Kind::kDeadline;
    failure.error = Error::kNoCodeYet;
    failure.sentence = "No new SMS came in time.";
    if (!fault_.empty()) failure.sentence += " The last call failed: " + fault_;
    return session_.fail(failure);
  }

  Session& session_;
  const Client client_;
  const RentedLines lines_;
  const Rental rental_;
  const Lease& lease_;
  const std::string shown_number_;
  std::optional<TimePoint> deadline_;
  std::vector<RentalMessage> seen_;
  seconds wait_ = kEvery;
  std::string fault_;  // the one last noted
  unsigned polls_ = 0;
  bool printed_ = false;
};

}  // namespace

Exit watch_rental(Session& session, const Client& client, const Rental& rental, const Watch& what) {
  return Watcher(session, client, rental, what).run(what.past);
}

std::vector<RentalMessage> new_messages(const std::vector<RentalMessage>& before,
                                        const std::vector<RentalMessage>& now) {
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> known;
  const auto key = [](const RentalMessage& message) {
    return std::make_tuple(message.timestamp, message.from, message.sms.text);
  };
  for (const RentalMessage& message : before) ++known[key(message)];
  std::vector<RentalMessage> fresh;
  // From the oldest on: of equal messages, the newest are the new ones.
  for (auto message = now.rbegin(); message != now.rend(); ++message) {
    std::size_t& left = known[key(*message)];
    if (left > 0) {
      --left;
    } else {
      fresh.push_back(*message);
    }
  }
  return fresh;
}

boost::json::object described(const RentalMessage& message) {
  return {{"timestamp", message.timestamp},
          {"from", message.from},
          {"code", or_null(message.sms.code)},
          {"text", message.sms.text}};
}

}  // namespace linepool::cli
