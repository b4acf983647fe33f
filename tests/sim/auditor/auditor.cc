#include "auditor/auditor.h"

#include <fmt/format.h>

#include <algorithm>

namespace linepool::sim {
namespace {

std::string_view said(const Result<core::Reply>& reply) {
  return reply.ok() ? std::string_view("success") : info(reply.error()).code;
}

}  // namespace

// The common part of all judgements: the reply must be a success, or exactly the expected refusal.
std::string Auditor::outcome(const Result<core::Reply>* reply, std::optional<Error> expected) {
  expected_ = expected;
  if (reply == nullptr) return "";
  const bool fits = expected ? !reply->ok() && reply->error() == *expected : reply->ok();
  if (fits) return "";
  return fmt::format("expected {}, got {}",
                     expected ? info(*expected).code : std::string_view("success"), said(*reply));
}

std::string Auditor::judge(const core::Command& command, const Result<core::Reply>* reply,
                           Time now) {
  const auto judge_one = [&](const auto& typed) {
    if constexpr (requires { operators_.apply(typed, now); }) {
      const Judgement judged = operators_.apply(typed, now);
      for (std::size_t i = 0; i < judged.events; ++i) {
        tell(kOperator, EventKind::kOperatorChanged, now);
      }
      return outcome(reply, judged.refusal);
    } else {
      return expect(typed, reply, now);
    }
  };
  return std::visit(judge_one, command);
}

std::optional<LineId> PlainState::line_of(LineNumber number) const {
  const auto found = numbers_.find(number);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::size_t PlainState::live_on(LineId line) const {
  return static_cast<std::size_t>(std::count_if(
      live_.begin(), live_.end(), [&](LeaseId id) { return lease(id).line == line; }));
}

namespace {

bool is_unblocked(const PlainLine& line, AppId app, Time now) {
  const auto block = line.blocks.find(app);
  return block == line.blocks.end() || block->second.until <= now;
}

// Whether the line meets the command's special requirements.
bool suits(const PlainLine& line, const core::LeaseNumber& c, Time now) {
  const std::string digits = line.number.to_string();
  const bool is_unwanted =
      std::any_of(c.unwanted.begin(), c.unwanted.end(),
                  [&](const std::string& head) { return digits.starts_with(head); });
  const bool is_shared = c.along_with.empty() || line.sharing == Sharing::kPerApp;
  return !is_unwanted && is_shared &&
         std::all_of(c.along_with.begin(), c.along_with.end(),
                     [&](AppId app) { return is_unblocked(line, app, now); });
}

}  // namespace

// Shared lines first, but never for a rental; otherwise the least recently used.
std::optional<LineId> PlainState::pick(CountryId country, AppId app, Time now,
                                       LineCriteria criteria,
                                       const core::LeaseNumber* needs) const {
  const bool for_rental = criteria.kind == LeaseKind::kRental;
  std::optional<std::pair<bool, std::uint64_t>> best;
  std::optional<LineId> found;
  for (const auto& [id, line] : lines_) {
    const bool whole = line.sharing == Sharing::kExclusive;
    if (line.number.type() != criteria.type) continue;
    if (line.country != country || line.state != LineState::kOnline) continue;
    if (whole ? live_on(id) > 0 : for_rental) continue;
    const auto block = line.blocks.find(app);
    if (block != line.blocks.end() && block->second.until > now) continue;
    if (needs != nullptr && !suits(line, *needs, now)) continue;
    const std::pair rank(whole, line.use);
    if (best && *best < rank) continue;
    best = rank;
    found = id;
  }
  return found;
}

std::optional<LeaseId> PlainState::newest(CustomerId customer, LineId line, AppId app,
                                          bool rental) const {
  for (auto it = leases_.rbegin(); it != leases_.rend(); ++it) {
    const bool is_rental = it->rental.period_hours != 0;
    if (it->customer == customer && it->line == line && is_rental == rental &&
        (app.is_none() || it->app == app)) {
      return it->id;
    }
  }
  return std::nullopt;
}

std::optional<LineId> PlainState::reusable(const NumberAgain& criteria, Time now) const {
  const auto id = line_of(criteria.number);
  if (!id) return std::nullopt;
  const PlainLine& line = lines_.at(*id);
  if (line.country != criteria.country || line.state != LineState::kOnline) return std::nullopt;
  if (line.sharing == Sharing::kExclusive ? live_on(*id) > 0 : criteria.to_rent)
    return std::nullopt;
  const bool ordered = newest(criteria.customer, *id, criteria.app, false).has_value();
  const bool rented = newest(criteria.customer, *id, criteria.app, true).has_value();
  if (!ordered && !(criteria.to_rent && rented)) return std::nullopt;
  const auto block = line.blocks.find(criteria.app);
  if (block == line.blocks.end() || block->second.until <= now) return id;
  const Lease& last = lease(block->second.lease);
  if (live_.contains(last.id) || last.customer != criteria.customer) return std::nullopt;
  return id;
}

std::optional<Error> Auditor::lease_refusal(const core::LeaseNumber& c, Time now,
                                            LineId& line) const {
  const auto customer = customers_.find(c.customer);
  if (customer == customers_.end()) return Error::kUnknownCustomer;
  if (!customer->second.may_act()) return Error::kCustomerBlocked;
  const auto offered = catalogue_.prices.find({c.country, c.app});
  if (offered == catalogue_.prices.end()) return Error::kUnknownApp;
  const Money price = own_or(customer->second, {c.app, c.country, 0}, offered->second);
  if (c.max_price.is_positive() && price > c.max_price) return Error::kPriceTooHigh;
  if (const auto limit = key_refusal(c.key, c.app, c.country, price, now)) return limit;
  if (customer->second.balance - customer->second.held < price) return Error::kNotEnoughBalance;
  if (c.wanted) {
    const auto id = reusable({c.customer, c.country, c.app, *c.wanted, false}, now);
    if (!id) return Error::kUnknownNumber;
    line = *id;
    return std::nullopt;
  }
  if (!c.beside.is_none()) {
    if (const auto refusal = order_refusal(c.customer, c.beside, c.key)) return refusal;
    const Lease& other = lease(c.beside);
    const PlainLine& shared = lines_.at(other.line);
    const bool is_there = live_.contains(other.id) && shared.country == c.country &&
                          shared.state == LineState::kOnline &&
                          shared.sharing == Sharing::kPerApp && is_unblocked(shared, c.app, now);
    if (!is_there) return Error::kUnknownNumber;
    line = other.line;
    return std::nullopt;
  }
  const bool is_choosy = !c.unwanted.empty() || !c.along_with.empty();
  const LineCriteria criteria{LeaseKind::kTemporary, c.type};
  if (const auto id = pick(c.country, c.app, now, criteria, is_choosy ? &c : nullptr)) {
    line = *id;
    return std::nullopt;
  }
  if (is_choosy) return Error::kNoFreeLine;
  return why_no_line(c.country, c.type);
}

Error PlainState::why_no_line(CountryId country, NumberType type) const {
  bool any = false;
  bool busy = false;
  for (const auto& [id, candidate] : lines_) {
    if (candidate.country != country || candidate.number.type() != type) continue;
    any = true;
    busy = busy || (candidate.state == LineState::kOnline && live_on(id) > 0);
  }
  return any && !busy ? Error::kLinesResting : Error::kNoFreeLine;
}

void Auditor::start(const Lease& made) {
  leases_.push_back(made);
  count_charge(made, made.created_at);
  if (PlainKey* chain = counter_of(made.key); chain != nullptr) chain->live_leases += 1;
  live_.insert(made.id);
  PlainLine& line = lines_.at(made.line);
  line.use = ++uses_;
  line.blocks[made.app] = Block{made.id, kForever};
}

// A customer who asks for a number it already has, with its code, gets no second lease.
std::optional<LeaseId> Auditor::held_with_code(const core::LeaseNumber& c) const {
  const auto customer = customers_.find(c.customer);
  if (customer == customers_.end() || !customer->second.may_act()) return std::nullopt;
  const auto line = c.or_next && c.wanted ? line_of(*c.wanted) : std::nullopt;
  if (!line) return std::nullopt;
  const auto id = newest(c.customer, *line, c.app, false);
  if (!id || !live_.contains(*id) || lease(*id).country != c.country) return std::nullopt;
  const bool has_code = lease(*id).state == LeaseState::kReceived;
  return has_code && sees(c.key, lease(*id)) ? id : std::nullopt;
}

std::string Auditor::expect(const core::LeaseNumber& c, const Result<core::Reply>* reply,
                            Time now) {
  if (const auto held = held_with_code(c)) {
    const bool was_new = reply != nullptr && reply->ok() && std::get<core::Leased>(**reply).is_new;
    if (was_new) return "a number that the customer had is taken for a new one";
    if (!c.code_pattern.empty()) lease(*held).code_pattern = c.code_pattern;
    return expect(core::NextCode{c.customer, *held, c.key}, reply, now);
  }
  LineId line_id;
  const auto refusal = lease_refusal(c, now, line_id);
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  Lease wanted;
  wanted.id = LeaseId{static_cast<std::int64_t>(leases_.size()) + 1};
  wanted.customer = c.customer;
  wanted.key = first_key(c.key);
  wanted.line = line_id;
  wanted.number = lines_.at(line_id).number;
  wanted.country = c.country;
  wanted.app = c.app;
  wanted.price = own_or(customers_.at(c.customer), {c.app, c.country, 0},
                        catalogue_.prices.at({c.country, c.app}));
  wanted.created_at = now;
  const bool is_short = c.life.ms > 0 && c.life < rules_.lease_life;
  wanted.expires_at = now + (is_short ? c.life : rules_.lease_life);
  wanted.label = c.label;
  wanted.code_pattern = c.code_pattern;
  wanted.cancellable_at = now + rules_.reject_after;
  wanted.previous_here = before_on(line_id, c.app);
  if (reply != nullptr) {
    const Lease& got = std::get<core::Leased>(**reply).lease;
    // Dialects that do not know short codes ask for a long number, or for one that they had.
    if (!c.wanted && c.beside.is_none() && got.number.type() != c.type) {
      return fmt::format("lease {} has a number of a type that nobody asked for", got.id.value);
    }
    if (got != wanted) {
      return fmt::format("lease {} on line {} by key {}, expected lease {} on line {} by key {}",
                         got.id.value, got.line.value, got.key.value, wanted.id.value,
                         wanted.line.value, wanted.key.value);
    }
  }
  start(wanted);
  tell(c.customer, EventKind::kLeaseMade, now, wanted.id);
  customers_.at(c.customer).held += wanted.price;
  return "";
}

void Auditor::end(Lease& ended, LeaseState state, Time now) {
  const bool is_rental = ended.rental.period_hours != 0;
  if (ended.state == LeaseState::kWaiting) {
    ended.state = state;
    if (!is_rental) customers_.at(ended.customer).held -= ended.price;
  }
  const bool with_code = ended.state == LeaseState::kReceived;
  const bool rejected = state == LeaseState::kRejected;
  EventKind event = rejected ? EventKind::kLeaseRejected : EventKind::kLeaseExpired;
  if (with_code) event = EventKind::kLeaseCompleted;
  if (is_rental) event = rejected ? EventKind::kRentalRejected : EventKind::kRentalReleased;
  tell(ended.customer, event, now, ended.id);
  count_end(ended, is_rental ? rejected : !with_code, now);
  ended.ended_at = now;
  ended.rests_until = now + rules_.quarantine;
  live_.erase(ended.id);
  PlainLine& line = lines_.at(ended.line);
  line.use = ++uses_;
  line.blocks[ended.app] = Block{ended.id, ended.rests_until};
}

std::string Auditor::expect(const core::ExpireDue& c, const Result<core::Reply>* reply, Time now) {
  if (auto wrong = outcome(reply, std::nullopt); !wrong.empty()) return wrong;
  const auto* parts = reply == nullptr ? nullptr : &std::get<core::Expired>(**reply).delivered;
  std::size_t sets = 0;
  if (auto wrong = end_waits(c.max, parts, sets, now); !wrong.empty()) return wrong;
  std::vector<std::pair<Time, LeaseId>> due;
  for (const LeaseId id : live_) {
    if (lease(id).expires_at <= now) due.emplace_back(lease(id).expires_at, id);
  }
  std::sort(due.begin(), due.end());
  if (due.size() > c.max) due.resize(c.max);
  if (reply != nullptr) {
    const auto& got = std::get<core::Expired>(**reply);
    if (got.count != due.size()) {
      return fmt::format("{} leases expired, expected {}", got.count, due.size());
    }
  }
  for (const auto& [at, id] : due) {
    Lease& over = lease(id);
    const bool renews = over.rental.auto_renew && !renewal_refusal(over);
    if (renews) {
      charge(over, now);
    } else {
      end(over, over.expires_otherwise.is_set() ? LeaseState::kRejected : LeaseState::kExpired,
          now);
    }
  }
  const std::size_t announced = announce(c.max, now);
  const bool more = due.size() == c.max || announced == c.max || sets == c.max;
  if (reply != nullptr && std::get<core::Expired>(**reply).more != more) {
    return "more is due, or less";
  }
  return "";
}

// Rentals that are about to end are announced once.
std::size_t Auditor::announce(std::size_t max, Time now) {
  std::vector<std::pair<Time, LeaseId>> near;
  for (const LeaseId id : live_) {
    const Time at = lease(id).warn_at;
    if (at.is_set() && at <= now) near.emplace_back(at, id);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > max) near.resize(max);
  for (const auto& [at, id] : near) {
    lease(id).warn_at = Time{};
    tell(lease(id).customer, EventKind::kRentalExpiring, now, id);
  }
  return near.size();
}

Result<std::string> Auditor::sms(CustomerId customer, LineNumber number, CountryId country,
                                 AppId app, Time now) const {
  const auto line = line_of(number);
  if (!line) return Error::kUnknownNumber;
  const auto id = newest(customer, *line, app, false);
  if (!id || lease(*id).country != country) return Error::kUnknownNumber;
  const Lease& found = lease(*id);
  const bool is_live = live_.contains(*id);
  if (found.last_message.is_none()) return is_live ? Error::kNoCodeYet : Error::kUnknownNumber;
  if (is_live && found.asked_at == found.messages) return Error::kNoCodeYet;  // one more
  if (!is_live && now - found.last_message_at >= rules_.keep_readable) {
    return Error::kUnknownNumber;
  }
  return messages_[static_cast<std::size_t>(found.last_message.value - 1)].text.reveal();
}

}  // namespace linepool::sim
