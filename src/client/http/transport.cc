#include "client/http/transport.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>
#include <utility>

#include "client/http/backoff.h"
#include "client/http/text.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kIdleExchanges = 32;
constexpr double kRepetitionJitter = 0.5;
constexpr std::size_t kCaHeadBytes = 1u << 20;  // the first certificate must begin within it

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
  if (options.ca_file.empty()) options.ca_file = from_environment("LINEPOOL_CA_FILE");
  // Other programs use these two as well, so they count only where certificates are needed.
  const bool uses_tls = options.url.starts_with("https://");
  for (const char* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
    if (options.ca_file.empty() && uses_tls) options.ca_file = from_environment(name);
  }
  Timing& timing = options.timing;
  if (!timing.now) timing.now = [] { return std::chrono::steady_clock::now(); };
  if (!timing.sleep) timing.sleep = [](milliseconds d) { std::this_thread::sleep_for(d); };
  if (!timing.chance) timing.chance = system_chance;
  return options;
}

// Without this check every call would fail as if the server were gone.
void check_ca_file(const std::string& path) {
  if (path.empty()) return;
  std::ifstream file(path, std::ios::binary);
  std::string head(kCaHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  if (head.empty()) throw std::invalid_argument("cannot read the CA file " + path);
  for (const char* kind : {"-----BEGIN CERTIFICATE-----", "-----BEGIN TRUSTED CERTIFICATE-----"}) {
    if (head.find(kind) != std::string::npos) return;
  }
  throw std::invalid_argument("there is no PEM certificate in the CA file " + path);
}

// A proxy's 502 to 504 does not tell whether the server did the work.
bool is_passing(const HttpReply& reply) {
  return reply.status >= 502 && reply.status <= 504;
}

bool may_have_happened(const HttpReply& reply) {
  if (reply.fate == HttpReply::Fate::kAnswered) return is_passing(reply);
  return reply.fate == HttpReply::Fate::kLost;
}

HttpReply held_back(std::string why) {
  HttpReply reply;
  reply.fate = HttpReply::Fate::kHeldBack;
  reply.fault = std::move(why);
  return reply;
}

bool may_repeat(const HttpRequest& request, const HttpReply& reply) {
  switch (reply.fate) {
    case HttpReply::Fate::kNotSent: return true;
    case HttpReply::Fate::kLost: return request.repeat != Repeat::kNever;
    case HttpReply::Fate::kTooLarge:
    case HttpReply::Fate::kHeldBack: return false;
    case HttpReply::Fate::kAnswered: break;
  }
  return reply.status == 429 || (is_passing(reply) && request.repeat != Repeat::kNever);
}

}  // namespace

Transport::Transport(ClientOptions options)
    : time_is_injected_(options.timing.sleep != nullptr),
      options_(completed(std::move(options))),
      throttle_(ThrottleLimits{.in_flight = options_.max_in_flight,
                               .per_second = options_.calls_per_second,
                               .queued = options_.max_queued},
                options_.timing, time_is_injected_) {
  std::optional<std::string> root = server_root(options_.url);
  if (!root) {
    throw std::invalid_argument("the Linepool URL must look like http://host:port, not \"" +
                                options_.url + "\"");
  }
  root_ = std::move(*root);
  check_ca_file(options_.ca_file);
}

ExchangeLimits Transport::limits(milliseconds total_timeout) const {
  // To libcurl, zero would mean "no timeout".
  return ExchangeLimits{.connect_timeout = std::max(options_.connect_timeout, milliseconds(1)),
                        .total_timeout = std::max(total_timeout, milliseconds(1)),
                        .answer_bytes = options_.answer_bytes};
}

std::string Transport::key_header() const {
  constexpr std::size_t kKeyBytes = 512;  // far beyond the longest key
  return "X-API-Key: " + printable(options_.key, kKeyBytes);
}

HttpRequest Transport::user_call(std::string_view call, const Query& query, Repeat repeat) const {
  HttpRequest request;
  request.headers.push_back(key_header());
  Query whole = query;
  if (options_.key_in_query) whole.add("customer", options_.key);
  request.url = root_ + "/user/api/" + std::string(call) + whole.text();
  request.repeat = repeat;
  return request;
}

HttpReply Transport::exchange(const HttpRequest& request, milliseconds timeout) {
  std::unique_ptr<Exchange> exchange;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      exchange = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!exchange) exchange = std::make_unique<Exchange>(options_.ca_file);
  exchange->prepare(request, limits(timeout));
  HttpReply reply = exchange->finish(curl_easy_perform(exchange->handle()));
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kIdleExchanges) idle_.push_back(std::move(exchange));
  return reply;
}

HttpReply Transport::attempt(const HttpRequest& request, Throttle::TimePoint latest_start,
                             Throttle::TimePoint deadline) {
  switch (throttle_.enter(latest_start)) {
    case Throttle::Turn::kTaken: break;
    case Throttle::Turn::kQueueFull:
      return held_back("The client's own queue is full: " + std::to_string(options_.max_queued) +
                       " calls are already waiting");
    case Throttle::Turn::kTooLate:
      return held_back("The client's own throttle did not let this call through in time");
  }
  struct Leave {
    Throttle& throttle;
    ~Leave() { throttle.leave(); }
  };
  const Leave leave{throttle_};
  const auto left = std::chrono::duration_cast<milliseconds>(deadline - options_.timing.now());
  return exchange(request, left);
}

HttpReply Transport::call(const HttpRequest& request) {
  const Timing& timing = options_.timing;
  const auto start = timing.now();
  const auto deadline = start + options_.total_timeout + request.hold;
  // A purchase sent at the last moment would be lost, not refused: it could buy unseen.
  const auto latest_start =
      start + options_.total_timeout / (request.repeat == Repeat::kNever ? 2 : 1);
  bool after_loss = false;
  for (unsigned repetition = 0;; ++repetition) {
    HttpReply reply = attempt(request, latest_start, deadline);
    reply.after_loss = after_loss;
    if (repetition == options_.repetitions || !may_repeat(request, reply)) return reply;
    after_loss = after_loss || may_have_happened(reply);
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
