#include "client/http/long_request.h"

#include <new>
#include <string_view>

#include "base/check.h"
#include "client/http/transport.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using std::chrono::milliseconds;

constexpr int kLookMs = 200;

}  // namespace

// The exchange is constructed first and initialises libcurl.
LongRequests::LongRequests(Transport& transport)
    : transport_(transport), exchange_(transport.options().ca_file), multi_(curl_multi_init()) {
  if (multi_ == nullptr) throw std::bad_alloc();
}

LongRequests::~LongRequests() {
  curl_multi_cleanup(multi_);
}

LongReply LongRequests::run(const LongRequest& request) {
  LongReply result;
  const auto& now = transport_.options().timing.now;
  auto last_byte = now();
  ExchangeLimits limits = transport_.limits(request.total_timeout);
  limits.total_timeout = request.total_timeout;
  exchange_.prepare(request.request, limits, [&](std::string_view bytes) {
    last_byte = now();
    result.streamed = true;
    return request.on_stream(bytes);
  });
  CHECK(curl_multi_add_handle(multi_, exchange_.handle()) == CURLM_OK);
  for (int running = 1;;) {
    CHECK(curl_multi_perform(multi_, &running) == CURLM_OK);
    if (running == 0) break;
    const milliseconds patience = result.streamed ? request.silence : request.first_byte;
    const bool silent = patience.count() > 0 && now() - last_byte >= patience;
    const bool going_on = request.going_on();
    if (silent || !going_on) {
      result.end = going_on ? LongReply::End::kSilent : LongReply::End::kByCaller;
      break;
    }
    CHECK(curl_multi_poll(multi_, nullptr, 0, kLookMs, nullptr) == CURLM_OK);
  }
  CURLcode code = CURLE_OK;
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) code = message->data.result;
  result.reply = exchange_.finish(code);
  curl_multi_remove_handle(multi_, exchange_.handle());
  return result;
}

}  // namespace client_v1
}  // namespace linepool
