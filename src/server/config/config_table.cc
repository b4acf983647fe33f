#include <array>

#include "base/limits.h"
#include "server/config/config.h"

namespace linepool::server {
namespace {

constexpr std::int64_t kDay_s = 86'400;
constexpr std::int64_t kTimeoutMost_ms = 3'600'000;
constexpr std::int64_t kMaxRate = 1'000'000;
constexpr auto kMaxBatch = static_cast<std::int64_t>(limits::kBatchCommands);

constexpr std::array kSettings{
    Setting{"server.listen", &Config::listen, "127.0.0.1:8080", 0, 0, "",
            "Address and port to listen on; [::]:8080 for all addresses. Port 0 takes a free one."},
    Setting{"server.threads", &Config::threads, "0", 0, 256, "",
            "Event loops that serve connections; 0 takes one per core."},
    Setting{"server.data_dir", &Config::data_dir, "linepool-data", 0, 0, "",
            "Directory of the database, the catalogue and the generated secrets. It is made at the "
            "first start, readable by its owner only."},
    Setting{"server.tls_certificate", &Config::tls_certificate, "", 0, 0, "",
            "PEM file with the certificate chain. With server.tls_key, the port speaks TLS."},
    Setting{"server.tls_key", &Config::tls_key, "", 0, 0, "", "PEM file with the private key."},
    Setting{"server.header_timeout_ms", &Config::header_timeout_ms, "10000", 0, kTimeoutMost_ms, "",
            "Time for the whole head of a request from its first byte; 0 for none."},
    Setting{"server.body_timeout_ms", &Config::body_timeout_ms, "30000", 0, kTimeoutMost_ms, "",
            "Time for the whole body of a request; 0 for none."},
    Setting{"server.write_timeout_ms", &Config::write_timeout_ms, "30000", 0, kTimeoutMost_ms, "",
            "Time for a client to take an answer; 0 for none."},
    Setting{"server.idle_timeout_ms", &Config::idle_timeout_ms, "75000", 0, kTimeoutMost_ms, "",
            "Time a connection may stay open between requests; 0 for none."},
    Setting{"server.drain_ms", &Config::drain_ms, "5000", 0, 8'000, "",
            "Time for requests in flight to finish after SIGTERM."},
    Setting{"server.trusted_proxies", &Config::trusted_proxies, "", 0, 0, "",
            "Address ranges of proxies whose word is taken for the client's address, separated by "
            "spaces: 127.0.0.1 10.0.0.0/8. Empty for none. docs/behind-a-proxy.md."},
    Setting{
        "server.client_address_header", &Config::client_address_header, "x-forwarded-for", 0, 0,
        "x-forwarded-for|forwarded|none",
        "Which header of a trusted proxy holds the client's address; it is read from the right, "
        "to the first address that is not trusted."},
    Setting{
        "server.proxy_protocol", &Config::proxy_protocol, "false", 0, 0, "",
        "Trusted proxies begin their connections with the header of the PROXY protocol, version "
        "1 or 2."},

    Setting{"api.time_zone", &Config::api_time_zone, "UTC", 0, 0, "",
            "Time zone of the dates in the user API, by its IANA name: Europe/Berlin. Every other "
            "zone than UTC is read from the system's zone files. Logs and the admin API stay UTC."},

    Setting{"api.long_polls", &Config::api_long_polls, "100000", 1, 10'000'000, "",
            "Calls that may wait for an SMS or an event at once; beyond it: 503."},
    Setting{
        "api.wait_at_most_s", &Config::api_wait_at_most_s, "180", 1, limits::kLongPollSeconds, "",
        "How long a call waits at most; one that asks for more is answered then, as it is. Below "
        "the time in which a proxy in front gives up."},

    Setting{
        "handler.real_status_codes", &Config::handler_real_status_codes, "false", 0, 0, "",
        "Refusals of the handler API have an HTTP status of their own. Most of its clients know "
        "them from the text and want 200."},
    Setting{"handler.default_country", &Config::handler_default_country, "0", 0, 1'000'000'000, "",
            "The country, by its handler_id, of calls of the handler API that name none."},
    Setting{"handler.style", &Config::handler_style, "hero", 0, 0, "hero|classic|daisy",
            "As which vendor the handler API answers keys that have no style of their own. "
            "docs/handler-api.md."},
    Setting{"user.style", &Config::user_style, "text", 0, 0, "text|json|code",
            "How the user API answers keys that have no style of their own, where it is "
            "documented to answer in text: so, in its JSON envelope, or with the code of an SMS "
            "alone. docs/user-api.md."},

    Setting{"events.keep_days", &Config::events_keep_days, "30", 3, 3650, "",
            "How long the event log is kept: what streams, pages and webhooks can go back to."},

    Setting{"webhooks.allow_targets", &Config::webhooks_allow_targets, "", 0, 0, "",
            "Address ranges that webhooks may call although they are not public, separated by "
            "spaces: 127.0.0.0/8 10.1.0.0/16. Empty for none."},
    Setting{"webhooks.parallel", &Config::webhooks_parallel, "1024", 8, 100'000, "",
            "Deliveries under way at once in all; one webhook has 8 at most."},
    Setting{"webhooks.answer_within_s", &Config::webhooks_answer_within_s, "15", 1, 60, "",
            "Time for a receiver to take a delivery and answer."},
    Setting{"webhooks.failing_after_h", &Config::webhooks_failing_after_h, "48", 1, 24 * 30, "",
            "How long a webhook may fail without one success until its customer is warned."},
    Setting{"webhooks.disabled_after_h", &Config::webhooks_disabled_after_h, "24", 1, 24 * 30, "",
            "How long after the warning a webhook that still fails is disabled."},

    Setting{"limits.requests_per_second_per_key", &Config::requests_per_second_per_key, "40", 0,
            kMaxRate, "", "Requests a second of one API key; beyond it: 429. 0 for none."},
    Setting{"limits.requests_per_second_per_address", &Config::requests_per_second_per_address,
            "200", 0, kMaxRate, "",
            "Requests a second of one client address; beyond it: 429. 0 for none."},
    Setting{"limits.numbers_per_minute_per_key", &Config::numbers_per_minute_per_key, "60", 0,
            kMaxRate, "", "New numbers a minute of one API key; beyond it: 429. 0 for none."},
    Setting{"limits.connections", &Config::connections, "10000", 0, 1'000'000, "",
            "Open connections in all; 0 for none beyond the limit of open files."},
    Setting{"limits.connections_per_address", &Config::connections_per_address, "1000", 0,
            1'000'000, "", "Open connections of one client address; 0 for none."},

    Setting{"engine.queue", &Config::engine_queue, "16384", 1, 1'048'576, "",
            "Commands that may wait for the engine; beyond it: 503."},
    Setting{"engine.batch", &Config::engine_batch, "1024", 1, kMaxBatch, "",
            "Commands in one transaction at most."},
    Setting{"engine.readers", &Config::engine_readers, "2", 1, 64, "",
            "Threads, each with a connection of its own, for queries that memory cannot answer."},
    Setting{"engine.reader_queue", &Config::engine_reader_queue, "4096", 1, 1'048'576, "",
            "Queries that may wait for a reader; beyond it: 503."},
    Setting{"engine.expire_every_ms", &Config::engine_expire_every_ms, "200", 1, 60'000, "",
            "How often leases that have run out are looked for."},

    Setting{"lease.life_s", &Config::lease_life_s, "1200", 1, 30 * kDay_s, "",
            "How long a temporary lease lasts."},
    Setting{"lease.reject_after_s", &Config::lease_reject_after_s, "120", 0, 30 * kDay_s, "",
            "Age from which a lease without a code may be rejected."},
    Setting{"lease.quarantine_s", &Config::lease_quarantine_s, "600", 0, 30 * kDay_s, "",
            "How long a line rests for an app after a lease of that app."},
    Setting{"lease.keep_readable_h", &Config::lease_keep_readable_h, "24", 0, 24 * 365, "",
            "How long get_sms goes on answering the newest SMS after it came."},
    Setting{"rental.refund_s", &Config::rental_refund_s, "1200", 0, 30 * kDay_s, "",
            "Age up to which a rental without a message may be given back for a full refund."},
    Setting{"rental.keep_readable_days", &Config::rental_keep_readable_days, "30", 0, 3650, "",
            "How long the messages of a rental stay readable after its end."},

    Setting{"rental.expiring_before_s", &Config::rental_expiring_before_s, "86400", 0, 30 * kDay_s,
            "",
            "How long before its end or renewal a rental is announced by an event; at most a "
            "quarter of its period. Holds for periods that begin from then on."},

    Setting{"supply.clock_tolerance_s", &Config::supply_clock_tolerance_s, "5", 0, 3600, "",
            "How far a supplier's clock may be off before the times of its SMS are not believed."},

    Setting{"catalogue.dir", &Config::catalogue_dir, "", 0, 0, "",
            "Directory of countries.toml, apps.toml and deny.toml; empty for catalogue in the data "
            "directory. Files that are missing are written from the built-in catalogue. SIGHUP "
            "reads them again."},
    Setting{"catalogue.offer", &Config::catalogue_offer, "enabled", 0, 0, "enabled|all",
            "Which apps are offered: those enabled in the catalogue, or all that the deny list "
            "leaves. --sandbox offers all."},

    Setting{"sandbox.enabled", &Config::sandbox, "false", 0, 0, "",
            "Simulated lines in every country and a customer with credit, as --sandbox does."},
    Setting{"sandbox.reply_after_ms", &Config::sandbox_reply_after_ms, "4000", 0, 86'400'000, "",
            "How long after its lease a simulated line receives its SMS."},
    Setting{"sandbox.lines_per_country", &Config::sandbox_lines_per_country, "40", 0, 10'000, "",
            "Simulated lines per country; lines that are there already stay."},
    Setting{"sandbox.credit_dollars", &Config::sandbox_credit_dollars, "1000", 1, 1'000'000, "",
            "Credit of the sandbox customer when it is made."},
    Setting{"sandbox.seed", &Config::sandbox_seed, "0", 0, 1'000'000'000, "",
            "Another seed draws other codes and wordings for simulated SMS; the same seed in a new "
            "data directory draws the same ones."},
    Setting{"sandbox.plain_texts", &Config::sandbox_plain_texts, "false", 0, 0, "",
            "Simulated SMS have one English wording and codes of six digits: \"G-412157 is your "
            "Google verification code.\""},

    Setting{"admin.token_file", &Config::admin_token_file, "", 0, 0, "",
            "File with the token of the admin API; empty for admin.token in the data directory. It "
            "is made at the first start with mode 0600 and always holds the token in force."},
    Setting{"admin.token", &Config::admin_token, "", 0, 0, "",
            "The token of the admin API, 16 to 128 letters, digits, - and _; empty for the one in "
            "the file.",
            true},

    Setting{"log.level", &Config::log_level, "info", 0, 0, "debug|info|warning|error|off",
            "The least level that is written to standard error."},
    Setting{"log.format", &Config::log_format, "text", 0, 0, "text|json",
            "One line an event, as text or as JSON."},
    Setting{"log.access", &Config::log_access, "false", 0, 0, "",
            "Logs every request with its path, without its query. Refused and failed requests are "
            "logged either way."},
};

}  // namespace

std::span<const Setting> settings() {
  return kSettings;
}

}  // namespace linepool::server
