// Webhooks: the server tells your own server what happens. Of a Linepool server (REST v1); the
// key needs the scope "webhooks".
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
  std::int64_t position = 0;  // the number of the newest event that it is done with
  std::string created_at;     // "2026-11-23T01:02:03.004Z"
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
  std::string secret;  // "whsec_…", for checking signatures; the server does not show it again
};

struct WebhookTest {
  bool delivered = false;
  int status = 0;  // of your server's answer; 0: there was none
  std::int64_t latency_ms = 0;
  std::string error;  // "" where it was delivered
};

struct WebhookAttempt {
  std::int64_t id = 0;
  std::int64_t event = 0;
  std::int64_t attempt = 0;  // 1, 2, … of this event
  std::string at;
  int status = 0;  // 0: no answer
  std::int64_t latency_ms = 0;
  std::string error;    // "timeout", …; "" where there was an answer
  std::string next_at;  // when it is tried again; "": never
};

struct WebhookAttempts {
  std::vector<WebhookAttempt> attempts;  // newest first
  std::string next_cursor;               // of the next page; "" at the end
};

struct RotatedSecret {
  std::string secret;
  std::string old_secret_until;  // both sign until then
};

// Calls that change something carry an idempotency key, so passing faults are repeated safely.
class Webhooks {
 public:
  explicit Webhooks(Client client) : client_(std::move(client)) {}

  [[nodiscard]] Outcome<AddedWebhook> add(const NewWebhook& webhook) const;
  [[nodiscard]] Outcome<std::vector<Webhook>> list() const;
  [[nodiscard]] Outcome<Webhook> get(std::int64_t id) const;
  [[nodiscard]] Outcome<Webhook> enable(std::int64_t id) const;
  [[nodiscard]] Outcome<Webhook> disable(std::int64_t id) const;
  // Sends an event made up for the purpose, now, and tells how it went.
  [[nodiscard]] Outcome<WebhookTest> test(std::int64_t id) const;
  // `limit` 1 to 1000; `cursor` of the page before.
  [[nodiscard]] Outcome<WebhookAttempts> attempts(std::int64_t id, unsigned limit = 100,
                                                  std::string_view cursor = {}) const;
  // Delivers everything after event number `after` (once more).
  [[nodiscard]] Outcome<Webhook> redrive(std::int64_t id, std::int64_t after) const;
  // The old secret signs too for `overlap`, at most 7 days.
  [[nodiscard]] Outcome<RotatedSecret> rotate_secret(
      std::int64_t id, std::chrono::seconds overlap = std::chrono::hours(24)) const;
  [[nodiscard]] Outcome<Done> remove(std::int64_t id) const;

 private:
  Client client_;
};

}  // namespace client_v1
}  // namespace linepool
