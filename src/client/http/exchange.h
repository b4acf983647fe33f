// One HTTP request and its outcome. The only header that knows libcurl's handles, shared by the
// blocking transport and the poller.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/curl_handle.h"
#include "wire/http.h"

namespace linepool {
inline namespace client_v1 {

// Whether a request may be sent again after a transient fault.
enum class Repeat : std::uint8_t {
  kFreely,   // it only reads
  kVisibly,  // repeating does no harm, but the code that interprets the answer must know
  kNever,    // repeating would cost twice, unless the server certainly has not carried it out
};

struct HttpRequest {
  wire::Method method = wire::Method::kGet;
  std::string url;
  std::string body;
  std::vector<std::string> headers;  // "Name: value"
  // The server was asked to hold the answer back until there is something to report, for at most
  // this long; every timeout is extended by it.
  std::chrono::seconds hold{0};
  // All but kFreely use a fresh connection, because libcurl repeats a request by itself when a kept
  // connection turns out to be dead.
  Repeat repeat = Repeat::kFreely;
};

struct HttpReply {
  enum class Fate : std::uint8_t {
    kAnswered,
    kNotSent,   // never reached the server
    kLost,      // sent, perhaps in part; no complete answer
    kTooLarge,  // the answer exceeded the limit
    kHeldBack,  // never sent: the client's own throttle
  };
  Fate fate = Fate::kNotSent;
  int status = 0;
  std::string body;
  std::optional<std::chrono::seconds> retry_after;
  // "Linepool-Wait": the server holds answers when asked to, this one for at most this long.
  std::optional<std::chrono::seconds> held_for;
  // "Linepool-Order" or "Linepool-Rental": the id of what was bought; 0 if the server names none.
  std::int64_t lease_id = 0;
  // "Linepool-Code": the code in the SMS, as the server knows it; "" if it knows of none.
  std::optional<std::string> code;
  std::string fault;  // why there is no answer
  // An earlier attempt of the same call may have been carried out.
  bool after_loss = false;
};

struct ExchangeLimits {
  std::chrono::milliseconds connect_timeout;
  std::chrono::milliseconds total_timeout;
  std::size_t answer_bytes;
};

// A reusable libcurl handle with its buffers; keeps its connection between requests.
class Exchange {
 public:
  // `ca_file`: PEM certificates to trust instead of the system's; "": use the system's.
  explicit Exchange(std::string ca_file);
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  // Takes a piece of the body; false ends the transfer.
  using Sink = std::function<bool(std::string_view bytes)>;

  // Prepares the handle; the request is copied. `stream`, if given, takes the body of a successful
  // text/event-stream answer instead of the buffer. A timeout of 0 means none.
  void prepare(HttpRequest request, const ExchangeLimits& limits, Sink stream = {});
  // The outcome, once libcurl has returned `result`.
  [[nodiscard]] HttpReply finish(CURLcode result);
  [[nodiscard]] CURL* handle() const { return curl_.get(); }

 private:
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
  void set_method();
  [[nodiscard]] bool is_event_stream() const;
  [[nodiscard]] std::optional<std::string> code_in_header() const;
  [[nodiscard]] std::optional<std::int64_t> number_in(const char* header) const;

  const std::string ca_file_;
  CurlHandle curl_;
  HttpRequest request_;
  Sink stream_;
  std::string body_;
  std::size_t answer_bytes_ = 0;
  bool too_large_ = false;
  std::array<char, CURL_ERROR_SIZE> fault_{};
};

}  // namespace client_v1
}  // namespace linepool
