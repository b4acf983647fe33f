// The auditor's view of rentals.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "base/limits.h"
#include "core/engine/command.h"

namespace linepool::sim {

std::optional<LeaseId> PlainState::rental_of(const core::RentalName& name) const {
  if (!name.id.is_none()) {
    const bool is_there = name.id.value <= static_cast<std::int64_t>(leases_.size()) &&
                          lease(name.id).customer == name.customer &&
                          lease(name.id).rental.period_hours != 0;
    return is_there ? std::optional(name.id) : std::nullopt;
  }
  const auto line = line_of(name.number);
  if (!line) return std::nullopt;
  const auto found = newest(name.customer, *line, name.app, true);
  if (!found || lease(*found).country != name.country) return std::nullopt;
  return found;
}

std::optional<Error> Auditor::rental_refusal(const core::RentalName& name) const {
  const auto customer = customers_.find(name.customer);
  if (customer == customers_.end()) return Error::kUnknownCustomer;
  if (!customer->second.may_act()) return Error::kCustomerBlocked;
  const auto found = rental_of(name);
  const Error unknown = name.id.is_none() ? Error::kUnknownNumber : Error::kNotFound;
  if (!found || !sees(name.by, lease(*found))) return unknown;
  return std::nullopt;
}

std::optional<Error> PlainState::renewal_refusal(const Lease& rental) const {
  if (!catalogue_.rentals.contains({rental.country, rental.app})) return Error::kUnknownApp;
  if (rental.rental.periods >= limits::kRentalPeriods) return Error::kConflict;
  const PlainCustomer& customer = customers_.at(rental.customer);
  const bool can_pay = customer.balance - customer.held >= rental.price;
  return can_pay ? std::nullopt : std::optional(Error::kNotEnoughBalance);
}

// How long before its end a rental is announced.
Duration PlainState::warning(std::int32_t period_hours) const {
  const std::int64_t quarter_ms = std::int64_t{period_hours} * 3'600'000 / 4;
  return Duration::millis(std::min(rules_.rental_warning.ms, quarter_ms));
}

void Auditor::charge(Lease& rental, Time now) {
  const Time from = rental.expires_at < now ? now : rental.expires_at;
  rental.expires_at = from + Duration::hours(rental.rental.period_hours);
  rental.warn_at = rental.expires_at - warning(rental.rental.period_hours);
  rental.rental.periods += 1;
  tell(rental.customer, EventKind::kRentalRenewed, now, rental.id);
  count_charge(rental, now);
  customers_.at(rental.customer).balance -= rental.price;
  revenue_ += rental.price;
}

std::string Auditor::expect(const core::RentLine& c, const Result<core::Reply>* reply, Time now) {
  const auto customer = customers_.find(c.customer);
  const auto offer = catalogue_.rentals.find({c.country, c.app});
  const auto line = c.wanted ? reusable({c.customer, c.country, c.app, *c.wanted, true}, now)
                             : pick(c.country, c.app, now, {LeaseKind::kRental, c.type});
  Money price;
  if (customer != customers_.end() && offer != catalogue_.rentals.end()) {
    price =
        own_or(customer->second, {c.app, c.country, offer->second.days * 24}, offer->second.price);
  }
  std::optional<Error> refusal;
  if (customer == customers_.end()) {
    refusal = Error::kUnknownCustomer;
  } else if (!customer->second.may_act()) {
    refusal = Error::kCustomerBlocked;
  } else if (offer == catalogue_.rentals.end() ||
             (c.period_hours != 0 && c.period_hours != offer->second.days * 24)) {
    refusal = Error::kUnknownApp;
  } else if (c.max_price.is_positive() && price > c.max_price) {
    refusal = Error::kPriceTooHigh;
  } else if (const auto limit = key_refusal(c.key, c.app, c.country, price, now)) {
    refusal = limit;
  } else if (customer->second.balance - customer->second.held < price) {
    refusal = Error::kNotEnoughBalance;
  } else if (!line) {
    refusal = c.wanted ? Error::kUnknownNumber : why_no_line(c.country, c.type);
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  Lease wanted;
  wanted.id = LeaseId{static_cast<std::int64_t>(leases_.size()) + 1};
  wanted.customer = c.customer;
  wanted.key = first_key(c.key);
  wanted.line = *line;
  wanted.number = lines_.at(*line).number;
  wanted.country = c.country;
  wanted.app = c.app;
  wanted.price = price;
  wanted.created_at = now;
  wanted.expires_at = now + Duration::hours(24) * offer->second.days;
  wanted.rental = RentalTerms{offer->second.days * 24, 1, c.auto_renew};
  wanted.warn_at = wanted.expires_at - warning(wanted.rental.period_hours);
  wanted.label = c.label;
  wanted.previous_here = before_on(*line, c.app);
  if (live_on(*line) > 0) return fmt::format("line {} was not free for a rental", line->value);
  if (reply != nullptr && !c.wanted &&
      std::get<core::RentalReply>(**reply).rental.number.type() != c.type) {
    return fmt::format("rental {} has a number of a type that nobody asked for", wanted.id.value);
  }
  if (reply != nullptr && std::get<core::RentalReply>(**reply).rental != wanted) {
    return fmt::format("rental {} is not as expected", wanted.id.value);
  }
  start(wanted);
  tell(c.customer, EventKind::kRentalMade, now, wanted.id);
  customer->second.balance -= wanted.price;
  revenue_ += wanted.price;
  return "";
}

std::string Auditor::expect(const core::RejectRental& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal = rental_refusal(c.name);
  if (!refusal) {
    const Lease& rental = lease(*rental_of(c.name));
    const bool may = live_.contains(rental.id) && rental.messages == 0 &&
                     now - rental.created_at < rules_.rental_refund;
    if (!may) refusal = Error::kRentalNotRejectable;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  Lease& rental = lease(*rental_of(c.name));
  for (std::int32_t i = 0; i < rental.rental.periods; ++i) {
    customers_.at(rental.customer).balance += rental.price;
    revenue_ -= rental.price;
  }
  end(rental, LeaseState::kRejected, now);
  const bool same = reply == nullptr || std::get<core::RentalReply>(**reply).rental == rental;
  return same ? "" : "another rental was given back";
}

std::string Auditor::expect(const core::RenewRental& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal = rental_refusal(c.name);
  if (!refusal) {
    const Lease& rental = lease(*rental_of(c.name));
    if (!live_.contains(rental.id)) {
      refusal = Error::kUnknownNumber;
    } else if (c.max_price.is_positive() && rental.price > c.max_price) {
      refusal = Error::kPriceTooHigh;
    } else {
      refusal = renewal_refusal(rental);
    }
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  Lease& rental = lease(*rental_of(c.name));
  charge(rental, now);
  const bool same = reply == nullptr || std::get<core::RentalReply>(**reply).rental == rental;
  return same ? "" : "the renewed rental is not as expected";
}

std::string Auditor::expect(const core::SetAutoRenew& c, const Result<core::Reply>* reply,
                            Time now) {
  std::optional<Error> refusal = rental_refusal(c.name);
  if (!refusal && !live_.contains(*rental_of(c.name))) refusal = Error::kUnknownNumber;
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  Lease& rental = lease(*rental_of(c.name));
  if (rental.rental.auto_renew != c.on)
    tell(rental.customer, EventKind::kRentalAutoRenew, now, rental.id);
  rental.rental.auto_renew = c.on;
  const bool same = reply == nullptr || std::get<core::RentalReply>(**reply).rental == rental;
  return same ? "" : "the flag of another rental was set";
}

Result<std::vector<std::string>> Auditor::rental_texts(const core::RentalName& name,
                                                       Time now) const {
  const auto id = rental_of(name);
  if (!id) return Error::kUnknownNumber;
  const Lease& rental = lease(*id);
  const bool over = !live_.contains(*id) && now - rental.ended_at >= rules_.rental_keep_readable;
  if (over) return Error::kUnknownNumber;
  std::vector<std::string> texts;
  for (auto message = messages_.rbegin(); message != messages_.rend(); ++message) {
    if (message->lease == *id) texts.push_back(message->text.reveal());
  }
  if (texts.size() > limits::kPageRows) texts.resize(limits::kPageRows);
  return texts;
}

}  // namespace linepool::sim
