// Usage: orders, codes and how soon they came, in a window of time.

#include <fmt/format.h>

#include <cmath>
#include <string>

#include "api/rest/calls.h"
#include "api/rest/shapes.h"
#include "core/queries/usage.h"

namespace linepool::api::rest {
namespace {

constexpr Duration kDefaultWindow = Duration::hours(24);
constexpr Duration kMaxWindow = Duration::days(limits::kUsageDays);
constexpr Duration kMaxHourly = Duration::days(limits::kUsageHourlyDays);

struct Window {
  Time from;
  Time to;

  [[nodiscard]] bool is_hourly() const { return to - from <= kMaxHourly; }
  [[nodiscard]] Duration step() const {
    return is_hourly() ? Duration::hours(1) : Duration::days(1);
  }
};

Result<Time> time_in(const RestCall& call, std::string_view name, Time fallback) {
  const std::string_view text = call.value(name);
  if (text.empty()) return fallback;
  const std::optional<Time> time = parse_rfc3339(text);
  if (time) return *time;
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Parameter {} must be an RFC 3339 time such as 2026-11-22T17:00:00Z; "
                             "a plus is written %2B in an address.",
                             name));
}

Result<Window> window_of(const RestCall& call) {
  const Result<Time> to = time_in(call, "to", call.now);
  if (!to) return to.refusal();
  const Result<Time> from = time_in(call, "from", *to - kDefaultWindow);
  if (!from) return from.refusal();
  if (*from >= *to) {
    return Refusal(Error::kInvalidParameter,
                   "Parameter from must be before to, which is now if it is absent.");
  }
  if (*to - *from > kMaxWindow) {
    return Refusal(
        Error::kInvalidParameter,
        fmt::format("There may be at most {} days between from and to.", limits::kUsageDays));
  }
  return Window{*from, *to};
}

void write_seconds(wire::JsonWriter& json, std::string_view name, std::optional<Duration> time) {
  if (!time) {
    json.null(name);
    return;
  }
  json.key(name).raw(fmt::format("{}", static_cast<double>(time->ms) / 1000));
}

// To four digits.
void write_success(wire::JsonWriter& json, const core::UsageFigures& figures) {
  if (figures.decided() == 0) {
    json.null("success");
    return;
  }
  const double share =
      static_cast<double>(figures.with_code) / static_cast<double>(figures.decided());
  json.key("success").raw(fmt::format("{}", std::round(share * 10'000) / 10'000));
}

void write_figures(wire::JsonWriter& json, const core::UsageFigures& figures) {
  json.count("orders", figures.orders)
      .count("withCode", figures.with_code)
      .count("withoutCode", figures.without_code)
      .count("undecided", figures.undecided());
  write_success(json, figures);
  json.count("sample", figures.decided());
  json.key("secondsToCode").begin_object();
  write_seconds(json, "p50", figures.p50);
  write_seconds(json, "p95", figures.p95);
  json.end_object();
}

wire::Response answer(const core::Usage& usage, const Window& window, const Catalogue& catalogue) {
  wire::JsonWriter json;
  json.begin_object()
      .time("from", window.from)
      .time("to", window.to)
      .flag("complete", usage.counted_from == window.from)
      .time("countedFrom", usage.counted_from);
  json.key("totals").begin_object();
  write_figures(json, usage.total);
  json.end_object();
  json.text("step", window.is_hourly() ? "hour" : "day").key("series").begin_array();
  for (const core::UsageSlot& slot : usage.series) {
    json.begin_object()
        .time("start", slot.start)
        .count("orders", slot.orders)
        .count("codes", slot.codes)
        .end_object();
  }
  json.end_array().key("services").begin_array();
  for (const core::AppUsage& app : usage.apps) {
    json.begin_object();
    write_service(json, catalogue, app.app);
    write_figures(json, app.figures);
    json.end_object();
  }
  json.end_array().count("servicesLeftOut", usage.apps_left_out).end_object();
  return wire::Response::json(json.take());
}

}  // namespace

Answer get_usage(RestCall& call) {
  const Result<Window> window = window_of(call);
  if (!window) return problem(window.refusal());
  return call.ask_alone([customer = call.customer(), sight = call.sight(), window = *window,
                         catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const core::UsageQuestion question{customer, sight, window.from, window.to, window.step()};
    return answer(core::usage(tx, question), window, *catalogue);
  });
}

}  // namespace linepool::api::rest
