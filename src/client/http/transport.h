// Blocking HTTP with timeouts, bounds and repetition: what every single call of the client, and the
// administration calls of the command line, go through. Any thread.
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
  // Throws std::invalid_argument when the URL is no http or https URL, or when CA certificates are
  // named that cannot be read.
  explicit Transport(ClientOptions options);

  // Sends it when its turn has come, and again after a passing fault: one that must
  // not happen twice only when the server has not carried it out (not sent, or answered 429).
  [[nodiscard]] HttpReply call(const HttpRequest& request);

  // The key as a header, which proxies do not log; one line, whatever it was read from.
  [[nodiscard]] std::string key_header() const;
  // A request for "<root>/user/api/<call><query>", with the key.
  [[nodiscard]] HttpRequest user_call(std::string_view call, const Query& query,
                                      Repeat repeat = Repeat::kFreely) const;

  [[nodiscard]] const ClientOptions& options() const { return options_; }
  [[nodiscard]] const std::string& root() const { return root_; }
  // Whoever sends without call() asks here first.
  [[nodiscard]] Throttle& throttle() { return throttle_; }
  // The caller brought its own sleep: time passes only through it.
  [[nodiscard]] bool time_is_injected() const { return time_is_injected_; }
  [[nodiscard]] ExchangeLimits limits(std::chrono::milliseconds total_timeout) const;

  // Whether the server holds a poll until there is something to tell, as far as it has told.
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
