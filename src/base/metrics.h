// The process's metrics, in Prometheus' text format. Names are a contract (tests/golden).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

// Declared only: whoever counts includes <prometheus/counter.h>, gauge.h or histogram.h; most files
// pass the metrics on.
namespace prometheus {
class Counter;
class Gauge;
class Histogram;
class Registry;
}  // namespace prometheus

namespace linepool {

using Counter = prometheus::Counter;
using Gauge = prometheus::Gauge;
using Histogram = prometheus::Histogram;
using MetricLabels = std::map<std::string, std::string>;

// Owns every metric; must outlive its users. Registration takes a lock: register once and keep the
// reference; counting takes no lock.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  Counter& counter(const std::string& name, const std::string& help,
                   const MetricLabels& labels = {});
  Gauge& gauge(const std::string& name, const std::string& help, const MetricLabels& labels = {});
  // Buckets in seconds, from 0.1 ms to 10 s.
  Histogram& seconds(const std::string& name, const std::string& help,
                     const MetricLabels& labels = {});
  // Of buckets with these upper bounds, ascending.
  Histogram& histogram(const std::string& name, const std::string& help,
                       const std::vector<double>& bounds, const MetricLabels& labels = {});
  // Everything, for GET /metrics.
  [[nodiscard]] std::string render() const;

 private:
  std::unique_ptr<prometheus::Registry> registry_;
};

}  // namespace linepool
