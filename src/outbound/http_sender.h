// HTTP POSTs to other people's servers: thousands at once on one thread, none of which can delay
// another, reach a forbidden address, or bring back more than a little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/time.h"
#include "domain/webhook.h"
#include "outbound/target_guard.h"

namespace linepool::outbound {

struct HttpPost {
  std::string url;                   // must pass wire::check_target_url()
  std::vector<std::string> headers;  // "Name: value"
  std::string body;
};

struct HttpOutcome {
  DeliveryFault fault = DeliveryFault::kNone;  // kNone: answered with a 2xx
  std::int32_t status = 0;                     // 0 if no answer came
  Duration latency;
  std::optional<Duration> retry_after;  // what a 429 or 503 asks for, max kLongestRetryAfter
};

using PostDone = std::function<void(const HttpOutcome&)>;

// The interface to the network, which tests may script.
class Poster {
 public:
  virtual ~Poster() = default;
  // How many may be under way.
  [[nodiscard]] virtual std::size_t room() const = 0;
  // False if the maximum is already under way. `done` is called once, on the poster's own thread,
  // and must not block; it is destroyed uncalled if the poster stops first.
  [[nodiscard]] virtual bool post(HttpPost post, PostDone done) = 0;
};

struct HttpSenderOptions {
  Duration connect_timeout = Duration::seconds(5);
  Duration total_timeout = Duration::seconds(15);
  std::size_t max_under_way = 1024;
  std::size_t answer_bytes = 64 * 1024;   // of a body; the rest is not waited for
  std::string user_agent = "linepool/1";  // as shown in the receivers' logs
  std::string ca_file;                    // of the authorities to trust; "": the system's
};

// It follows no redirects, ignores the environment's proxies, verifies certificates, and keeps
// connections for the next post.
class HttpSender final : public Poster {
 public:
  HttpSender(const HttpSenderOptions& options, TargetGuard guard);
  ~HttpSender() override;
  HttpSender(const HttpSender&) = delete;
  HttpSender& operator=(const HttpSender&) = delete;

  [[nodiscard]] std::size_t room() const override { return room_; }
  [[nodiscard]] bool post(HttpPost post, PostDone done) override;
  // Drops what is under way.
  void stop();

 private:
  class Transfers;

  const std::size_t room_;
  std::unique_ptr<Transfers> transfers_;
  std::thread thread_;
};

}  // namespace linepool::outbound
