// The settings of linepoold: one table with every key, its type, default, limits and help, from
// which the reader, the reference and the example file are derived.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "server/config/config_sources.h"

namespace linepool::server {

// The values in force, with a field per row of the table, which also holds the defaults.
struct Config {
  std::string listen;
  std::int64_t threads = 0;
  bool short_time_slices = true;
  std::string data_dir;
  std::string public_url;
  std::string hosts;
  std::string tls_certificate;
  std::string tls_key;
  std::int64_t hsts_days = 0;
  std::int64_t header_timeout_ms = 0;
  std::int64_t body_timeout_ms = 0;
  std::int64_t write_timeout_ms = 0;
  std::int64_t idle_timeout_ms = 0;
  std::int64_t drain_ms = 0;
  std::string trusted_proxies;
  std::string client_address_header;
  bool proxy_protocol = false;

  std::string api_time_zone;
  bool handler_real_status_codes = false;
  std::int64_t handler_default_country = 0;
  std::string handler_style;
  std::string user_style;
  std::int64_t api_long_polls = 0;
  std::int64_t api_max_wait_s = 0;

  std::int64_t events_keep_days = 0;
  std::int64_t messages_keep_days = 0;
  std::int64_t bin_keep_days = 0;
  std::string store_url;
  std::string node_id;
  std::string node_url;
  std::int64_t storage_min_free_mb = 0;

  std::string webhooks_allow_targets;
  std::string webhooks_ports;
  std::string webhooks_ca_file;
  std::int64_t webhooks_parallel = 0;
  std::int64_t webhooks_parallel_per_customer = 0;
  std::int64_t webhooks_answer_within_s = 0;
  std::int64_t webhooks_failing_after_h = 0;
  std::int64_t webhooks_disabled_after_h = 0;

  std::int64_t requests_per_second_per_key = 0;
  std::int64_t requests_per_second_per_address = 0;
  std::int64_t numbers_per_minute_per_key = 0;
  std::int64_t requests_per_second_per_customer = 0;
  std::int64_t numbers_per_minute_per_customer = 0;
  std::int64_t cancels_per_hour_per_customer = 0;
  std::int64_t live_orders_per_customer = 0;
  std::int64_t stock_share_percent = 0;
  std::int64_t webhook_tests_per_minute_per_customer = 0;
  std::int64_t streams_per_customer = 0;
  std::int64_t waits_per_customer = 0;
  std::int64_t connections = 0;
  std::int64_t connections_per_address = 0;
  std::int64_t reserved_connections = 0;
  std::int64_t output_mb = 0;

  std::int64_t engine_queue = 0;
  std::int64_t engine_batch = 0;
  std::int64_t engine_readers = 0;
  std::int64_t engine_reader_queue = 0;
  std::int64_t engine_expire_every_ms = 0;

  std::int64_t lease_life_s = 0;
  std::int64_t lease_reject_after_s = 0;
  std::int64_t lease_quarantine_s = 0;
  std::int64_t lease_keep_readable_h = 0;
  std::int64_t rental_refund_s = 0;
  std::int64_t rental_keep_readable_days = 0;
  std::int64_t rental_expiring_before_s = 0;

  std::int64_t supply_clock_tolerance_s = 0;
  bool quarantine_silent = true;
  std::int64_t quarantine_percent_per_hour = 0;
  std::string catalogue_dir;
  std::string catalogue_offer;

  std::string accounts_registration;
  std::int64_t accounts_credit_dollars = 0;
  std::int64_t accounts_session_idle_h = 0;
  std::int64_t accounts_session_max_days = 0;

  std::int64_t console_session_idle_min = 0;
  std::int64_t console_session_max_h = 0;

  std::string mail_url;
  std::string mail_from;
  std::string mail_user;
  std::string mail_password_file;
  std::string mail_ca_file;

  std::string smpp_listen;
  std::string smpp_alphabet;
  std::int64_t smpp_connections = 0;
  std::int64_t smpp_connections_per_address = 0;

  bool sandbox = false;
  std::int64_t sandbox_reply_after_ms = 0;
  std::int64_t sandbox_lines_per_country = 0;
  std::int64_t sandbox_credit_dollars = 0;
  std::int64_t sandbox_seed = 0;
  bool bin_foreign = true;
  std::int64_t parts_wait_s = 0;
  std::int64_t parts_wait_with_code_s = 0;
  bool hide_empty_countries = true;
  bool sandbox_plain_texts = false;

  std::string admin_token_file;
  std::string admin_token;
  std::string admin_listen;
  std::string metrics_listen;

  std::string log_level;
  std::string log_format;
  bool log_access = false;
};

// The settings in force. The refusal (kInvalidParameter) is one sentence that names the place (file
// and line, variable, or argument), the key, and what is allowed.
Result<Config> load_config(const ConfigSources& sources);

// docs/configuration.md.
std::string config_reference();
// config/linepool.toml: every key with its default, commented out.
std::string config_example();

}  // namespace linepool::server
