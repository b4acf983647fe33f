// The auditor's whole state: what it expects the store to hold, and the current rules.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "auditor/long_sms.h"
#include "auditor/operators.h"
#include "core/engine/command.h"
#include "core/engine/once.h"
#include "domain/lease.h"
#include "domain/rules.h"
#include "plain_catalogue.h"
#include "plain_log.h"
#include "plain_rows.h"

namespace linepool::sim {

// A number that a customer asks for again.
struct NumberAgain {
  CustomerId customer;
  CountryId country;
  AppId app;
  LineNumber number;
  bool to_rent = false;
};

struct PlainState {
  PlainCatalogue catalogue_;
  Rules rules_;
  std::map<CustomerId, PlainCustomer> customers_;
  std::vector<PlainKey> keys_;            // by id, from 1
  std::vector<PlainUser> users_;          // by id, from 1
  std::vector<PlainSupplier> suppliers_;  // by id, from 1
  std::set<std::string> supplier_names_;
  std::map<LineId, PlainLine> lines_;
  std::map<LineNumber, LineId> numbers_;
  std::map<LineId, SelfTest> self_tests_;
  std::vector<Lease> leases_;  // by id, from 1
  std::set<LeaseId> live_;
  std::vector<Message> messages_;       // by id, from 1
  std::vector<PlainContent> contents_;  // of messages_, as delivered
  std::map<MessageId, std::int32_t> redelivered_;
  std::map<std::pair<SupplierId, std::string>, std::vector<MessageId>> known_;
  Money cash_;
  Money revenue_;
  std::uint64_t uses_ = 0;
  std::map<CustomerId, PlainLog> logs_;
  std::vector<Webhook> webhooks_;  // by id, from 1
  std::map<std::pair<WebhookId, EventSeq>, PendingDelivery> pending_;
  std::deque<DeliveryAttempt> attempts_;  // oldest first
  std::deque<PlainAnswer> answers_;       // oldest first
  PlainOperators operators_;
  std::map<PartSetId, PlainSet> sets_;  // of parts of long SMS
  PlainPieces pieces_;
  MessageId taken_;             // the SMS that was taken last, or was known already
  std::set<MessageId> reread_;  // decoded again: the text is another one

  Lease& lease(LeaseId id) { return leases_[static_cast<std::size_t>(id.value - 1)]; }
  [[nodiscard]] const Lease& lease(LeaseId id) const {
    return leases_[static_cast<std::size_t>(id.value - 1)];
  }
  [[nodiscard]] std::optional<LineId> line_of(LineNumber number) const;
  [[nodiscard]] std::size_t live_on(LineId line) const;
  // The newest lease of the app on the line.
  [[nodiscard]] LeaseId before_on(LineId line, AppId app) const;
  [[nodiscard]] const PlainKey* key(KeyId id) const;
  [[nodiscard]] KeyId first_key(KeyId id) const;
  [[nodiscard]] bool key_is_known(const Digest& hash) const;
  [[nodiscard]] const PlainAnswer* kept_answer(const core::Once& once, Time now) const;
  [[nodiscard]] EventSeq newest_event(CustomerId customer) const {
    return logs_.contains(customer) ? logs_.at(customer).newest() : EventSeq{};
  }
  [[nodiscard]] std::vector<PendingDelivery> pending(WebhookId webhook) const;
  [[nodiscard]] const PlainOperators& operators() const { return operators_; }

  // What the customer pays: its price for that country, its price for every country, or the
  // catalogue's.
  [[nodiscard]] Money own_or(const PlainCustomer& customer, const PricedThing& thing,
                             Money catalogues) const;
  [[nodiscard]] PlainUser* user(UserId id);
  [[nodiscard]] std::vector<PlainKey*> open_sessions(UserId user);  // not revoked, oldest first
  [[nodiscard]] std::optional<LineId> pick(CountryId country, AppId app, Time now,
                                           LineCriteria criteria,
                                           const core::LeaseNumber* needs = nullptr) const;
  [[nodiscard]] Error why_no_line(CountryId country, NumberType type) const;
  [[nodiscard]] std::optional<LeaseId> newest(CustomerId customer, LineId line, AppId app,
                                              bool rental) const;
  [[nodiscard]] std::optional<LineId> reusable(const NumberAgain& criteria, Time now) const;
  [[nodiscard]] PlainKey* counter_of(KeyId id);  // null: its use is not counted
  [[nodiscard]] std::optional<Error> key_refusal(KeyId id, AppId app, CountryId country,
                                                 Money price, Time now) const;
  [[nodiscard]] bool sees(KeyId by, const Lease& what) const;
  [[nodiscard]] Duration warning(std::int32_t period_hours) const;
  [[nodiscard]] std::vector<Holder> holders(LineId line, Time at) const;
  [[nodiscard]] int match(AppId app, const std::string& from, const std::string& text) const;
  [[nodiscard]] bool is_of_another(AppId app, const std::string& from,
                                   const std::string& text) const;
  [[nodiscard]] std::optional<LeaseId> owner_at(LineId line, const Message& message, Time at) const;
  [[nodiscard]] Owner owner_of(LineId line, const Message& message, const Belief& belief,
                               Time now) const;
  [[nodiscard]] Owner owner_by_clocks(LineId line, const Message& message, const Belief& belief,
                                      Time now) const;
  [[nodiscard]] Belief belief_in(SupplierId supplier, Time sent_at, Time arrived) const;
  [[nodiscard]] Owner addressed(Message& message, const std::optional<CodeReading>& code,
                                const Belief& belief, Time now) const;
  [[nodiscard]] Message* in_bin(MessageId id);
  // Whether an SMS has reached the line, by the number or one of its newest 200 leases.
  [[nodiscard]] bool is_heard_since(LineId line, Time since) const;
  bool release(LineId line);  // whether it was in quarantine
  // The self-test whose text the SMS has; null if it is no such text.
  [[nodiscard]] SelfTest* test_of(const std::string& text);
  // What the SMS, which has that text, says about it.
  static void answer(SelfTest& test, Message& message, Time now);
  // What a part may belong to: a set that waits, and an SMS that has the very same part.
  struct PartsAlike {
    std::optional<PartSetId> waiting;
    std::optional<MessageId> repeated;
  };
  [[nodiscard]] std::optional<Error> renewal_refusal(const Lease& rental) const;
  [[nodiscard]] std::size_t sets() const { return sets_.size(); }  // of parts
  [[nodiscard]] Time first_end_of_sets() const;                    // not set: there is none
  [[nodiscard]] PartsAlike parts_like(const core::ReceivePart& c, Time now) const;
  void owe(PlainSet& set, const core::ReceivePart& newest);
  void forget_parts(const Lease& own, Time now);
  [[nodiscard]] std::optional<LeaseId> rental_of(const core::RentalName& name) const;
};

}  // namespace linepool::sim
