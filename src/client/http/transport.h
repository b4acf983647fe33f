// Blocking HTTP with timeouts, limits and retries: every single call of the client, and the command
// line's administration calls, go through it. Any thread.
#pragma once

#include <linepool/client.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "client/http/exchange.h"
#include "client/http/throttle.h"
#include "client/http/url.h"

namespace linepool {
inline namespace client_v1 {

class Transport {
 public:
  // Throws std::invalid_argument if the URL is not http or https, or if the CA certificates named
  // cannot be read.
  explicit Transport(ClientOptions options);

  // Sends the request when its turn has come, and again after a transient fault; one that must not
  // happen twice is retried only if the server has not carried it out (not sent, or answered 429).
  [[nodiscard]] HttpReply call(const HttpRequest& request);

  // The key as a header, which proxies do not log; always one line, whatever the key's source.
  [[nodiscard]] std::string key_header() const;
  // A request for "<root>/user/api/<call><query>", with the key.
  [[nodiscard]] HttpRequest user_call(std::string_view call, const Query& query,
                                      Repeat repeat = Repeat::kFreely) const;

  [[nodiscard]] const ClientOptions& options() const { return options_; }
  [[nodiscard]] const std::string& root() const { return root_; }
  // Code that sends without call() must take a turn here first.
  [[nodiscard]] Throttle& throttle() { return throttle_; }
  // The caller supplied its own sleep: time passes only through it.
  [[nodiscard]] bool time_is_injected() const { return time_is_injected_; }
  [[nodiscard]] ExchangeLimits limits(std::chrono::milliseconds total_timeout) const;

  // Whether the server holds a poll until there is something to report, as far as is known.
  enum class Holding : std::uint8_t { kUnknown, kYes, kNo };
  [[nodiscard]] Holding holding() const { return holding_; }
  void learn_holding(Holding holding) { holding_ = holding; }

 private:
  [[nodiscard]] HttpReply attempt(const HttpRequest& request, Throttle::TimePoint latest_start,
                                  Throttle::TimePoint deadline);
  [[nodiscard]] HttpReply exchange(const HttpRequest& request, std::chrono::milliseconds timeout);

  const bool time_is_injected_;
  ClientOptions options_;
  std::string root_;
  Throttle throttle_;
  std::atomic<Holding> holding_ = Holding::kUnknown;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Exchange>> idle_;  // kept for their connections; bounded
};

}  // namespace client_v1
}  // namespace linepool
