// What the dialects need from the rest of the program. A plain bundle of references, copied into
// whatever answers later; everything behind it outlives the engine and the reader pool.
#pragma once

#include <cstdint>
#include <string>

#include "app/catalogue_holder.h"
#include "app/engine.h"
#include "app/event_streams.h"
#include "app/live_view.h"
#include "app/query_pool.h"
#include "app/waits.h"
#include "app/webhook_tester.h"
#include "base/clock.h"
#include "base/metrics.h"
#include "base/random.h"
#include "base/time_zone.h"
#include "domain/rules.h"

namespace linepool::api {

// Requests that one client may make; 0 is "no limit". A client that was quiet may send two seconds'
// worth at once, and a minute's worth of new numbers.
struct RequestLimits {
  std::int64_t requests_per_second_per_key = 40;
  std::int64_t new_numbers_per_minute_per_key = 60;
  std::int64_t requests_per_second_per_address = 200;
};

struct Services {
  app::Engine& engine;
  app::QueryPool& queries;
  const app::LiveView& live;
  app::CatalogueHolder& catalogue;
  const Clock& clock;
  Random& random;  // keys and tokens are made of it, on any loop thread
  Metrics& metrics;
  const TimeZone& zone;  // of the dates in the user API; everything else says UTC
  Rules rules;
  RequestLimits limits;
  app::Waits& waits;
  app::EventStreams& streams;
  app::WebhookTester& tester;
  const std::string& secret;  // of this install: signs lease tokens
};

}  // namespace linepool::api
