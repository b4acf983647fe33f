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
#include "base/limits.h"
#include "base/metrics.h"
#include "base/random.h"
#include "base/time_zone.h"
#include "domain/rules.h"
#include "gate/gate.h"

namespace linepool::api {

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
  gate::Gate& entrance;
  app::Waits& waits;
  app::EventStreams& streams;
  app::WebhookTester& tester;
  const std::string& secret;                               // of this install: signs lease tokens
  std::int64_t wait_at_most_s = limits::kLongPollSeconds;  // asked for more: answered then
};

}  // namespace linepool::api
