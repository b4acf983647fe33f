#include "client/transport.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>
#include <utility>

#include "client/backoff.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kIdleExchanges = 16;
constexpr double kRepetitionJitter = 0.5;

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? "" : value;
}

double system_chance() {
  thread_local std::minstd_rand generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
}

ClientOptions completed(ClientOptions options) {
  if (options.url.empty()) options.url = from_environment("LINEPOOL_URL");
  if (options.url.empty()) options.url = "http://127.0.0.1:8080";
  if (options.key.empty()) options.key = from_environment("LINEPOOL_KEY");
  Timing& timing = options.timing;
  if (!timing.now) timing.now = [] { return std::chrono::steady_clock::now(); };
  if (!timing.sleep) timing.sleep = [](milliseconds d) { std::this_thread::sleep_for(d); };
  if (!timing.chance) timing.chance = system_chance;
  return options;
}

bool may_repeat(const HttpRequest& request, const HttpReply& reply) {
  switch (reply.fate) {
    case HttpReply::Fate::kNotSent: return true;
    case HttpReply::Fate::kLost: return !request.changes_something;
    case HttpReply::Fate::kTooLarge: return false;
    case HttpReply::Fate::kAnswered: break;
  }
  // A proxy's 502 to 504 says nothing about whether the server did the work.
  const bool passing = reply.status >= 502 && reply.status <= 504;
  return reply.status == 429 || (passing && !request.changes_something);
}

}  // namespace

Transport::Transport(ClientOptions options)
    : time_is_injected_(options.timing.sleep != nullptr), options_(completed(std::move(options))) {
  std::optional<std::string> root = server_root(options_.url);
  if (!root) {
    throw std::invalid_argument("the Linepool URL must look like http://host:port, not \"" +
                                options_.url + "\"");
  }
  root_ = std::move(*root);
}

ExchangeLimits Transport::limits(milliseconds total_timeout) const {
  // Zero would mean "none" to libcurl.
  return ExchangeLimits{.connect_timeout = std::max(options_.connect_timeout, milliseconds(1)),
                        .total_timeout = std::max(total_timeout, milliseconds(1)),
                        .answer_bytes = options_.answer_bytes};
}

HttpRequest Transport::user_call(std::string_view call, Query query, bool costs) const {
  query.add("customer", options_.key);
  HttpRequest request;
  request.url = root_ + "/user/api/" + std::string(call) + query.text();
  request.changes_something = costs;
  return request;
}

HttpReply Transport::attempt(const HttpRequest& request, milliseconds timeout) {
  std::unique_ptr<Exchange> exchange;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      exchange = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!exchange) exchange = std::make_unique<Exchange>();
  exchange->prepare(request, limits(timeout));
  HttpReply reply = exchange->finish(curl_easy_perform(exchange->handle()));
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kIdleExchanges) idle_.push_back(std::move(exchange));
  return reply;
}

HttpReply Transport::call(const HttpRequest& request) {
  const Timing& timing = options_.timing;
  const auto deadline = timing.now() + options_.total_timeout;
  for (unsigned repetition = 0;; ++repetition) {
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - timing.now());
    HttpReply reply = attempt(request, left);
    if (repetition == options_.repetitions || !may_repeat(request, reply)) return reply;
    const milliseconds own =
        lengthen(repetition_wait(repetition), kRepetitionJitter, timing.chance());
    const milliseconds wait =
        reply.retry_after ? std::max<milliseconds>(*reply.retry_after, own) : own;
    if (timing.now() + wait >= deadline) return reply;
    timing.sleep(wait);
  }
}

}  // namespace client_v1
}  // namespace linepool
