// The workload: what customers, suppliers and operators do in one run. Each run draws its own
// weights, some of them zero, so that rare mixtures come up; half of all ids come from a small hot
// set, so that things collide.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "request.h"
#include "world.h"

namespace linepool::sim {

class Workload {
 public:
  explicit Workload(World& world);

  // Customers, money, suppliers and lines to begin with; "" or what is wrong.
  std::string set_up();
  // One step: new requests enter the network, some of what is there is run as a batch, time passes,
  // the process may restart. "" or what is wrong.
  std::string step();
  // Delivers what is still under way and reads everything.
  std::string finish();

 private:
  static constexpr std::size_t kKinds = std::variant_size_v<app::Command>;

  // One for each of app::Command; without it this does not compile.
  template <class C>
  struct Kind {};
  app::LeaseNumber draw(Kind<app::LeaseNumber>);
  app::RejectLease draw(Kind<app::RejectLease>);
  app::EndOrder draw(Kind<app::EndOrder>);
  app::NextCode draw(Kind<app::NextCode>);
  app::RentLine draw(Kind<app::RentLine>);
  app::RejectRental draw(Kind<app::RejectRental>);
  app::RenewRental draw(Kind<app::RenewRental>);
  app::SetAutoRenew draw(Kind<app::SetAutoRenew>);
  app::ReceiveMessage draw(Kind<app::ReceiveMessage>);
  app::ExpireDue draw(Kind<app::ExpireDue>);
  app::CreateCustomer draw(Kind<app::CreateCustomer>);
  app::SetCustomerState draw(Kind<app::SetCustomerState>);
  app::CreateKey draw(Kind<app::CreateKey>);
  app::RevokeKey draw(Kind<app::RevokeKey>);
  app::RotateKey draw(Kind<app::RotateKey>);
  app::TopUp draw(Kind<app::TopUp>);
  app::ImportLines draw(Kind<app::ImportLines>);
  app::SetLineState draw(Kind<app::SetLineState>);
  app::AddSupplier draw(Kind<app::AddSupplier>);
  app::ChangeSupplier draw(Kind<app::ChangeSupplier>);
  app::RotateSupplierToken draw(Kind<app::RotateSupplierToken>);
  app::AddWebhook draw(Kind<app::AddWebhook>);
  app::ChangeWebhook draw(Kind<app::ChangeWebhook>);
  app::DeleteWebhook draw(Kind<app::DeleteWebhook>);
  app::RotateWebhookSecret draw(Kind<app::RotateWebhookSecret>);
  app::RedriveWebhook draw(Kind<app::RedriveWebhook>);
  app::RecordDeliveries draw(Kind<app::RecordDeliveries>);
  app::Prune draw(Kind<app::Prune>);
  app::RerouteMessage draw(Kind<app::RerouteMessage>);
  app::RedecodeMessage draw(Kind<app::RedecodeMessage>);
  app::DropMessage draw(Kind<app::DropMessage>);

  template <std::size_t... kKind>
  app::Command draw_one(std::size_t kind, std::index_sequence<kKind...>);
  template <class C>
  void weigh(std::uint64_t factor, std::uint64_t extra);

  void use_number_again(app::LeaseNumber& command);
  // One of the newest leases and its customer, now and then another one.
  [[nodiscard]] std::pair<CustomerId, LeaseId> some_order();
  [[nodiscard]] app::RentalName some_rental();
  app::ReceiveMessage new_sms();
  // When a supplier says that it took an SMS: often late, and by a clock of its own.
  [[nodiscard]] Time some_sent_at(SupplierId supplier);
  [[nodiscard]] MessageId some_message();
  // One of the customer's keys, if it has any.
  [[nodiscard]] KeyId some_key_of(CustomerId customer);
  [[nodiscard]] KeyLimits some_limits();
  // A webhook and whose it is, now and then somebody else.
  [[nodiscard]] std::pair<CustomerId, WebhookId> some_webhook();
  [[nodiscard]] app::WebhookProgress some_progress(const Webhook& webhook);

  [[nodiscard]] std::optional<app::Once> some_once(const app::Command& command);
  void offer(const Request& request);
  std::string deliver();
  void jump_to_a_border();

  [[nodiscard]] std::uint64_t below(std::uint64_t n) { return world_.random().below(n); }
  // Of 1..n, half of the time one of the first three.
  [[nodiscard]] std::int64_t hot(std::uint64_t n);
  [[nodiscard]] LineNumber some_number();
  [[nodiscard]] CustomerId some_customer();
  [[nodiscard]] Digest new_digest();

  World& world_;
  std::array<std::uint64_t, kKinds> weights_{};
  std::uint64_t weight_sum_ = 0;
  std::uint64_t drop_percent_ = 0;
  std::uint64_t duplicate_percent_ = 0;
  std::uint64_t lost_reply_percent_ = 0;
  std::uint64_t redeliver_percent_ = 0;  // of SMS
  std::uint64_t again_percent_ = 0;      // of leases: a number that was had before
  std::uint64_t once_percent_ = 0;       // of requests: with an idempotency key
  std::uint64_t once_names_ = 1;
  std::uint64_t key_percent_ = 0;    // of requests: with an API key
  std::uint64_t fault_percent_ = 0;  // of deliveries
  std::uint64_t batch_max_ = 1;
  std::uint64_t lines_ = 1;  // numbers that may exist
  std::uint64_t customers_ = 1;
  std::vector<Request> network_;              // under way, in any order
  std::vector<app::ReceiveMessage> carried_;  // sent once, may be sent again
  std::int64_t sent_ = 0;
  std::uint64_t requests_ = 0;                     // that carried an idempotency key
  std::array<std::int64_t, 3> clock_errors_ms_{};  // of the suppliers, by id from 1
};

}  // namespace linepool::sim
