// One POST on a libcurl handle, and its outcome.
#pragma once

#include <cstddef>

#include "base/curl_handle.h"
#include "outbound/http_sender.h"

namespace linepool::outbound {

// A reusable handle; its connections belong to the multi handle it is added to.
class Transfer {
 public:
  // Both must outlive it.
  Transfer(const HttpSenderOptions& options, const TargetGuard& guard);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  void prepare(HttpPost post, PostDone done);
  // The outcome, once libcurl has returned `result`.
  [[nodiscard]] HttpOutcome outcome(CURLcode result) const;
  // Call it once the handle is no longer under way.
  [[nodiscard]] PostDone take_done();
  [[nodiscard]] CURL* handle() const { return curl_.get(); }

 private:
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
  static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address);
  void set_options();
  [[nodiscard]] DeliveryFault fault_of(CURLcode result) const;

  const HttpSenderOptions& options_;
  const TargetGuard& guard_;
  CurlHandle curl_;
  HttpPost post_;
  PostDone done_;
  std::size_t received_ = 0;
  bool enough_ = false;                             // the answer's body exceeded the limit
  DeliveryFault forbidden_ = DeliveryFault::kNone;  // why an address was refused
};

}  // namespace linepool::outbound
