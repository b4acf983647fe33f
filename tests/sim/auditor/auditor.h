// The auditor: a second, much simpler Linepool that judges every reply. It shares no code with the
// commands, keeps everything in maps, and says in a sentence what it would have answered.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "plain_state.h"
#include "request.h"

namespace linepool::sim {

// What the auditor expects the store to hold. A plain value: copied before a batch whose commit may
// fail, so that both outcomes can be compared with the store after the restart.
class Auditor : private PlainState {
 public:
  Auditor(PlainCatalogue catalogue, const Rules& rules) {
    catalogue_ = std::move(catalogue);
    rules_ = rules;
  }

  void set_rules(const Rules& rules) { rules_ = rules; }  // after a restart with other settings
  // Judges the reply to a command that ran at `now`, after all earlier ones; returns what is wrong
  // with it, or "". No reply (nullptr: the process died first): only records the command's effect.
  std::string judge(const core::Command& command, const Result<core::Reply>* reply, Time now);
  std::string judge_once(const Request& request, const Result<core::Replayed>* answer, Time now);
  std::string judge_together(const Request& request, const Result<std::string>* effects, Time now);

  // What get_sms and load_rent_code (newest first) should say.
  [[nodiscard]] Result<std::string> sms(CustomerId customer, LineNumber number, CountryId country,
                                        AppId app, Time now) const;
  [[nodiscard]] Result<std::vector<std::string>> rental_texts(const core::RentalName& name,
                                                              Time now) const;
  [[nodiscard]] std::string compare(const store::Tx& tx) const;  // all state; "" if equal

  [[nodiscard]] std::size_t leases() const { return leases_.size(); }
  [[nodiscard]] std::size_t messages() const { return messages_.size(); }
  [[nodiscard]] const std::vector<PlainKey>& all_keys() const { return keys_; }
  [[nodiscard]] const std::vector<PlainUser>& all_users() const { return users_; }
  [[nodiscard]] const auto& all_customers() const { return customers_; }
  [[nodiscard]] const std::vector<Webhook>& all_webhooks() const { return webhooks_; }
  using PlainState::newest_event, PlainState::own_or, PlainState::pending, PlainState::operators;
  using PlainState::sets, PlainState::first_end_of_sets;
  [[nodiscard]] const std::vector<Lease>& all_leases() const { return leases_; }
  [[nodiscard]] const std::vector<Message>& all_messages() const { return messages_; }

