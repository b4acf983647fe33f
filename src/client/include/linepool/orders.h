// What only a Linepool server can do with a number for one verification (REST v1): one more code
// on the same number, giving it back before its time, and waiting for the next SMS of several.
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
  Lease lease;  // app and country by their codes: "go", "MY"
  NumberKind kind = NumberKind::kLong;
  std::string status;  // "active" (a code is awaited), "completed", "expired" or "cancelled"
  std::string price;
  bool ended = false;         // no SMS is taken any more
  std::int64_t messages = 0;  // received
  std::optional<Sms> sms;     // the newest, unless one more code is awaited
  std::string json;           // all of it as the server wrote it, on one line
};

// Calls that change something carry an idempotency key, so passing faults are repeated safely.
class Orders {
 public:
  explicit Orders(Client client) : client_(std::move(client)) {}

  // The newest order of that number. App and country, by name or code, may be empty. Refused:
  // Error::kUnknownNumber, kUnknownApp, kUnknownCountry.
  [[nodiscard]] Outcome<Order> find(const Lease& lease, NumberKind kind = NumberKind::kLong) const;
  // An active order is answered when it changes, or after `wait` (at most 180 s).
  [[nodiscard]] Outcome<Order> get(std::int64_t id,
                                   std::chrono::seconds wait = std::chrono::seconds(0)) const;
  // Waits for one more code on the same number, free of charge. Refused with Error::kConflict
  // before the first code and after the end.
  [[nodiscard]] Outcome<Order> next_code(std::int64_t id) const;
  // The line is given back before its time, after a code. Refused with Error::kConflict before.
  [[nodiscard]] Outcome<Order> finish(std::int64_t id) const;
  // The first SMS of the order after event number `after` of the account (nothing: from now on),
  // see Events: kDeadline after `max_wait`, kRefused when the order ends, kStopped when `going_on`,
  // which is asked several times a second, says false.
  [[nodiscard]] Outcome<Sms> new_sms(std::int64_t id, std::optional<std::int64_t> after,
                                     std::chrono::milliseconds max_wait,
                                     const std::function<bool()>& going_on = {}) const;

 private:
  [[nodiscard]] Outcome<Order> change(std::int64_t id, const char* what) const;

  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
