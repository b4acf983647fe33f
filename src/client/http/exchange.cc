#include "client/http/exchange.h"

#include <charconv>
#include <new>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/check.h"

namespace linepool {
inline namespace client_v1 {
namespace {

void initialise_curl_once() {
  static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (done != CURLE_OK) throw std::runtime_error("libcurl does not initialise");
}

// An option that libcurl refuses is a fault of this file: every value is ours or bounded.
template <class V>
void set(CURL* handle, CURLoption option, V value) {
  CHECK(curl_easy_setopt(handle, option, value) == CURLE_OK);
}

}  // namespace

Exchange::Exchange(std::string ca_file) : ca_file_(std::move(ca_file)) {
  initialise_curl_once();
  handle_ = curl_easy_init();
  if (handle_ == nullptr) throw std::bad_alloc();
}

Exchange::~Exchange() {
  curl_easy_cleanup(handle_);
  curl_slist_free_all(headers_);
}

std::size_t Exchange::on_body(char* data, std::size_t size, std::size_t count, void* self) {
  auto& exchange = *static_cast<Exchange*>(self);
  const std::size_t bytes = size * count;
  if (exchange.stream_ && exchange.is_event_stream()) {
    return exchange.stream_(std::string_view(data, bytes)) ? bytes : 0;
  }
  if (exchange.body_.size() + bytes > exchange.answer_bytes_) {
    exchange.too_large_ = true;
    return 0;  // makes libcurl end the transfer
  }
  exchange.body_.append(data, bytes);
  return bytes;
}

bool Exchange::is_event_stream() const {
  long status = 0;
  const char* type = nullptr;
  curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle_, CURLINFO_CONTENT_TYPE, &type);
  return status == 200 && type != nullptr &&
         std::string_view(type).starts_with("text/event-stream");
}

void Exchange::set_method() {
  switch (request_.method) {
    case wire::Method::kGet: set(handle_, CURLOPT_HTTPGET, 1L); return;
    case wire::Method::kPost: break;
    case wire::Method::kPut: set(handle_, CURLOPT_CUSTOMREQUEST, "PUT"); break;
    case wire::Method::kPatch: set(handle_, CURLOPT_CUSTOMREQUEST, "PATCH"); break;
    case wire::Method::kDelete: set(handle_, CURLOPT_CUSTOMREQUEST, "DELETE"); break;
    case wire::Method::kHead:
    case wire::Method::kOptions:
    case wire::Method::kOther: CHECK(false, "the client sends no such requests");
  }
  set(handle_, CURLOPT_POSTFIELDS, request_.body.c_str());
  set(handle_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
}

void Exchange::prepare(HttpRequest request, const ExchangeLimits& limits, Sink stream) {
  request_ = std::move(request);
  stream_ = std::move(stream);
  body_.clear();
  answer_bytes_ = limits.answer_bytes;
  too_large_ = false;
  fault_[0] = '\0';
  curl_easy_reset(handle_);
  curl_slist_free_all(std::exchange(headers_, nullptr));
  // Without this libcurl sends "Expect: 100-continue" with large bodies and waits a second.
  request_.headers.emplace_back("Expect:");
  for (const std::string& header : request_.headers) {
    curl_slist* longer = curl_slist_append(headers_, header.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    headers_ = longer;
  }
  set(handle_, CURLOPT_HTTPHEADER, headers_);
  set(handle_, CURLOPT_URL, request_.url.c_str());
  set(handle_, CURLOPT_USERAGENT, "liblinepool/" LINEPOOL_VERSION);
  set(handle_, CURLOPT_NOSIGNAL, 1L);
  set(handle_, CURLOPT_FOLLOWLOCATION, 0L);  // a redirect would carry the key to somebody else
  set(handle_, CURLOPT_PROTOCOLS_STR, "http,https");
  if (!ca_file_.empty()) {
    set(handle_, CURLOPT_CAINFO, ca_file_.c_str());
    set(handle_, CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // the system's folder
  }
  set(handle_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_timeout.count()));
  set(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.total_timeout.count()));
  set(handle_, CURLOPT_FRESH_CONNECT, request_.repeat == Repeat::kFreely ? 0L : 1L);
  set(handle_, CURLOPT_WRITEFUNCTION, &Exchange::on_body);
  set(handle_, CURLOPT_WRITEDATA, this);
  set(handle_, CURLOPT_ERRORBUFFER, fault_.data());
  set(handle_, CURLOPT_PRIVATE, this);
  set_method();
}

std::optional<std::chrono::seconds> Exchange::held_for() const {
  curl_header* header = nullptr;
  if (curl_easy_header(handle_, "Linepool-Wait", 0, CURLH_HEADER, -1, &header) != CURLHE_OK) {
    return std::nullopt;
  }
  const std::string_view digits = header->value;
  unsigned seconds = 0;
  const auto [end, fault] = std::from_chars(digits.begin(), digits.end(), seconds);
  if (fault != std::errc() || end != digits.end()) return std::nullopt;
  return std::chrono::seconds(seconds);
}

HttpReply Exchange::finish(CURLcode result) {
  HttpReply reply;
  long status = 0;
  long request_bytes = 0;
  curl_off_t retry_after = 0;
  curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle_, CURLINFO_REQUEST_SIZE, &request_bytes);
  curl_easy_getinfo(handle_, CURLINFO_RETRY_AFTER, &retry_after);
  if (retry_after > 0) reply.retry_after = std::chrono::seconds(retry_after);
  reply.status = static_cast<int>(status);
  reply.held_for = held_for();
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
