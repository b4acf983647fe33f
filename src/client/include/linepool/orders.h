// Operations on a temporary number that only a Linepool server offers (REST v1): wait for one more
// code on the same number, give it back early, and wait for the next of several SMS.
//
//   const linepool::Orders orders(client);
//   const auto order = orders.find(*lease);
//   if (order && orders.next_code(order->id)) ask_for_the_code_again();
//   const auto next = orders.get(order->id, std::chrono::seconds(50));
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace linepool {
inline namespace client_v1 {

struct Order {
  std::int64_t id = 0;
  Lease lease;  // app and country as codes: "go", "MY"
  NumberKind kind = NumberKind::kLong;
  std::string status;  // "active" (waiting for a code), "completed", "expired" or "cancelled"
  std::string price;
  bool ended = false;         // no more SMS are accepted
  std::int64_t messages = 0;  // number received
  std::optional<Sms> sms;     // the newest, unless waiting for one more code
  std::string json;           // the whole order as the server sent it, on one line
};

// Calls that change something carry an idempotency key, so they are safely retried after transient
// faults.
class Orders {
 public:
  explicit Orders(Client client) : client_(std::move(client)) {}

  // The newest order of that number. App and country, as name or code, may be empty. Refused with
  // Error::kUnknownNumber, kUnknownApp or kUnknownCountry.
  [[nodiscard]] Outcome<Order> find(const Lease& lease, NumberKind kind = NumberKind::kLong) const;
  // For an active order the server answers when it changes, or after `wait` (max 180 s).
  [[nodiscard]] Outcome<Order> get(std::int64_t id,
                                   std::chrono::seconds wait = std::chrono::seconds(0)) const;
  // Waits for one more code on the same number, free of charge. Refused with Error::kConflict
  // before the first code and after the order has ended.
  [[nodiscard]] Outcome<Order> next_code(std::int64_t id) const;
  // Gives the line back early, once a code has arrived. Refused with Error::kConflict before that.
  [[nodiscard]] Outcome<Order> finish(std::int64_t id) const;
  // The first SMS of the order after event number `after` of the account (nothing: from now on);
  // see Events. Fails with kDeadline after `max_wait`, with kRefused when the order ends, and with
  // kStopped when `going_on`, called several times a second, returns false.
  [[nodiscard]] Outcome<Sms> new_sms(std::int64_t id, std::optional<std::int64_t> after,
                                     std::chrono::milliseconds max_wait,
                                     const std::function<bool()>& going_on = {}) const;

 private:
  [[nodiscard]] Outcome<Order> change(std::int64_t id, const char* what) const;

  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
