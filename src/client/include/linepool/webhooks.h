// Webhooks: the server tells your own server what happens. Needs a Linepool server (REST v1) and a
// key with the scope "webhooks".
#pragma once

#include <linepool/client.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linepool {
inline namespace client_v1 {

struct Webhook {
  std::int64_t id = 0;
  std::string url;
  std::vector<std::string> events;    // "message.*"; empty: all
  std::vector<std::string> services;  // "go"; empty: all
  std::string format;                 // "standard" or "handler"
  std::string state;                  // "enabled", "failing" or "disabled"
  std::string description;
  std::int64_t position = 0;  // number of the newest event it is done with
  std::string created_at;     // "2026-11-23T01:02:03.004Z"
  std::string last_error;     // why the newest delivery failed: "answered 500"; "": it did not
};

struct NewWebhook {
  std::string url;
  std::vector<std::string> events;
  std::vector<std::string> services;
  std::string format;  // "": the server's default, "standard"
  std::string description;
};

struct AddedWebhook {
  Webhook webhook;
  std::string secret;  // "whsec_...", for checking signatures; the server does not show it again
};

struct WebhookTest {
  bool delivered = false;
  int status = 0;  // of your server's answer; 0: no answer
  std::int64_t latency_ms = 0;
  std::string error;   // "timeout", ...; "" if delivered
  std::string reason;  // the same for people: "no answer within 15 s"
};

struct WebhookAttempt {
  std::int64_t id = 0;
  std::int64_t event = 0;
  std::int64_t attempt = 0;  // 1, 2, ... for this event
  std::string at;
  int status = 0;  // 0: no answer
  std::int64_t latency_ms = 0;
  std::string error;    // "timeout", ...; "" if delivered
  std::string next_at;  // time of the next attempt; "": none
  std::string reason;   // the error for people: "no answer within 15 s"
};

struct WebhookAttempts {
  std::vector<WebhookAttempt> attempts;  // newest first
  std::string next_cursor;               // for the next page; "" at the end
};

struct RotatedSecret {
  std::string secret;
  std::string old_secret_until;  // both secrets sign until then
};

// Calls that change something carry an idempotency key, so they are safely retried after transient
// faults.
class Webhooks {
 public:
  explicit Webhooks(Client client) : client_(std::move(client)) {}

  [[nodiscard]] Outcome<AddedWebhook> add(const NewWebhook& webhook) const;
  [[nodiscard]] Outcome<std::vector<Webhook>> list() const;
  [[nodiscard]] Outcome<Webhook> get(std::int64_t id) const;
  [[nodiscard]] Outcome<Webhook> enable(std::int64_t id) const;
  [[nodiscard]] Outcome<Webhook> disable(std::int64_t id) const;
  // Sends a made-up event at once and reports how it went.
  [[nodiscard]] Outcome<WebhookTest> test(std::int64_t id) const;
  // `limit` 1 to 1000; `cursor`: from the previous page.
  [[nodiscard]] Outcome<WebhookAttempts> attempts(std::int64_t id, unsigned limit = 100,
                                                  std::string_view cursor = {}) const;
  // Delivers everything after event number `after` (again).
  [[nodiscard]] Outcome<Webhook> redrive(std::int64_t id, std::int64_t after) const;
  // The old secret keeps signing as well for `overlap`, max 7 days.
  [[nodiscard]] Outcome<RotatedSecret> rotate_secret(
      std::int64_t id, std::chrono::seconds overlap = std::chrono::hours(24)) const;
  [[nodiscard]] Outcome<Done> remove(std::int64_t id) const;

 private:
  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
