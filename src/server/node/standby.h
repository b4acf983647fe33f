// A node that stands by: it listens where it will serve, says that it does not, and waits.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "base/metrics.h"
#include "edge_http/http_server.h"
#include "server/config/config.h"
#include "server/config/listeners.h"
#include "wire/handler.h"

namespace linepool::server {

class StandbyAnswers final : public wire::Handler {
 public:
  // `metrics` are found at the listener of that index.
  StandbyAnswers(std::size_t monitoring, Metrics& metrics)
      : monitoring_(monitoring), metrics_(metrics) {}

  // What /readyz says. Any thread.
  void set_reason(std::string reason);

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  std::string reason();

  const std::size_t monitoring_;
  Metrics& metrics_;
  std::mutex mutex_;
  std::string reason_;
};

class Standby {
 public:
  // Listens at once. Throws StartFailure. `metrics` must outlive it.
  Standby(const Config& config, Metrics& metrics);

  void set_reason(std::string reason) { answers_.set_reason(std::move(reason)); }
  void reload_tls();
  // The settings, with the ports that were bound.
  [[nodiscard]] Config with_ports(Config config) const;
  [[nodiscard]] std::string url() const;
  // Frees the addresses. Call it once.
  void stop();

 private:
  const Listeners listeners_;
  const bool has_certificate_;
  StandbyAnswers answers_;
  edge_http::HttpServer http_;
};

}  // namespace linepool::server
