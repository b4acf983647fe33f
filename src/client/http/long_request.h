// One request that may last: a long poll, or a stream that never ends. On the caller's thread,
// which looks up several times a second.
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
  // Asked several times a second; the request is given up when it says false.
  std::function<bool()> going_on;
  // Takes the pieces of an event stream; false gives the request up.
  Exchange::Sink on_stream;
  // Without a byte of the stream for so long it is given up; the first may take the first of them.
  std::chrono::milliseconds first_byte{0};
  std::chrono::milliseconds silence{0};
};

struct LongReply {
  enum class End : std::uint8_t { kByServer, kByCaller, kSilent };
  End end = End::kByServer;
  HttpReply reply;        // meaningful where the server ended it
  bool streamed = false;  // bytes of a stream came
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
