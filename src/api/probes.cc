#include "api/probes.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <algorithm>

#include "api/answers/text_answers.h"
#include "api/deferred.h"
#include "base/log/log.h"
#include "core/commands/orders/expire_due.h"

namespace linepool::api {

Probes::Probes(const Services& services)
    : services_(services),
      live_leases_(services.metrics.gauge("linepool_live_leases", "Live leases.")),
      engine_queue_(services.metrics.gauge("linepool_engine_queue_length",
                                           "Commands waiting for the engine.")),
      catalogue_apps_(services.metrics.gauge("linepool_catalogue_apps_offered",
                                             "Apps that the current catalogue offers.")),
      long_polls_(
          services.metrics.gauge("linepool_long_polls", "Requests that wait for an event.")),
      streams_(services.metrics.gauge("linepool_event_streams", "Open streams and WebSockets.")),
      clock_in_doubt_(services.metrics.gauge(
          "linepool_clock_in_doubt", "1 while nothing expires, because the clock was set.")),
      writes_paused_(services.metrics.gauge("linepool_writes_paused",
                                            "1 while no writes are taken, for want of disk.")),
      log_dropped_(services.metrics.counter(
          "linepool_log_dropped_total", "Log lines lost: nobody read the log, or a write failed.")),
      health_(*this, &Probes::health),
      readiness_(*this, &Probes::readiness),
      leader_(*this, &Probes::leader),
      metrics_(*this, &Probes::metrics) {}

void Probes::add_health_to(Router& router) {
  router.add("/healthz", health_);
  router.add("/readyz", readiness_);
  router.add("/leader", leader_);
}

void Probes::add_metrics_to(Router& router) {
  router.add("/metrics", metrics_);
}

std::optional<wire::Response> Probes::Route::handle(const wire::Request& request,
                                                    wire::Deferral& deferral) {
  const bool reads = request.method == wire::Method::kGet || request.method == wire::Method::kHead;
  if (!reads) return method_not_allowed("GET, HEAD");
  const Services& services = probes_.services_;
  const gate::Entry entry = services.entrance.admit(
      request, {gate::Dialect::kProbe, gate::Wants::kAnybody}, services.clock.now());
  if (!entry.is_admitted()) return too_many_requests(entry.wait_s);
  return (probes_.*answer_)(deferral);
}

// If this answers at all, the process is alive and its loop is running.
std::optional<wire::Response> Probes::health(wire::Deferral&) {
  return wire::Response::text("ok");
}

// Ready means able to do durable work: a command goes all the way through the queue and a commit.
// Expiry is due anyway and changes nothing it should not.
std::optional<wire::Response> Probes::readiness(wire::Deferral& deferral) {
  if (draining_) return wire::Response::text("draining", 503);
  if (services_.clock_doubt.in_doubt()) {
    return wire::Response::text(
        "the machine's clock was set; nothing expires until it is right again or accepted", 503);
  }
  if (services_.engine.is_paused()) {
    return wire::Response::text("the disk is almost full; the server takes no writes", 503);
  }
  return answer_by_command(services_, deferral, core::ExpireDue{1},
                           [](const Result<core::Expired>& reply) {
                             return reply ? wire::Response::text("ready") : busy();
                           });
}

// Whoever serves leads: a node that stands by has no API at all. Asked several times a second.
std::optional<wire::Response> Probes::leader(wire::Deferral&) {
  return draining_ ? wire::Response::text("draining", 503) : wire::Response::text("leading");
}

std::optional<wire::Response> Probes::metrics(wire::Deferral&) {
  live_leases_.Set(static_cast<double>(services_.live.live_leases()));
  engine_queue_.Set(static_cast<double>(services_.engine.queued()));
  long_polls_.Set(static_cast<double>(services_.waits.size()));
  streams_.Set(static_cast<double>(services_.streams.size()));
  clock_in_doubt_.Set(services_.clock_doubt.in_doubt() ? 1 : 0);
  writes_paused_.Set(services_.engine.is_paused() ? 1 : 0);
  const auto catalogue = services_.catalogue.get();
  const auto offered = std::count_if(catalogue->apps().begin(), catalogue->apps().end(),
                                     [](const App& app) { return app.offered; });
  catalogue_apps_.Set(static_cast<double>(offered));
  log_dropped_.Increment(static_cast<double>(take_lost_log_lines()));
  wire::Response response = wire::Response::text(services_.metrics.render());
  response.content_type = "text/plain; version=0.0.4";
  return response;
}

}  // namespace linepool::api
