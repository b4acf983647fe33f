// The endpoints for operators and monitoring: /healthz, /readyz, /leader and /metrics.
#pragma once

#include <atomic>

#include "api/answers/text_answers.h"
#include "api/router.h"
#include "api/services.h"

namespace linepool::api {

class Probes {
 public:
  explicit Probes(const Services& services);

  // From now on /readyz and /leader answer 503, so that a load balancer stops sending clients. Any
  // thread.
  void start_draining() { draining_ = true; }

  // /healthz, /readyz and /leader, which every address has.
  void add_health_to(Router& router);
  void add_metrics_to(Router& router);

 private:
  using Answer = std::optional<wire::Response> (Probes::*)(wire::Deferral&);
  class Route final : public wire::Handler {
   public:
    Route(Probes& probes, Answer answer) : probes_(probes), answer_(answer) {}
    std::optional<wire::Response> handle(const wire::Request& request,
                                         wire::Deferral& deferral) override;
    [[nodiscard]] wire::Fallback fallback() const override { return &sentence_fallback; }

   private:
    Probes& probes_;
    const Answer answer_;
  };

  std::optional<wire::Response> health(wire::Deferral& deferral);
  std::optional<wire::Response> readiness(wire::Deferral& deferral);
  std::optional<wire::Response> leader(wire::Deferral& deferral);
  std::optional<wire::Response> metrics(wire::Deferral& deferral);

  const Services services_;
  std::atomic<bool> draining_ = false;
  Gauge& live_leases_;
  Gauge& engine_queue_;
  Gauge& catalogue_apps_;
  Gauge& long_polls_;
  Gauge& streams_;
  Gauge& clock_in_doubt_;
  Gauge& writes_paused_;
  Counter& log_dropped_;
  Route health_;
  Route readiness_;
  Route leader_;
  Route metrics_;
};

}  // namespace linepool::api
