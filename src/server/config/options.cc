#include "server/config/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>
#include <utility>

#include "base/check.h"
#include "base/crypto/hmac.h"
#include "server/files/data_directory.h"
#include "server/reserve.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

std::vector<AddressRange> ranges_in(const std::string& setting, const char* key) {
  std::vector<AddressRange> ranges;
  std::istringstream words(setting);
  for (std::string word; words >> word;) {
    const auto range = AddressRange::parse(word);
    if (!range) throw StartFailure(fmt::format("{}: {} is not an address range.", key, word));
    ranges.push_back(*range);
  }
  return ranges;
}

std::vector<AddressRange> trusted_proxies(const Config& config) {
  return ranges_in(config.trusted_proxies, "server.trusted_proxies");
}

std::optional<wire::AddressHeader> address_header(const Config& config) {
  if (config.client_address_header == "none") return std::nullopt;
  return config.client_address_header == "forwarded" ? wire::AddressHeader::kForwarded
                                                     : wire::AddressHeader::kXForwardedFor;
}

// The edge has no "no timeout", so a year stands in for it.
Duration timeout(std::int64_t ms) {
  return ms == 0 ? Duration::hours(24 * 365) : Duration::millis(ms);
}

}  // namespace

fs::path in_data_dir(const Config& config, const std::string& setting, const char* fallback) {
  return setting.empty() ? fs::path(config.data_dir) / fallback : fs::path(setting);
}

store_sqlite::SqliteOptions store_options(const Config& config) {
  // Apart from queries, there are three readers: webhooks and, at the start, simulated lines and
  // the count of lines.
  constexpr int kOtherReaders = 3;
  return {
      .path = (fs::path(config.data_dir) / "linepool.db").string(),
      .readers = static_cast<int>(config.engine_readers) + kOtherReaders,
  };
}

core::EngineOptions engine_options(const Config& config) {
  return {
      .queue_capacity = static_cast<std::size_t>(config.engine_queue),
      .batch_max = static_cast<std::size_t>(config.engine_batch),
  };
}

OfferPolicy offer_policy(const Config& config) {
  return config.catalogue_offer == "all" ? OfferPolicy::kAll : OfferPolicy::kEnabledOnly;
}

gate::RequestLimits request_limits(const Config& config) {
  return {
      .requests_per_second_per_key = config.requests_per_second_per_key,
      .new_numbers_per_minute_per_key = config.numbers_per_minute_per_key,
      .requests_per_second_per_address = config.requests_per_second_per_address,
      .requests_per_second_per_customer = config.requests_per_second_per_customer,
      .new_numbers_per_minute_per_customer = config.numbers_per_minute_per_customer,
      .cancels_per_hour_per_customer = config.cancels_per_hour_per_customer,
      .webhook_tests_per_minute_per_customer = config.webhook_tests_per_minute_per_customer,
      .holdings = {config.live_orders_per_customer, config.stock_share_percent},
  };
}

Keeping keeping(const Config& config) {
  return {Duration::days(config.events_keep_days), Duration::days(config.messages_keep_days),
          Duration::days(config.bin_keep_days)};
}

core::SilenceWatch silence_watch(const Config& config) {
  return {config.quarantine_silent, config.quarantine_percent_per_hour};
}

std::size_t or_none(std::int64_t max) {
  return max == 0 ? std::numeric_limits<std::size_t>::max() : static_cast<std::size_t>(max);
}

outbound::HttpSenderOptions sender_options(const Config& config) {
  outbound::HttpSenderOptions options;
  options.total_timeout = Duration::seconds(config.webhooks_answer_within_s);
  options.connect_timeout = std::min(options.connect_timeout, options.total_timeout);
  options.ca_file = config.webhooks_ca_file;
  options.max_under_way = static_cast<std::size_t>(config.webhooks_parallel);
  return options;
}

api::handler::HandlerSettings handler_settings(const Config& config) {
  const auto style = handler_style_named(config.handler_style);
  CHECK(style.has_value(), "the table of settings lists the styles");
  return {config.handler_real_status_codes, config.handler_default_country, *style};
}

api::web::WebSettings web_settings(const Config& config) {
  const auto registration = api::web::registration_named(config.accounts_registration);
  CHECK(registration, "load_config() has seen to it");
  api::web::WebSettings settings;
  settings.registration = *registration;
  settings.credit = Money::from_units(config.accounts_credit_dollars * Money::kUnitsPerDollar);
  settings.session = {Duration::hours(config.accounts_session_idle_h),
                      Duration::days(config.accounts_session_max_days)};
  return settings;
}

api::console::ConsoleSettings console_settings(const Config& config) {
  api::console::ConsoleSettings settings;
  settings.session = {Duration::minutes(config.console_session_idle_min),
                      Duration::hours(config.console_session_max_h)};
  return settings;
}

