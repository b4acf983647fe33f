#include "client/http/exchange.h"

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/check.h"

namespace linepool {
inline namespace client_v1 {
Exchange::Exchange(std::string ca_file) : ca_file_(std::move(ca_file)) {}

std::size_t Exchange::on_body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& exchange = *static_cast<Exchange*>(self);
  const std::size_t bytes = size * count;
  if (exchange.stream_ && exchange.is_event_stream()) {
    return exchange.stream_(std::string_view(data, bytes)) ? bytes : 0;
  }
  if (exchange.body_.size() + bytes > exchange.answer_bytes_) {
    exchange.too_large_ = true;
    return 0;  // makes libcurl abort the transfer
  }
  exchange.body_.append(data, bytes);
  return bytes;
}

bool Exchange::is_event_stream() const {
  long status = 0;
  const char* type = nullptr;
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl_.get(), CURLINFO_CONTENT_TYPE, &type);
  return status == 200 && type != nullptr &&
         std::string_view(type).starts_with("text/event-stream");
}

void Exchange::set_method() {
  switch (request_.method) {
    case wire::Method::kGet: curl_.set(CURLOPT_HTTPGET, 1L); return;
    case wire::Method::kPost: break;
    case wire::Method::kPut: curl_.set(CURLOPT_CUSTOMREQUEST, "PUT"); break;
    case wire::Method::kPatch: curl_.set(CURLOPT_CUSTOMREQUEST, "PATCH"); break;
    case wire::Method::kDelete: curl_.set(CURLOPT_CUSTOMREQUEST, "DELETE"); break;
    case wire::Method::kHead:
    case wire::Method::kOptions:
    case wire::Method::kOther: CHECK(false, "the client sends no such requests");
  }
  curl_.set_body(request_.body);
}

void Exchange::prepare(HttpRequest request, const ExchangeLimits& limits, Sink stream) {
  request_ = std::move(request);
  stream_ = std::move(stream);
  body_.clear();
  answer_bytes_ = limits.answer_bytes;
  too_large_ = false;
  fault_[0] = '\0';
  curl_.begin(request_.url, request_.headers);
  curl_.set(CURLOPT_USERAGENT, "liblinepool/" LINEPOOL_VERSION);
  if (!ca_file_.empty()) {
    curl_.set(CURLOPT_CAINFO, ca_file_.c_str());
    curl_.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // the system's folder
  }
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_timeout.count()));
  curl_.set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.total_timeout.count()));
  curl_.set(CURLOPT_FRESH_CONNECT, request_.repeat == Repeat::kFreely ? 0L : 1L);
  curl_.set(CURLOPT_WRITEFUNCTION, &Exchange::on_body);
  curl_.set(CURLOPT_WRITEDATA, this);
  curl_.set(CURLOPT_ERRORBUFFER, fault_.data());
  curl_.set(CURLOPT_PRIVATE, this);
  set_method();
}

std::optional<std::int64_t> Exchange::number_in(const char* name) const {
  curl_header* header = nullptr;
  if (curl_easy_header(curl_.get(), name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK) {
    return std::nullopt;
  }
  const std::string_view digits = header->value;
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), number);
  if (fault != std::errc() || end != digits.end() || number < 0) return std::nullopt;
  return number;
}

std::optional<std::string> Exchange::code_in_header() const {
  curl_header* header = nullptr;
  if (curl_easy_header(curl_.get(), "Linepool-Code", 0, CURLH_HEADER, -1, &header) != CURLHE_OK) {
    return std::nullopt;
  }
  const std::string_view code = header->value;
  constexpr std::size_t kMaxBytes = 64;
  return code.size() > kMaxBytes ? std::nullopt : std::optional(std::string(code));
}

HttpReply Exchange::finish(CURLcode result) {
  HttpReply reply;
  long status = 0;
  long request_bytes = 0;
  curl_off_t retry_after = 0;
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl_.get(), CURLINFO_REQUEST_SIZE, &request_bytes);
  curl_easy_getinfo(curl_.get(), CURLINFO_RETRY_AFTER, &retry_after);
  if (retry_after > 0) reply.retry_after = std::chrono::seconds(retry_after);
  reply.status = static_cast<int>(status);
  constexpr std::int64_t kDay = 86'400;
  if (const auto held = number_in("Linepool-Wait"); held && *held <= kDay) {
    reply.held_for = std::chrono::seconds(*held);
  }
  for (const char* header : {"Linepool-Order", "Linepool-Rental"}) {
    if (const auto id = number_in(header)) reply.lease_id = *id;
  }
  reply.code = code_in_header();
  if (result == CURLE_OK) {
    reply.fate = HttpReply::Fate::kAnswered;
    reply.body = std::move(body_);
    return reply;
  }
  reply.fate = too_large_           ? HttpReply::Fate::kTooLarge
               : request_bytes == 0 ? HttpReply::Fate::kNotSent
                                    : HttpReply::Fate::kLost;
  reply.fault = fault_[0] != '\0' ? fault_.data() : curl_easy_strerror(result);
  return reply;
}

}  // namespace client_v1
}  // namespace linepool
