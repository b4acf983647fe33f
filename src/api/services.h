// What the dialects need from the rest of the program. A plain bundle of references, copied into
// every deferred answer; everything it refers to outlives the engine and the reader pool.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "api/node_list.h"
#include "base/clock.h"
#include "base/crypto/random.h"
#include "base/limits.h"
#include "base/metrics.h"
#include "base/time/clock_doubt.h"
#include "base/time/time_zone.h"
#include "core/engine/catalogue_holder.h"
#include "core/engine/engine.h"
#include "core/health/recent.h"
#include "core/health/smsc_reports.h"
#include "core/health/supply_counters.h"
#include "core/health/supply_health.h"
#include "core/push/event_streams.h"
#include "core/push/mail_outbox.h"
#include "core/push/waits.h"
#include "core/push/webhook_tester.h"
#include "core/queries/live_view.h"
#include "core/queries/query_pool.h"
#include "domain/rules.h"
#include "gate/gate.h"
#include "wire/target_url.h"

namespace linepool::api {

// How supply is doing.
struct SupplyReport {
  const core::SupplyHealth& health;
  const core::SupplyCounters& counters;
  const core::Recent& recent;
  const core::SmscReports* smsc = nullptr;  // null: this server binds to nobody
};

struct Services {
  core::Engine& engine;
  core::QueryPool& queries;
  const core::LiveView& live;
  core::CatalogueHolder& catalogue;
  const Clock& clock;
  Random& random;  // source of keys and tokens, on any loop thread
  Metrics& metrics;
  const TimeZone& zone;  // for dates in the user API; everything else uses UTC
  Rules rules;
  gate::Gate& entrance;
  core::Waits& waits;
  core::EventStreams& streams;
  core::WebhookTester& tester;
  const std::string& secret;  // per install: signs lease tokens
  ClockDoubt& clock_doubt;
  SupplyReport supply;
  bool is_sandbox = false;
  std::int64_t max_wait_s = limits::kLongPollSeconds;  // longer waits are cut to this
  core::MailOutbox* outbox = nullptr;                  // null: no mail is sent
  std::string_view public_url = {};                    // what links in mail begin with
  const wire::TargetPorts& webhook_ports = wire::TargetPorts::usual();
  bool hides_empty_countries = false;  // those without a line are in no list
  const NodeList* nodes = nullptr;     // null: no other server uses the database

  // Whether lists have the country. While its lines are being counted they do.
  [[nodiscard]] bool shows(CountryId country) const {
    return !hides_empty_countries || supply.health.lines_in(country).value_or(1) > 0;
  }
};

}  // namespace linepool::api
