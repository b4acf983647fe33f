// One request that may last: a long poll, or a stream that never ends. Runs on the caller's thread
// and calls back several times a second.
#pragma once

#include <chrono>
#include <functional>

#include "client/http/exchange.h"

namespace linepool {
inline namespace client_v1 {

class Transport;

struct LongRequest {
  HttpRequest request;
  std::chrono::milliseconds total_timeout{0};  // 0: none
  // Called several times a second; false gives the request up.
  std::function<bool()> going_on;
  // Takes the pieces of an event stream; false gives the request up.
  Exchange::Sink on_stream;
  // The stream is given up after this long without a byte: `first_byte` for the first one,
  // `silence` after that.
  std::chrono::milliseconds first_byte{0};
  std::chrono::milliseconds silence{0};
};

struct LongReply {
  enum class End : std::uint8_t { kByServer, kByCaller, kSilent };
  End end = End::kByServer;
  HttpReply reply;        // meaningful if the server ended it
  bool streamed = false;  // bytes of a stream arrived
};

class LongRequests {
 public:
  explicit LongRequests(Transport& transport);
  ~LongRequests();
  LongRequests(const LongRequests&) = delete;
  LongRequests& operator=(const LongRequests&) = delete;

  LongReply run(const LongRequest& request);

 private:
  Transport& transport_;
  Exchange exchange_;
  CURLM* multi_ = nullptr;
};

}  // namespace client_v1
}  // namespace linepool
