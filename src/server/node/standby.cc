#include "server/node/standby.h"

#include <stdexcept>
#include <utility>

#include "api/answers/text_answers.h"
#include "base/log/log.h"
#include "server/config/listen_address.h"
#include "server/config/options.h"
#include "server/files/data_directory.h"
#include "server/node/standing_by.h"
#include "server/probe_paths.h"

namespace linepool::server {
namespace {

constexpr char kStandsBy[] =
    "This node stands by: another node of this Linepool serves. Try again shortly.";
// Nothing of what it answers takes any time.
constexpr Duration kDrain = Duration::millis(100);

}  // namespace

void StandbyAnswers::set_reason(std::string reason) {
  const std::lock_guard lock(mutex_);
  reason_ = std::move(reason);
}

std::string StandbyAnswers::reason() {
  const std::lock_guard lock(mutex_);
  return reason_;
}

std::optional<wire::Response> StandbyAnswers::handle(const wire::Request& request,
                                                     wire::Deferral& /*deferral*/) {
  const std::string_view path = request.path;
  const bool is_metrics = path == "/metrics" && request.listener == monitoring_;
  if (!is_metrics && !is_probe(path)) return not_leading(path, kStandsBy);
  const bool reads = request.method == wire::Method::kGet || request.method == wire::Method::kHead;
  if (!reads) return api::method_not_allowed("GET, HEAD");
  if (path == "/healthz") return wire::Response::text("ok");
  if (path == "/leader") return wire::Response::text("standing by", 503);
  if (path == "/readyz") return wire::Response::text(reason(), 503);
  wire::Response response = wire::Response::text(metrics_.render());
  response.content_type = "text/plain; version=0.0.4";
  return response;
}

Standby::Standby(const Config& config, Metrics& metrics)
    : listeners_(checked_listeners(config)),
      has_certificate_(!config.tls_certificate.empty()),
      answers_(listeners_.doors.monitoring, metrics),
      http_(http_options(config), answers_, metrics) {
  try {
    http_.start();
  } catch (const std::runtime_error& failure) {
    throw StartFailure(failure.what());
  }
}

void Standby::reload_tls() {
  try {
    const std::optional<std::string> valid_until = http_.reload_tls();
    if (valid_until) log_line(LogLevel::kInfo, "tls_reloaded", {{"valid_until", *valid_until}});
  } catch (const std::runtime_error& failure) {
    log_line(LogLevel::kError, "tls_reload_failed",
             {{"reason", failure.what()}, {"in_force", "the previous certificate"}});
  }
}

Config Standby::with_ports(Config config) const {
  const auto bound = [this](std::size_t door) {
    return written(with_port(listeners_.all[door].address, http_.port(door)));
  };
  config.listen = bound(0);
  if (!config.admin_listen.empty()) config.admin_listen = bound(listeners_.doors.operators);
  if (!config.metrics_listen.empty()) config.metrics_listen = bound(listeners_.doors.monitoring);
  return config;
}

std::string Standby::url() const {
  return url_of(listeners_.all[0], http_.port(), has_certificate_);
}

void Standby::stop() {
  (void)http_.drain(kDrain);
}

}  // namespace linepool::server
