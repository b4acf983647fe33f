#include <array>

#include "base/limits.h"
#include "server/config/config.h"
#include "server/config/settings.h"

namespace linepool::server {
namespace {

constexpr std::int64_t kDay_s = 86'400;
constexpr std::int64_t kTimeoutMost_ms = 3'600'000;
constexpr std::int64_t kMaxRate = 1'000'000;
constexpr auto kMaxBatch = static_cast<std::int64_t>(limits::kBatchCommands);

constexpr std::array kSettings{
    Setting{
        "server.listen", &Config::listen, "127.0.0.1:8080", 0, 0, "",
        "Address and port to listen on; [::]:8080 for all addresses. Port 0 picks a free port."},
    Setting{"server.threads", &Config::threads, "0", 0, 256, "",
            "Number of event loops that serve connections; 0 means one per core."},
    Setting{"server.short_time_slices", &Config::short_time_slices, "true", 0, 0, "",
            "Whether the event loops ask the kernel for short time slices (Linux 6.12 and newer), "
            "so that they need not wait for the engine on a busy machine."},
    Setting{"server.data_dir", &Config::data_dir, "linepool-data", 0, 0, "",
            "Directory for the database, the catalogue and the generated secrets. It is created at "
            "the first start, readable only by its owner."},
    Setting{"server.public_url", &Config::public_url, "", 0, 0, "",
            "Address under which people reach the web site: https://sms.example.org. Links in mail "
            "begin with it, so mail.url needs it; the type of a problem document does, too."},
    Setting{"server.hosts", &Config::hosts, "", 0, 0, "",
            "Names and addresses under which the server answers, separated by spaces, without "
            "ports: sms.example.org 192.0.2.7. Requests for another Host get 421. Loopback names "
            "and addresses and the host of server.public_url are always among them; * is any. "
            "Empty: any, but in a sandbox those names and the address listened on, or, if that is "
            "not a loopback address, also names without a dot. See docs/security.md."},
    Setting{"server.admin_token_file", &Config::admin_token_file, "", 0, 0, "",
            "File with the token of the admin API; empty for admin.token in the data directory. It "
            "is created at the first start with mode 0600 and always holds the current token."},
    Setting{"server.admin_token", &Config::admin_token, "", 0, 0, "",
            "Token of the admin API, 16 to 128 letters, digits, - and _; empty for the one in the "
            "file.",
            true},
    Setting{
        "server.tls_certificate", &Config::tls_certificate, "", 0, 0, "",
        "PEM file with the certificate chain. Set it together with server.tls_key to serve TLS."},
    Setting{"server.tls_key", &Config::tls_key, "", 0, 0, "",
            "PEM file with the private key, which only its owner may read. SIGHUP reads both files "
            "again."},
    Setting{"server.hsts_days", &Config::hsts_days, "365", 0, 3650, "",
            "With TLS: for how many days browsers shall use nothing else for this host "
            "(Strict-Transport-Security); 0 to say nothing."},
    Setting{"server.header_timeout_ms", &Config::header_timeout_ms, "10000", 0, kTimeoutMost_ms, "",
            "Time limit for receiving the head of a request, from its first byte; 0 for no limit."},
    Setting{"server.body_timeout_ms", &Config::body_timeout_ms, "30000", 0, kTimeoutMost_ms, "",
            "Time limit for receiving the body of a request, plus one second per 16 KiB received; "
            "0 for no limit."},
    Setting{"server.write_timeout_ms", &Config::write_timeout_ms, "30000", 0, kTimeoutMost_ms, "",
            "How long a client may go without reading any of a response that is being sent to it; "
            "0 for no limit."},
    Setting{"server.idle_timeout_ms", &Config::idle_timeout_ms, "75000", 0, kTimeoutMost_ms, "",
            "How long a connection may stay open between requests; 0 for no limit."},
    Setting{"server.drain_ms", &Config::drain_ms, "5000", 0, 8'000, "",
            "How long requests in flight may take to finish after SIGTERM."},
    Setting{
        "server.trusted_proxies", &Config::trusted_proxies, "", 0, 0, "",
        "Address ranges of the proxies that are trusted to report the client's address, separated "
        "by spaces: 127.0.0.1 10.0.0.0/8. Empty for none. See docs/behind-a-proxy.md."},
    Setting{"server.client_address_header", &Config::client_address_header, "x-forwarded-for", 0, 0,
            "x-forwarded-for|forwarded|none",
            "Header in which trusted proxies report the client's address; it is read from the "
            "right, up to the first address that is not trusted."},
    Setting{"server.proxy_protocol", &Config::proxy_protocol, "false", 0, 0, "",
            "Whether trusted proxies begin their connections with a PROXY protocol header, version "
            "1 or 2."},

    Setting{
        "admin.listen", &Config::admin_listen, "", 0, 0, "",
        "Address and port for the admin API and the console, which server.listen then no "
        "longer has: 127.0.0.1:9080. Empty: they are on server.listen. See docs/operations.md."},
    Setting{"metrics.listen", &Config::metrics_listen, "", 0, 0, "",
            "Address and port for /metrics, which server.listen then no longer has; it may be "
            "that of admin.listen. Empty: it is on server.listen."},

    Setting{
        "api.time_zone", &Config::api_time_zone, "UTC", 0, 0, "",
        "Time zone of the dates in the user API, as an IANA name: Europe/Berlin. Zones other than "
        "UTC are read from the system's zone files. Logs and the admin API always use UTC."},

    Setting{
        "api.long_polls", &Config::api_long_polls, "100000", 1, 10'000'000, "",
        "Max number of calls that may wait for an SMS or an event at once; further ones get 503."},
    Setting{"api.max_wait_s", &Config::api_max_wait_s, "180", 1, limits::kLongPollSeconds, "",
            "Max time that a call may wait; a call that asks for longer is answered after this "
            "time, with or without news. Keep it below the timeout of any proxy in front."},

    Setting{"handler.real_status_codes", &Config::handler_real_status_codes, "false", 0, 0, "",
            "Whether refusals of the handler API have an HTTP status of their own. Most of its "
            "clients recognise refusals by their text and expect 200."},
    Setting{"handler.default_country", &Config::handler_default_country, "0", 0, 1'000'000'000, "",
            "Country, by its handler_id, of handler API calls that name none."},
    Setting{"handler.style", &Config::handler_style, "hero", 0, 0, "hero|classic|daisy",
            "Which vendor's style the handler API uses for keys that have no style of their own. "
            "See docs/handler-api.md."},
    Setting{"user.style", &Config::user_style, "text", 0, 0, "text|json|code",
            "How the user API answers keys that have no style of their own, in calls that are "
            "documented to answer in text: in text, in its JSON envelope, or with just the code of "
            "an SMS. See docs/user-api.md."},

    Setting{"events.keep_days", &Config::events_keep_days, "30", 3, 3650, "",
            "How long events are kept in the log, and so how far back streams, pages and webhooks "
            "can go."},

    Setting{
        "messages.keep_days", &Config::messages_keep_days, "30", 1, 3650, "",
        "How long sender, text and raw request of an SMS are kept after the end of its lease or "
        "rental; then they are erased. At least as long as customers may read them "
        "(lease.keep_readable_h, rental.keep_readable_days)."},
    Setting{"messages.bin_keep_days", &Config::bin_keep_days, "7", 1, 3650, "",
            "How long an SMS that reached nobody stays in the bin; then its sender, text and raw "
            "request "
            "are erased. At most messages.keep_days."},
    Setting{"messages.bin_foreign", &Config::bin_foreign, "true", 0, 0, "",
            "Whether an SMS whose sender and text are those of another app than the order's or "
            "rental's "
            "goes to the bin. Apps that take any SMS or any sender get it anyway."},
    Setting{"messages.parts_wait_s", &Config::parts_wait_s, "300", 1, 3600, "",
            "How long the parts of a long SMS wait for those that are missing. Then what there is "
            "is delivered as one SMS, marked part. See docs/smpp.md."},
    Setting{"messages.parts_wait_with_code_s", &Config::parts_wait_with_code_s, "10", 1, 3600, "",
            "The same once a code is found in the parts that have come, because somebody waits for "
            "it; at most messages.parts_wait_s counts."},
    Setting{
        "store.url", &Config::store_url, "", 0, 0, "",
        "A PostgreSQL database to keep the data in: postgresql://linepool@db.example.org/linepool. "
        "Empty: a database file in the data directory. Keep the password in ~/.pgpass or in "
        "PGPASSWORD, not here. See docs/postgres.md."},
    Setting{"node.id", &Config::node_id, "", 0, 0, "",
            "With store.url: the name of this node to people, other than any other's. Empty: this "
            "machine's name and the port of server.listen. See docs/many-nodes.md."},
    Setting{"node.url", &Config::node_url, "", 0, 0, "",
            "With store.url: where the other nodes and people reach this node. Empty: the address "
            "of server.listen, with this machine's name if it listens on all."},
    Setting{
        "storage.min_free_mb", &Config::storage_min_free_mb, "100", 0, 1'000'000, "",
        "Free space, in mebibytes, on the disk of the data directory below which the server takes "
        "no more writes: it answers them with 503, and everything else goes on. 0 to go on until "
        "the disk is full, which stops the server."},

    Setting{"webhooks.allow_targets", &Config::webhooks_allow_targets, "", 0, 0, "",
            "Address ranges that webhooks may call even though they are not public, separated by "
            "spaces: 127.0.0.0/8 10.1.0.0/16. Empty for none. --sandbox sets it to the machine "
            "itself, 127.0.0.0/8 ::1."},
    Setting{"webhooks.ports", &Config::webhooks_ports, "80 443 1024-65535", 0, 0, "",
            "Ports and ranges of ports that webhooks may call, separated by spaces."},
    Setting{"webhooks.ca_file", &Config::webhooks_ca_file, "", 0, 0, "",
            "PEM file with the authorities whose certificates receivers may have. Empty for those "
            "of the system."},
    Setting{
        "webhooks.parallel", &Config::webhooks_parallel, "1024", 8, 100'000, "",
        "Max number of deliveries in progress at once, in total; a single webhook has at most 8."},
    Setting{"webhooks.parallel_per_customer", &Config::webhooks_parallel_per_customer, "128", 1,
            100'000, "",
            "Max number of deliveries of one customer in progress at once; never more than half of "
            "webhooks.parallel."},
    Setting{"webhooks.answer_within_s", &Config::webhooks_answer_within_s, "15", 1, 60, "",
            "Time limit for a receiver to accept a delivery and answer."},
    Setting{"webhooks.failing_after_h", &Config::webhooks_failing_after_h, "48", 1, 24 * 30, "",
            "How long a webhook may fail, without one success, before its customer is warned."},
    Setting{"webhooks.disabled_after_h", &Config::webhooks_disabled_after_h, "24", 1, 24 * 30, "",
            "How long after the warning a webhook that still fails is disabled."},

    Setting{"limits.requests_per_second_per_key", &Config::requests_per_second_per_key, "40", 0,
            kMaxRate, "",
            "Max requests per second with one API key; further ones get 429. 0 for no limit."},
    Setting{
        "limits.requests_per_second_per_address", &Config::requests_per_second_per_address, "200",
        0, kMaxRate, "",
        "Max requests per second from one client address; further ones get 429. 0 for no limit."},
    Setting{
        "limits.numbers_per_minute_per_key", &Config::numbers_per_minute_per_key, "60", 0, kMaxRate,
        "",
        "Max new numbers per minute with one API key; further requests get 429. 0 for no limit."},
    Setting{"limits.requests_per_second_per_customer", &Config::requests_per_second_per_customer,
            "200", 0, kMaxRate, "",
            "Max requests per second of one customer with all keys and browsers together; further "
            "ones get 429. 0 for no limit. --sandbox sets it to 0."},
    Setting{"limits.numbers_per_minute_per_customer", &Config::numbers_per_minute_per_customer,
            "300", 0, kMaxRate, "",
            "Max new numbers per minute of one customer; further requests get 429. 0 for no limit. "
            "--sandbox sets it to 0."},
    Setting{"limits.cancels_per_hour_per_customer", &Config::cancels_per_hour_per_customer, "600",
            0, kMaxRate, "",
            "Numbers that one customer may cancel in an hour before new numbers get 429 until some "
            "of that hour has passed: a cancelled line rests. 0 for no limit. --sandbox sets it "
            "to 0."},
    Setting{"limits.live_orders_per_customer", &Config::live_orders_per_customer, "10000", 0,
            100'000'000, "",
            "Max orders and rentals that one customer may have live at once; further ones get 429. "
            "0 for no limit. --sandbox sets it to 0."},
    Setting{"limits.stock_share_percent", &Config::stock_share_percent, "0", 0, 100, "",
            "The part of a country's lines, in per cent, that live orders and rentals of one "
            "customer may take, at least one; further ones there get 429. 0 for no limit."},
    Setting{
        "limits.webhook_tests_per_minute_per_customer",
        &Config::webhook_tests_per_minute_per_customer, "30", 0, kMaxRate, "",
        "Max test deliveries of webhooks per minute of one customer; further ones get 429. 0 for "
        "no limit."},
    Setting{"limits.streams_per_customer", &Config::streams_per_customer, "1000", 0, 1'000'000, "",
            "Max event streams, WebSockets included, that one customer may have open at once; "
            "further ones get 429. 0 for no limit."},
    Setting{"limits.waits_per_customer", &Config::waits_per_customer, "10000", 0, 10'000'000, "",
            "Max calls of one customer that may wait for an SMS or an event at once; further ones "
            "get 429. 0 for no limit."},
    Setting{"limits.connections", &Config::connections, "10000", 0, 1'000'000, "",
            "Max open connections in total; 0 for no limit other than that on open files."},
    Setting{"limits.connections_per_address", &Config::connections_per_address, "1000", 0,
            1'000'000, "", "Max open connections from one client address; 0 for no limit."},
    Setting{"limits.reserved_connections", &Config::reserved_connections, "64", 0, 10'000, "",
            "Connections beyond these two limits, only for probes, metrics, the admin API and the "
            "console; at most a quarter of them for one address. Other calls get 503 there. 0 for "
            "none."},
    Setting{"limits.output_mb", &Config::output_mb, "256", 0, 1'000'000, "",
            "Memory, in mebibytes, for answers that wait for their clients to read, over all "
            "connections; beyond it, the connections that hold most are closed. 0 for no limit."},

    Setting{"engine.queue", &Config::engine_queue, "16384", 1, 1'048'576, "",
            "Max number of commands that may wait for the engine; further ones get 503."},
    Setting{"engine.batch", &Config::engine_batch, "1024", 1, kMaxBatch, "",
            "Max number of commands in one transaction."},
    Setting{"engine.readers", &Config::engine_readers, "2", 1, 64, "",
            "Threads, each with its own database connection, for queries that cannot be answered "
            "from memory."},
    Setting{"engine.reader_queue", &Config::engine_reader_queue, "4096", 1, 1'048'576, "",
            "Max number of queries that may wait for a reader; further ones get 503."},
    Setting{"engine.expire_every_ms", &Config::engine_expire_every_ms, "200", 1, 60'000, "",
            "How often the server looks for leases that have expired."},

    Setting{"lease.life_s", &Config::lease_life_s, "1200", 1, 30 * kDay_s, "",
            "How long a temporary lease lasts."},
    Setting{"lease.reject_after_s", &Config::lease_reject_after_s, "120", 0, 30 * kDay_s, "",
            "Min age at which a lease without a code may be rejected."},
    Setting{"lease.quarantine_s", &Config::lease_quarantine_s, "600", 0, 30 * kDay_s, "",
            "How long a line rests for an app after a lease for that app."},
    Setting{"lease.keep_readable_h", &Config::lease_keep_readable_h, "24", 0, 24 * 365, "",
            "How long get_sms keeps returning the newest SMS after it has arrived."},
    Setting{"rental.refund_s", &Config::rental_refund_s, "1200", 0, 30 * kDay_s, "",
            "Max age at which a rental without a message may be given back for a full refund."},
    Setting{"rental.keep_readable_days", &Config::rental_keep_readable_days, "30", 0, 3650, "",
            "How long the messages of a rental stay readable after it ends."},

    Setting{"rental.expiring_before_s", &Config::rental_expiring_before_s, "86400", 0, 30 * kDay_s,
            "",
            "How long before a rental ends or renews an event announces it; at most a quarter of "
            "its period. A new value applies to periods that begin from then on."},

    Setting{
        "supply.clock_tolerance_s", &Config::supply_clock_tolerance_s, "5", 0, 3600, "",
        "How far off a supplier's clock may be before the times in its SMS are no longer used."},

    Setting{"smpp.listen", &Config::smpp_listen, "", 0, 0, "",
            "Address and port on which gateways deliver SMS over SMPP, without TLS: "
            "127.0.0.1:2775. Empty: no SMPP. --sandbox sets it to 127.0.0.1:2775, and goes on "
            "without SMPP if that port is taken. See docs/smpp.md."},
    Setting{"smpp.default_alphabet", &Config::smpp_alphabet, "gsm7", 0, 0,
            "gsm7|latin1|ascii|utf8|packed7",
            "The alphabet of SMS with data coding 0, \"the default of the SMSC\"; ask your carrier "
            "if texts have strange characters. gsm7 has one septet in a byte, packed7 eight in "
            "seven."},
    Setting{"smpp.connections", &Config::smpp_connections, "200", 1, 10'000, "",
            "Max open SMPP connections in total."},
    Setting{"smpp.connections_per_address", &Config::smpp_connections_per_address, "50", 1, 10'000,
            "", "Max open SMPP connections from one address."},

    Setting{
        "lines.quarantine_silent", &Config::quarantine_silent, "true", 0, 0, "",
        "Whether a line is taken out of the pool when orders on it, one after the other, get no "
        "SMS while other lines of its supplier do. --sandbox sets it to false. See "
        "docs/silent-lines.md."},
    Setting{"lines.quarantine_percent_per_hour", &Config::quarantine_percent_per_hour, "10", 1, 100,
            "",
            "The part of a supplier's online lines in a country, in per cent, that may be "
            "quarantined within an hour, at least one; the log and a metric tell of others."},

    Setting{"catalogue.dir", &Config::catalogue_dir, "", 0, 0, "",
            "Directory with countries.toml, apps.toml and deny.toml; empty for catalogue in the "
            "data directory. Missing files are created from the built-in catalogue. SIGHUP reloads "
            "the files."},
    Setting{"catalogue.offer", &Config::catalogue_offer, "enabled", 0, 0, "enabled|all",
            "Which apps are offered: those that the catalogue enables, or all that the deny list "
            "allows. --sandbox offers all."},

    Setting{"catalogue.hide_empty_countries", &Config::hide_empty_countries, "true", 0, 0, "",
            "Whether lists of countries leave out those without a line. --sandbox sets it to "
            "false."},

    Setting{"accounts.registration", &Config::accounts_registration, "closed", 0, 0,
            "open|invite|closed",
            "Who may register on the web site: everybody, those whom the operator sends a link, or "
            "nobody. --sandbox opens it."},
    Setting{"accounts.credit_dollars", &Config::accounts_credit_dollars, "0", 0, 1'000'000, "",
            "Credit that a customer who registers begins with. --sandbox sets it to 100."},
    Setting{"accounts.session_idle_h", &Config::accounts_session_idle_h, "168", 1, 8784, "",
            "A browser that is not used for that long is signed out."},
    Setting{"accounts.session_max_days", &Config::accounts_session_max_days, "30", 1, 366, "",
            "Every browser is signed out after that long."},

    Setting{"console.session_idle_min", &Config::console_session_idle_min, "30", 5, 1440, "",
            "An operator who does nothing in the console for that long is signed out."},
    Setting{"console.session_max_h", &Config::console_session_max_h, "12", 1, 168, "",
            "Every operator is signed out of the console after that long."},

    Setting{"mail.url", &Config::mail_url, "", 0, 0, "",
            "SMTP server for mail to users: smtp://mail.example.org:587, for which TLS (STARTTLS) "
            "is required unless it is on this machine, or smtps://mail.example.org. Empty: no mail "
            "is sent, and a new password needs a link of the operator's."},
    Setting{"mail.from", &Config::mail_from, "", 0, 0, "",
            "E-mail address that the mail comes from, without a name. mail.url needs it."},
    Setting{"mail.user", &Config::mail_user, "", 0, 0, "",
            "User name at the SMTP server; empty to send without signing in."},
    Setting{"mail.password_file", &Config::mail_password_file, "", 0, 0, "",
            "File with the password of mail.user, which other users of the machine must not be "
            "able to read."},
    Setting{"mail.ca_file", &Config::mail_ca_file, "", 0, 0, "",
            "PEM file with the certificate authorities that the SMTP server's certificate must "
            "come from; empty for those of the system. If it is set, TLS is required on this "
            "machine, too."},

    Setting{"sandbox.enabled", &Config::sandbox, "false", 0, 0, "",
            "Whether to add simulated lines in every country and a customer with credit, as "
            "--sandbox does."},
    Setting{"sandbox.reply_after_ms", &Config::sandbox_reply_after_ms, "4000", 0, 86'400'000, "",
            "How long after it is leased a simulated line receives its SMS."},
    Setting{"sandbox.lines_per_country", &Config::sandbox_lines_per_country, "40", 0, 10'000, "",
            "Number of simulated lines per country; lines that already exist stay."},
    Setting{"sandbox.credit_dollars", &Config::sandbox_credit_dollars, "1000", 1, 1'000'000, "",
            "Credit that the sandbox customer is created with."},
    Setting{"sandbox.seed", &Config::sandbox_seed, "0", 0, 1'000'000'000, "",
            "Another seed draws other codes and wordings for simulated SMS; the same seed in a new "
            "data directory draws the same ones."},
    Setting{"sandbox.plain_texts", &Config::sandbox_plain_texts, "false", 0, 0, "",
            "Simulated SMS have one English wording and codes of six digits: \"G-412157 is your "
            "Google verification code.\""},

    Setting{"log.level", &Config::log_level, "info", 0, 0, "debug|info|warning|error|off",
            "Lowest level that is written to standard error."},
    Setting{"log.format", &Config::log_format, "text", 0, 0, "text|json",
            "One line per event, as text or as JSON."},
    Setting{"log.access", &Config::log_access, "false", 0, 0, "",
            "Whether to log every request with its path, without its query. Refused and failed "
            "requests are always logged."},
};

}  // namespace

std::span<const Setting> settings() {
  return kSettings;
}

}  // namespace linepool::server