UserStyle user_style(const Config& config) {
  const auto style = user_style_named(config.user_style);
  CHECK(style.has_value(), "the table of settings lists the styles");
  return *style;
}

Rules rules_of(const Config& config, const std::string& secret) {
  return {
      .lease_life = Duration::seconds(config.lease_life_s),
      .reject_after = Duration::seconds(config.lease_reject_after_s),
      .quarantine = Duration::seconds(config.lease_quarantine_s),
      .keep_readable = Duration::hours(config.lease_keep_readable_h),
      .rental_refund = Duration::seconds(config.rental_refund_s),
      .rental_keep_readable = Duration::days(config.rental_keep_readable_days),
      .rental_warning = Duration::seconds(config.rental_expiring_before_s),
      .webhook_patience = Duration::hours(config.webhooks_failing_after_h),
      .webhook_grace = Duration::hours(config.webhooks_disabled_after_h),
      .clock_tolerance = Duration::seconds(config.supply_clock_tolerance_s),
      .bin_foreign = config.bin_foreign,
      .parts_wait = Duration::seconds(config.parts_wait_s),
      .parts_wait_with_code = Duration::seconds(config.parts_wait_with_code_s),
      .content_key = hmac_sha256(secret, "contents of SMS"),
  };
}

outbound::TargetGuard target_guard(const Config& config) {
  return outbound::TargetGuard(ranges_in(config.webhooks_allow_targets, "webhooks.allow_targets"),
                               target_ports(config));
}

wire::TargetPorts target_ports(const Config& config) {
  auto ports = wire::TargetPorts::parse(config.webhooks_ports);
  if (ports) return *std::move(ports);
  throw StartFailure(fmt::format(
      "webhooks.ports: {} is not a list of at most {} ports and ranges, such as 80 443 1024-65535.",
      config.webhooks_ports, wire::TargetPorts::kMaxRanges));
}

ProxyTrust proxy_trust(const Config& config) {
  return {trusted_proxies(config), address_header(config)};
}

TimeZone zone_of(const Config& config) {
  Result<TimeZone> zone = TimeZone::load(config.api_time_zone);
  if (!zone) throw StartFailure("api.time_zone: " + zone.refusal().sentence());
  return std::move(zone).value();
}

edge_http::Options http_options(const Config& config) {
  edge_http::Options options;
  for (const Listener& listener : checked_listeners(config).all) {
    const bool is_first = options.listen.empty();
    options.listen.push_back({.address = listener.address.host,
                              .port = listener.address.port,
                              .offers_tls = listener.offers_tls,
                              .own_connections = is_first ? 0 : kInternalConnections});
  }
  options.threads = static_cast<std::size_t>(config.threads);
  options.short_time_slices = config.short_time_slices;
  options.header_timeout = timeout(config.header_timeout_ms);
  options.body_timeout = timeout(config.body_timeout_ms);
  options.idle_timeout = timeout(config.idle_timeout_ms);
  options.write_timeout = timeout(config.write_timeout_ms);
  options.max_connections = static_cast<std::size_t>(config.connections);
  options.max_connections_per_address = static_cast<std::size_t>(config.connections_per_address);
  options.output_bytes = static_cast<std::size_t>(config.output_mb) * 1024 * 1024;
  options.reserved_connections = static_cast<std::size_t>(config.reserved_connections);
  options.may_use_reserve = [doors = checked_listeners(config).doors](const wire::Request& head) {
    return may_use_reserve(head, doors);
  };
  options.trusted_proxies = trusted_proxies(config);
  options.proxy_protocol = config.proxy_protocol;
  options.tls_certificate_file = config.tls_certificate;
  options.tls_key_file = config.tls_key;
  options.strict_transport = Duration::days(config.hsts_days);
  return options;
}

edge_smpp::Options smpp_options(const Config& config) {
  const Result<ListenAddress> address = parse_listen_address(config.smpp_listen);
  CHECK(address.ok(), "load_config() has seen to it");
  edge_smpp::Options options;
  options.address = address->host;
  options.port = address->port;
  options.max_links = static_cast<std::size_t>(config.smpp_connections);
  options.max_links_per_address = static_cast<std::size_t>(config.smpp_connections_per_address);
  return options;
}

Listeners checked_listeners(const Config& config) {
  Result<Listeners> listeners = listeners_of(config);
  CHECK(listeners.ok(), "load_config() has seen to it");
  return std::move(listeners).value();
}

std::shared_ptr<const Catalogue> load_first(const CatalogueDirectory& directory,
                                            OfferPolicy policy) {
  Result<Catalogue> loaded = Catalogue::load(directory.read(), policy);
  if (!loaded) {
    throw BadCatalogue("The catalogue cannot be used: " + loaded.refusal().sentence());
  }
  return std::make_shared<const Catalogue>(std::move(loaded).value());
}

}  // namespace linepool::server
