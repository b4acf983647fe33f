// What customers, suppliers and operators do in one run. Each run draws its own weights, some of
// them zero, so that rare mixtures occur; half of all ids come from a small hot set and collide.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "odds.h"
#include "parts/sent.h"
#include "request.h"
#include "world.h"

namespace linepool::sim {

class Workload : Odds {
 public:
  explicit Workload(World& world);

  std::string set_up();  // initial customers, money, suppliers and lines; "" or what is wrong
  // One step: new requests enter the network, some pending ones run as a batch, time passes, the
  // process may restart. Returns "" or what is wrong.
  std::string step();
  // Delivers what is still in the network and reads everything.
  std::string finish();

 private:
  static constexpr std::size_t kKinds = std::variant_size_v<core::Command>;

  // One draw() for each command in core::Command; if one is missing, this does not compile.
  core::LeaseNumber draw(Kind<core::LeaseNumber>);
  core::EndOrder draw(Kind<core::EndOrder>);
  core::NextCode draw(Kind<core::NextCode>);
  core::JudgeCode draw(Kind<core::JudgeCode>);
  core::RentLine draw(Kind<core::RentLine>);
  core::RejectRental draw(Kind<core::RejectRental>);
  core::RenewRental draw(Kind<core::RenewRental>);
  core::SetAutoRenew draw(Kind<core::SetAutoRenew>);
  core::ReceiveMessage draw(Kind<core::ReceiveMessage>);
  core::ReceivePart draw(Kind<core::ReceivePart>);
  core::ExpireDue draw(Kind<core::ExpireDue>);
  core::CreateCustomer draw(Kind<core::CreateCustomer>);
  core::SetCustomerState draw(Kind<core::SetCustomerState>);
  core::CreateKey draw(Kind<core::CreateKey>);
  core::RevokeKey draw(Kind<core::RevokeKey>);
  core::RotateKey draw(Kind<core::RotateKey>);
  core::TopUp draw(Kind<core::TopUp>);
  core::CorrectBalance draw(Kind<core::CorrectBalance>);
  core::EraseCustomer draw(Kind<core::EraseCustomer>);
  core::SetOwnPrice draw(Kind<core::SetOwnPrice>);
  core::ImportLines draw(Kind<core::ImportLines>);
  core::SetLineState draw(Kind<core::SetLineState>);
  core::QuarantineLine draw(Kind<core::QuarantineLine>);
  core::TestLine draw(Kind<core::TestLine>);
  core::AddSupplier draw(Kind<core::AddSupplier>);
  core::ChangeSupplier draw(Kind<core::ChangeSupplier>);
  core::RotateSupplierToken draw(Kind<core::RotateSupplierToken>);
  core::AddWebhook draw(Kind<core::AddWebhook>);
  core::ChangeWebhook draw(Kind<core::ChangeWebhook>);
  core::DeleteWebhook draw(Kind<core::DeleteWebhook>);
  core::RotateWebhookSecret draw(Kind<core::RotateWebhookSecret>);
  core::RedriveWebhook draw(Kind<core::RedriveWebhook>);
  core::RecordDeliveries draw(Kind<core::RecordDeliveries>);
  core::NoteKeyUses draw(Kind<core::NoteKeyUses>);
  core::Prune draw(Kind<core::Prune>);
  core::EraseOldTexts draw(Kind<core::EraseOldTexts>);
  core::RegisterUser draw(Kind<core::RegisterUser>);
  core::StartSession draw(Kind<core::StartSession>);
  core::ExtendSession draw(Kind<core::ExtendSession>);
  core::EndSessions draw(Kind<core::EndSessions>);
  core::SetPassword draw(Kind<core::SetPassword>);
  core::SetSecondFactor draw(Kind<core::SetSecondFactor>);
  core::AddOperator draw(Kind<core::AddOperator>);
  core::ChangeOperator draw(Kind<core::ChangeOperator>);
  core::InviteOperator draw(Kind<core::InviteOperator>);
  core::AcceptInvitation draw(Kind<core::AcceptInvitation>);
  core::StartOperatorSession draw(Kind<core::StartOperatorSession>);
  core::ExtendOperatorSession draw(Kind<core::ExtendOperatorSession>);
  core::EndOperatorSessions draw(Kind<core::EndOperatorSessions>);
  core::SetOperatorPassword draw(Kind<core::SetOperatorPassword>);
  core::ProveOperator draw(Kind<core::ProveOperator>);
  core::ReplaceAuthenticator draw(Kind<core::ReplaceAuthenticator>);
  core::CreateOperatorToken draw(Kind<core::CreateOperatorToken>);
  core::RevokeOperatorToken draw(Kind<core::RevokeOperatorToken>);
  core::AppendAudit draw(Kind<core::AppendAudit>);
  core::RerouteMessage draw(Kind<core::RerouteMessage>);
  core::RedecodeMessage draw(Kind<core::RedecodeMessage>);
  core::DropMessage draw(Kind<core::DropMessage>);
  template <std::size_t... kKind>
  core::Command draw_one(std::size_t kind, std::index_sequence<kKind...>);
  template <class C>
  void weigh(std::uint64_t factor, std::uint64_t extra);
  void use_number_again(core::LeaseNumber& command);
  void rent_number_again(core::RentLine& command);
  // One of the newest leases and its customer; sometimes a different customer.
  [[nodiscard]] std::pair<CustomerId, LeaseId> some_order();
  // Sets `customer` to the owner of the number.
  [[nodiscard]] core::OrderOfNumber some_number_of(CustomerId& customer);
  [[nodiscard]] core::RentalName some_rental();
  core::ReceiveMessage new_sms();
  void new_long_sms();
  // When a supplier says it received an SMS: often late, and by a clock of its own.
  [[nodiscard]] Time some_sent_at(SupplierId supplier);
  [[nodiscard]] MessageId some_message();
  [[nodiscard]] KeyId some_key_of(CustomerId customer);  // if it has any
  [[nodiscard]] KeyLimits some_limits();
  // A user and its password; sometimes nobody, or another password.
  [[nodiscard]] std::pair<UserId, std::string> some_user();
  [[nodiscard]] std::optional<core::SecondProof> some_proof(UserId user);
  [[nodiscard]] core::NewSession some_session();
  [[nodiscard]] SecondFactor new_factor();
  // A key or a session, more often one of the user's sessions.
  [[nodiscard]] KeyId some_session_of(UserId user);
  [[nodiscard]] OperatorId some_operator();
  [[nodiscard]] const PlainOperator* known_operator(OperatorId id);  // null for nobody
  [[nodiscard]] std::string some_password(OperatorId id);
  // A token or a session, more often one of the operator's sessions.
  [[nodiscard]] OperatorTokenId some_operator_session(OperatorId who);
  // A webhook and its owner; sometimes a different customer.
  [[nodiscard]] std::pair<CustomerId, WebhookId> some_webhook();
  [[nodiscard]] core::WebhookProgress some_progress(const Webhook& webhook);
  [[nodiscard]] std::optional<core::Once> some_once(const core::Command& command);
  // Sometimes adds commands that take effect with the request's, or not at all.
  void add_together(Request& request);
  void offer(const Request& request);
  std::string deliver();
  void jump_to_a_border();
  [[nodiscard]] std::uint64_t below(std::uint64_t n) { return world_.random().below(n); }
  // From 1..n; half of the time one of the first three.
  [[nodiscard]] std::int64_t hot(std::uint64_t n);
  [[nodiscard]] LineNumber some_number();
  [[nodiscard]] CustomerId some_customer();
  [[nodiscard]] Digest new_digest();

  World& world_;
  std::array<std::uint64_t, kKinds> weights_{};
  std::uint64_t weight_sum_ = 0;
  std::uint64_t lines_ = 1;  // numbers that may exist
  std::uint64_t customers_ = 1;
  std::vector<Request> network_;  // pending, in any order
  Sent sent_;
  std::uint64_t requests_ = 0;                     // with an idempotency key
  std::array<std::int64_t, 3> clock_errors_ms_{};  // per supplier, by id from 1
};

}  // namespace linepool::sim
