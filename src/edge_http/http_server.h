// The HTTP server: listens, parses, enforces limits, and passes each request to a handler. It knows
// no API.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/metrics.h"
#include "base/time.h"
#include "edge_http/request_parser.h"
#include "wire/handler.h"

namespace linepool::edge_http {

struct Listen {
  std::string address = "127.0.0.1";  // IPv4 or IPv6, numeric
  std::uint16_t port = 0;             // 0: any free port
  bool offers_tls = true;             // if there is a certificate
  // Its connections count by themselves, up to that many and from any address; 0: they count within
  // max_connections and max_connections_per_address.
  std::size_t own_connections = 0;
};

struct Options {
  std::vector<Listen> listen;
  std::size_t threads = 0;        // event loops; 0: one per core
  bool short_time_slices = true;  // see net/time_slices.h

  ParserLimits parser;
  Duration header_timeout = Duration::seconds(10);  // first byte to the end of the header
  Duration body_timeout = Duration::seconds(15);    // plus a second per 16 KiB of body
  Duration idle_timeout = Duration::seconds(75);    // between two requests
  Duration write_timeout = Duration::seconds(20);   // within which a client must take some bytes
  // How much may be queued for the client of one stream or upgraded connection; a client further
  // behind is cut off.
  std::size_t stream_buffer_bytes = 256 * 1024;
  // Memory for all answers that wait for their clients; beyond it, the connections that hold most
  // are closed. 0: no limit.
  std::size_t output_bytes = 0;
  // How often timeouts are checked; each may fire this much late, never early.
  Duration sweep_interval = Duration::millis(250);

  std::size_t max_connections = 0;              // 0: no limit
  std::size_t max_connections_per_address = 0;  // 0: no limit

  // Connections beyond these two limits, for requests that may_use_reserve() takes at their head:
  // one each. Others are answered 503. At most a quarter of them for one address.
  std::size_t reserved_connections = 0;
  std::function<bool(const wire::Request& head)> may_use_reserve;

  // Proxies trusted to say whom they connect for: they are exempt from the limit per address, and
  // with `proxy_protocol` may begin a connection with the PROXY protocol's header.
  std::vector<AddressRange> trusted_proxies;
  bool proxy_protocol = false;

  // Both or neither; PEM. TLS 1.2 or newer.
  std::string tls_certificate_file;
  std::string tls_key_file;
  // With TLS: for how long browsers shall use nothing else (Strict-Transport-Security); 0: no word.
  Duration strict_transport;
};

// A peer's address is that of its socket, or the one a trusted proxy gives by the PROXY protocol;
// request headers are ignored.
class HttpServer {
 public:
  // `handler` is called on all loop threads concurrently; it and `metrics` must outlive the server.
  HttpServer(Options options, wire::Handler& handler, Metrics& metrics);
  // Stops at once whatever drain() has not.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Binds every address and starts the loops. Throws std::runtime_error with a sentence for the
  // operator if an address cannot be bound or the TLS files are unusable. Call it once. Requests
  // tell by their `listener` to which of options.listen they came.
  void start();

  // The actual port of options.listen[index], also if that said 0.
  [[nodiscard]] std::uint16_t port(std::size_t index = 0) const;

  // Reads the TLS files again, for connections that begin from now on. Returns when the new
  // certificate ends, "2027-01-31T12:00:00Z"; nothing without TLS. If the files are unusable,
  // throws std::runtime_error with a sentence for the operator; the certificate in force stays.
  // After start(); any thread.
  std::optional<std::string> reload_tls();

  // Accepts no more connections, lets requests in progress finish with "Connection: close", ends
  // streams and upgraded connections, closes idle connections, and stops the loops; whatever
  // remains after `grace` is cut off. True if nothing was. Any thread but a loop's; the server
  // cannot be restarted afterwards.
  bool drain(Duration grace);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::edge_http
