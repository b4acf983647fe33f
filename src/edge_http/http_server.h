// The HTTP server: listens, parses, bounds, and gives each request to a handler. Knows no API.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/metrics.h"
#include "base/time.h"
#include "edge_http/request_parser.h"
#include "wire/handler.h"

namespace linepool::edge_http {

struct Listen {
  std::string address = "127.0.0.1";  // IPv4 or IPv6, numeric
  std::uint16_t port = 0;             // 0: a free one
};

struct Options {
  std::vector<Listen> listen;
  std::size_t threads = 0;  // event loops; 0: one for each core

  ParserLimits parser;
  Duration header_timeout = Duration::seconds(10);  // first byte to the end of the header
  Duration body_timeout = Duration::seconds(15);    // and a second for each 16 KiB of body
  Duration idle_timeout = Duration::seconds(75);    // between two requests
  Duration write_timeout = Duration::seconds(20);   // in which a client must take some bytes
  // What may wait for the client of one stream or upgraded connection; who is further behind is cut
  // off.
  std::size_t stream_buffer_bytes = 256 * 1024;
  // How often timeouts are looked at; each may come this much late, and never early.
  Duration sweep_interval = Duration::millis(250);

  std::size_t max_connections = 0;              // 0: no limit
  std::size_t max_connections_per_address = 0;  // 0: no limit

  // Proxies whose word is taken for whom they connect: they are not held to the limit per address,
  // and with `proxy_protocol` they may begin a connection with the header of the PROXY protocol.
  std::vector<AddressRange> trusted_proxies;
  bool proxy_protocol = false;

  // Both or neither; PEM. TLS 1.2 or newer.
  std::string tls_certificate_file;
  std::string tls_key_file;
};

// A peer's address is that of its socket, or what a trusted proxy says by the PROXY protocol;
// headers of requests are not looked at.
class HttpServer {
 public:
  // `handler` is called on the loops' threads, on all of them at once; it and `metrics` outlive
  // the server.
  HttpServer(Options options, wire::Handler& handler, Metrics& metrics);
  // Stops at once what drain() has not.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Binds every address and starts the loops. Throws std::runtime_error with a sentence for the
  // operator when an address cannot be bound or the TLS files are of no use. Once.
  void start();

  // The port of options.listen[index], also when that said 0.
  [[nodiscard]] std::uint16_t port(std::size_t index = 0) const;

  // Accepts no more, lets requests that have begun finish with "Connection: close", ends streams
  // and upgraded connections, closes idle connections, and stops the loops; whatever is left after
  // `grace` is cut off. True if nothing was. Any thread but a loop's; afterwards the server is
  // stopped for good.
  bool drain(Duration grace);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace linepool::edge_http
