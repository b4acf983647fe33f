// The workload: what customers, suppliers and operators do in one run. Each run draws its own
// weights, some of them zero, so that rare mixtures come up; half of all ids come from a small hot
// set, so that things collide.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/command.h"
#include "world.h"

namespace linepool::sim {

class Workload {
 public:
  explicit Workload(World& world);

  // Customers, money, suppliers and lines to begin with; "" or what is wrong.
  std::string set_up();
  // One step: new commands enter the network, some of what is there is run as a batch, time passes,
  // the process may restart. "" or what is wrong.
  std::string step();
  // Delivers what is still under way and reads everything.
  std::string finish();

 private:
  enum Operation : std::size_t {
    kLease,
    kLeaseAgain,
    kReject,
    kEndOrder,
    kNextCode,
    kRent,
    kRejectRental,
    kRenew,
    kAutoRenew,
    kSms,
    kRedeliver,
    kExpire,
    kTopUp,
    kBlock,
    kKey,
    kLineState,
    kImport,
    kSupplier,
    kBin,
    kCustomer,
    kPrune,
    kOperations
  };

  app::Command make(Operation operation);
  app::Command make_lease(bool again);
  app::Command make_reject();
  // One of the newest leases and its customer, now and then another one.
  [[nodiscard]] std::pair<CustomerId, LeaseId> some_order();
  app::Command make_rent();
  [[nodiscard]] app::RentalName some_rental();
  app::Command make_sms();
  // When a supplier says that it took an SMS: often late, and by a clock of its own.
  [[nodiscard]] Time some_sent_at(SupplierId supplier);
  app::Command make_bin();
  app::Command make_key();
  app::Command make_import();
  void offer(app::Command command);
  std::string deliver();
  void jump_to_a_border();

  [[nodiscard]] std::uint64_t below(std::uint64_t n) { return world_.random().below(n); }
  // Of 1..n, half of the time one of the first three.
  [[nodiscard]] std::int64_t hot(std::uint64_t n);
  [[nodiscard]] LineNumber some_number();
  [[nodiscard]] CustomerId some_customer();
  [[nodiscard]] Digest new_digest();

  World& world_;
  std::array<std::uint64_t, kOperations> weights_{};
  std::uint64_t weight_sum_ = 0;
  std::uint64_t drop_percent_ = 0;
  std::uint64_t duplicate_percent_ = 0;
  std::uint64_t batch_max_ = 1;
  std::uint64_t lines_ = 1;  // numbers that may exist
  std::uint64_t customers_ = 1;
  std::vector<app::Command> network_;         // under way, in any order
  std::vector<app::ReceiveMessage> carried_;  // sent once, may be sent again
  std::int64_t sent_ = 0;
  std::array<std::int64_t, 3> clock_errors_ms_{};  // of the suppliers, by id from 1
};

}  // namespace linepool::sim
