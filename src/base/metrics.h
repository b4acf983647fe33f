// The process's metrics, in Prometheus' text format. Names are a contract (tests/golden).
#pragma once

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <map>
#include <memory>
#include <string>

namespace linepool {

using Counter = prometheus::Counter;
using Gauge = prometheus::Gauge;
using Histogram = prometheus::Histogram;
using MetricLabels = std::map<std::string, std::string>;

// Owns every metric; must outlive its users. Registration takes a lock: register once and keep the
// reference; counting takes no lock.
class Metrics {
 public:
  Counter& counter(const std::string& name, const std::string& help,
                   const MetricLabels& labels = {});
  Gauge& gauge(const std::string& name, const std::string& help, const MetricLabels& labels = {});
  // Buckets in seconds, from 0.1 ms to 10 s.
  Histogram& seconds(const std::string& name, const std::string& help,
                     const MetricLabels& labels = {});
  // Everything, for GET /metrics.
  [[nodiscard]] std::string render() const;

 private:
  prometheus::Registry registry_;
};

}  // namespace linepool