 private:
  // "" if the reply is what was expected.
  std::string outcome(const Result<core::Reply>* reply, std::optional<Error> expected);
  using Replied = const Result<core::Reply>*;
  // One expectation per command; if any of core::Command lacks one, this does not compile.
  std::string expect(const core::LeaseNumber& c, Replied reply, Time now);
  std::string expect(const core::EndOrder& c, Replied reply, Time now);
  std::string expect(const core::NextCode& c, Replied reply, Time now);
  std::string expect(const core::JudgeCode& c, Replied reply, Time now);
  std::string expect(const core::NoteKeyUses& c, Replied reply, Time now);
  std::string expect(const core::Prune& c, Replied reply, Time now);
  std::string expect(const core::EraseOldTexts& c, Replied reply, Time now);
  std::string expect(const core::RentLine& c, Replied reply, Time now);
  std::string expect(const core::RejectRental& c, Replied reply, Time now);
  std::string expect(const core::RenewRental& c, Replied reply, Time now);
  std::string expect(const core::SetAutoRenew& c, Replied reply, Time now);
  std::string expect(const core::ReceiveMessage& c, Replied reply, Time now);
  std::string expect(const core::ReceivePart& c, Replied reply, Time now);
  std::string expect(const core::ExpireDue& c, Replied reply, Time now);
  std::string expect(const core::CreateCustomer& c, Replied reply, Time now);
  std::string expect(const core::SetCustomerState& c, Replied reply, Time now);
  std::string expect(const core::CreateKey& c, Replied reply, Time now);
  std::string expect(const core::RevokeKey& c, Replied reply, Time now);
  std::string expect(const core::RotateKey& c, Replied reply, Time now);
  std::string expect(const core::TopUp& c, Replied reply, Time now);
  std::string expect(const core::CorrectBalance& c, Replied reply, Time now);
  std::string expect(const core::EraseCustomer& c, Replied reply, Time now);
  std::string expect(const core::SetOwnPrice& c, Replied reply, Time now);
  std::string expect(const core::ImportLines& c, Replied reply, Time now);
  std::string expect(const core::SetLineState& c, Replied reply, Time now);
  std::string expect(const core::QuarantineLine& c, Replied reply, Time now);
  std::string expect(const core::TestLine& c, Replied reply, Time now);
  std::string expect(const core::AddSupplier& c, Replied reply, Time now);
  std::string expect(const core::RotateSupplierToken& c, Replied reply, Time now);
  std::string expect(const core::ChangeSupplier& c, Replied reply, Time now);
  std::string expect(const core::RerouteMessage& c, Replied reply, Time now);
  std::string expect(const core::RedecodeMessage& c, Replied reply, Time now);
  std::string expect(const core::DropMessage& c, Replied reply, Time now);
  std::string expect(const core::AddWebhook& c, Replied reply, Time now);
  std::string expect(const core::ChangeWebhook& c, Replied reply, Time now);
  std::string expect(const core::DeleteWebhook& c, Replied reply, Time now);
  std::string expect(const core::RotateWebhookSecret& c, Replied reply, Time now);
  std::string expect(const core::RedriveWebhook& c, Replied reply, Time now);
  std::string expect(const core::RecordDeliveries& c, Replied reply, Time now);
  std::string expect(const core::RegisterUser& c, Replied reply, Time now);
  std::string expect(const core::StartSession& c, Replied reply, Time now);
  std::string expect(const core::ExtendSession& c, Replied reply, Time now);
  std::string expect(const core::EndSessions& c, Replied reply, Time now);
  std::string expect(const core::SetPassword& c, Replied reply, Time now);
  std::string expect(const core::SetSecondFactor& c, Replied reply, Time now);
  // Adds an event to the customer's log (kOperator: the operator's).
  void tell(CustomerId customer, EventKind kind, Time now, LeaseId lease = {});
  std::size_t forget_events(CustomerId customer, Time before, std::size_t max);
  [[nodiscard]] Webhook* own_webhook(CustomerId customer, WebhookId id);
  std::string webhook_changed(const Webhook& webhook, EventKind kind, Replied reply, Time now);
  void judge_health(Webhook& webhook, const std::vector<DeliveryAttempt>& attempts, Time now);
  [[nodiscard]] std::optional<Error> lease_refusal(const core::LeaseNumber& c, Time now,
                                                   LineId& line) const;
  [[nodiscard]] std::optional<LeaseId> held_with_code(const core::LeaseNumber& c) const;
  [[nodiscard]] Webhook* idle_webhook(CustomerId customer);
  void delete_webhook(Webhook& webhook);
  [[nodiscard]] LeaseId order_of(const core::EndOrder& c) const;  // live or not
  [[nodiscard]] std::optional<Error> order_refusal(CustomerId customer, LeaseId id, KeyId by) const;
  [[nodiscard]] std::optional<Error> rental_refusal(const core::RentalName& name) const;
  void charge(Lease& rental, Time now);
  std::size_t announce(std::size_t max, Time now);
  void start(const Lease& made);
  std::string take(const core::ReceiveMessage& c, Time arrived, Time now,
                   const core::Received* got);
  std::string send_off(PartSetId id, const core::PartsDelivered* got, Time now);
  std::string end_wait(PartSetId id, const std::vector<core::PartsDelivered>* got,
                       std::size_t& seen, Time now);
  std::string end_waits(std::size_t max, const std::vector<core::PartsDelivered>* got,
                        std::size_t& ended, Time now);
  void hand_over(LeaseId to, Message& message, Time now);
  void end(Lease& lease, LeaseState state, Time now);
  void count_charge(const Lease& of, Time now);
  void count_end(const Lease& of, bool money_comes_back, Time now);
  void found_customer(CustomerId customer, const core::RegisterUser& c, Time now);
  void revoke(PlainKey& key, Time now);
  std::size_t erase_access(CustomerId of, std::size_t left, Time now);
  bool erase_words(Lease& own, std::size_t& left, Time now);
  core::ErasePlace erase_leases(CustomerId of, core::ErasePlace place, std::size_t& left, Time now);
  void open_session(UserId user, const core::NewSession& session, Time now);
  [[nodiscard]] std::string compare_keys(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_users(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_leases(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_messages(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_parts(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_money(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_lines(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_logs(const store::Tx& tx) const;
  [[nodiscard]] std::string compare_webhooks(const store::Tx& tx) const;
  [[nodiscard]] std::string effect_said(const core::Command& command) const;
  [[nodiscard]] LeaseId leased_by(const core::LeaseNumber& c) const;  // just judged
  [[nodiscard]] std::string compare_answers(const store::Tx& tx) const;

  std::optional<Error> expected_;  // of the last judged command
};

}  // namespace linepool::sim
