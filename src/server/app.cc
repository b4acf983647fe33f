#include "server/app.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "api/answers/problem.h"
#include "api/answers/text_answers.h"
#include "api/api.h"
#include "base/crypto/digest.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"
#include "code/extractor.h"
#include "core/engine/engine.h"
#include "core/health/recent.h"
#include "core/health/silent_lines.h"
#include "core/health/supply_counters.h"
#include "core/health/supply_health.h"
#include "core/queries/live_view.h"
#include "core/queries/query_pool.h"
#include "domain/catalogue/no_app_enabled.h"
#include "edge_http/http_server.h"
#include "outbound/mail_sender.h"
#include "outbound/webhook_sender.h"
#include "server/client_address.h"
#include "server/config/listeners.h"
#include "server/config/mail_settings.h"
#include "server/config/options.h"
#include "server/files/backup_maker.h"
#include "server/files/catalogue_directory.h"
#include "server/files/clock_file.h"
#include "server/files/data_directory.h"
#include "server/files/durable_file.h"
#include "server/files/high_water.h"
#include "server/files/secrets.h"
#include "server/host_check.h"
#include "server/node/last_words.h"
#include "server/node/leadership.h"
#include "server/node/lease_check.h"
#include "server/node/node.h"
#include "server/request_log.h"
#include "server/sandbox/sandbox.h"
#include "server/sandbox/sandbox_lines.h"
#include "server/site_parts.h"
#include "server/smpp_entrance.h"
#include "server/sms_to_engine.h"
#include "server/stores.h"
#include "server/timers/clock_keeper.h"
#include "server/timers/customer_eraser.h"
#include "server/timers/disk_watch.h"
#include "server/timers/expiry_timer.h"
#include "server/timers/key_uses.h"
#include "server/timers/parts_watch.h"
#include "server/timers/process_watch.h"
#include "server/timers/pruner.h"
#include "server/timers/quarantiner.h"
#include "server/timers/ticker.h"
#include "server/version.h"
#include "site/site.h"
#include "supply/count_parts.h"
#include "supply/http_supply.h"
#include "supply/simulated.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

// Stores how far ahead the sandbox's clock is.
constexpr const char* kClockFile = "sandbox.clock";
constexpr const char* kHighWater = "high-water";

// Makes the data directory before anything in it is opened.
std::string secret_of(const Config& config, Random& random) {
  make_data_directory(config.data_dir);
  // Secrets without a database file are what a server on PostgreSQL leaves there.
  if (!is_on_postgres(config)) check_data_directory(config.data_dir);
  return signing_secret(fs::path(config.data_dir) / kSigningSecret, random);
}

// If a data directory stops being a sandbox, its times lie in the future, and the operator should
// know why.
Duration clock_ahead(const Config& config) {
  const fs::path file = fs::path(config.data_dir) / kClockFile;
  if (config.sandbox) {
    const Duration ahead = ClockFile::read(file);
    if (ahead > Duration{}) log_line(LogLevel::kInfo, "clock_ahead", {{"ahead_ms", ahead.ms}});
    return ahead;
  }
  if (fs::exists(file)) {
    log_line(LogLevel::kWarning, "sandbox_clock_ignored",
             {{"file", file.string()}, {"reason", "the server does not run in sandbox mode"}});
  }
  return Duration{};
}

// 0 on SQLite, where nobody is elected.
std::int64_t epoch_of(const Leadership* leadership) {
  return leadership == nullptr ? 0 : leadership->epoch();
}

// A supplier's SMS may be larger than other requests.
edge_http::Options listener(const Config& config, const api::Api& http_api,
                            supply::HttpSupply& http_supply) {
  edge_http::Options options = http_options(config);
  options.parser.large_body_bytes = [&http_api, &http_supply](const wire::Request& head) {
    const std::size_t sms = head.listener == 0 ? http_supply.large_body_bytes(head) : 0;
    return std::max(http_api.large_body_bytes(head), sms);
  };
  options.parser.on_large_body = [&http_supply](const wire::Request& head) {
    http_supply.on_large_body(head);
  };
  return options;
}

// The state: what is stored, what is held of it in memory, and the runner, the only one to change
// either.
struct Core {
  explicit Core(const Config& settings, const Leadership* lead)
      : config(settings),
        leadership(lead),
        secret(secret_of(config, random)),
        rules(rules_of(config, secret)),
        zone(zone_of(config)),
        clock(clock_ahead(config)),
        opened_store(open_store(config, epoch_of(lead))),
        store(*opened_store),
        high_water(fs::path(config.data_dir) / kHighWater, store.snapshot()->tx()),
        catalogue_directory(in_data_dir(config, config.catalogue_dir, "catalogue")),
        catalogue(load_first(catalogue_directory, offer_policy(config))),
        waits(static_cast<std::size_t>(config.api_long_polls), or_none(config.waits_per_customer),
              live),
        more_lines(static_cast<std::size_t>(config.sandbox_lines_per_country)),
        runner(store, catalogue, rules, clock, feed, config.sandbox ? &more_lines : nullptr) {
    note_leader(metrics, true, epoch_of(lead));
    live.rebuild(store.snapshot()->tx());
    supply.rebuild(store.snapshot()->tx());
    feed.add(live);
    feed.add(supply);
    feed.add(silent_lines);
    feed.add(recent);
    feed.add(waits);
    line_count = std::jthread([this, before = store.snapshot()](const std::stop_token& stop) {
      count_lines(before->tx(), stop);
    });
  }

  // Beside everything else: with millions of lines it takes seconds.
  void count_lines(const store::Tx& tx, const std::stop_token& stop) {
    try {
      supply.count_lines(tx, [&] { return !stop.stop_requested(); });
    } catch (const store::StoreFailure& failure) {
      log_line(LogLevel::kError, "lines_not_counted", {{"reason", failure.what()}});
    }
  }

  void seed() {
    SandboxPlan plan;
    plan.api_key = sandbox_key(fs::path(config.data_dir) / "sandbox.key", random);
    plan.credit = Money::from_units(config.sandbox_credit_dollars * Money::kUnitsPerDollar);
    plan.lines_per_country = static_cast<std::size_t>(config.sandbox_lines_per_country);
    seed_sandbox(store, runner, *catalogue.get(), plan);
  }

  const Config config;
  const Leadership* const leadership;  // null on SQLite
  SystemRandom random;
  const std::string secret;  // signs the tokens for single orders
  const Rules rules;
  const TimeZone zone;
  MovableClock clock;  // only moved in the sandbox
  ClockKeeper clock_keeper{clock.steady()};
  Metrics metrics;
  const std::unique_ptr<store::Store> opened_store;
  store::Store& store;
  HighWater high_water;
  CatalogueDirectory catalogue_directory;
  core::CatalogueHolder catalogue;
  core::LiveView live;
  core::SupplyCounters supply_counters{metrics, clock};
  core::SupplyHealth supply{metrics, supply_counters, catalogue};
  core::SilentLines silent_lines{silence_watch(config), rules.lease_life, supply};
  core::Recent recent;
  core::Waits waits;
  core::Feed feed;
  SandboxLines more_lines;  // in the sandbox
  core::BatchRunner runner;
  std::jthread line_count;  // last: it uses the store and the health of supply
};

fs::path admin_token_file(const Config& config) {
  return in_data_dir(config, config.admin_token_file, "admin.token");
}

std::int64_t min_free_bytes(const Config& config) {
  return config.storage_min_free_mb * 1024 * 1024;
}

Digest operator_token(Core& core) {
  return sha256(admin_token(admin_token_file(core.config), core.config.admin_token, core.random));
}

constexpr Duration kPushTick = Duration::millis(100);
constexpr std::int64_t kTicksPerSecond = 10;
constexpr std::int64_t kTicksPerNote = 50;
constexpr std::int64_t kTicksPerPing = 150;

// Of a path that nobody has. Whoever asks for many is limited as everywhere else.
class NoSuchPath final : public wire::Handler {
 public:
  NoSuchPath(gate::Gate& entrance, const Clock& clock) : entrance_(entrance), clock_(clock) {}

  std::optional<wire::Response> handle(const wire::Request& request, wire::Deferral&) override {
    const gate::Entry entry =
        entrance_.admit(request, {gate::Dialect::kNone, gate::Wants::kAnybody}, clock_.now());
    return entry.is_admitted() ? api::not_found() : api::too_many_requests(entry.wait_s);
  }

 private:
  gate::Gate& entrance_;
  const Clock& clock_;
};

// Where the command line finds the operators' calls, if they have an address of their own.
constexpr const char* kAdminUrl = "admin.url";

// The work: socket -> request log -> host check -> router -> an API -> engine or readers, and back.
struct Edges {
  explicit Edges(Core& core)
      : engine(core.runner, engine_options(core.config), core.metrics, &die_of_store),
        readers(core.store, static_cast<std::size_t>(core.config.engine_readers),
                static_cast<std::size_t>(core.config.engine_reader_queue)),
        streams(readers, core.catalogue, core.live, or_none(core.config.streams_per_customer)),
        poster(sender_options(core.config), target_guard(core.config)),
        webhook_ports(target_ports(core.config)),
        webhooks(
            {core.store, core.catalogue, core.clock, system_clock, webhook_random, poster,
             core.metrics, static_cast<std::size_t>(core.config.webhooks_parallel_per_customer)},
            outbound::recorder_of(engine)),
        part_counters(core.metrics, core.supply_counters),
        expiry(engine, Duration::millis(core.config.engine_expire_every_ms), core.clock_keeper,
               [this](const core::Expired& expired) { part_counters.count(expired.delivered); }),
        pruner(engine, core.clock, core.clock_keeper, keeping(core.config), core.metrics),
        eraser(engine),
        key_uses(engine, core.live),
        quarantiner(engine, core.silent_lines),
        disk(core.config.data_dir, min_free_bytes(core.config), engine, core.metrics),
        parts_watch(core.metrics),
        backups({core.config.data_dir, admin_token_file(core.config), min_free_bytes(core.config),
                 is_on_postgres(core.config)},
                core.catalogue_directory, core.clock),
        process(core.metrics),
        pushes(kPushTick, [this, &core] { tick(core); }),
        entrance(core.live,
                 {core.secret, operator_token(core), request_limits(core.config), &core.supply},
                 core.metrics),
        listeners(checked_listeners(core.config)),
        smpp(core.config, core.secret,
             {core.live, core.catalogue, core.clock, core.supply_counters, part_counters,
              core.metrics},
             submit_sms(engine), submit_parts(engine), core.random),
        http_api({engine,
                  readers,
                  core.live,
                  core.catalogue,
                  core.clock,
                  core.random,
                  core.metrics,
                  core.zone,
                  core.rules,
                  entrance,
                  core.waits,
                  streams,
                  webhooks,
                  core.secret,
                  core.clock_keeper,
                  {core.supply, core.supply_counters, core.recent, &smpp.carriers()},
                  core.config.sandbox,
                  core.config.api_max_wait_s,
                  outbox(core),
                  core.config.public_url,
                  webhook_ports,
                  core.config.hide_empty_countries,
                  core.leadership},
                 {offer_policy(core.config), decoder(), supply::trier_of(http_supply)},
                 core.catalogue_directory, backups, sandbox_clock(core),
                 handler_settings(core.config), user_style(core.config), web_settings(core.config),
                 console_settings(core.config), listeners.doors),
        no_such_path(entrance, core.clock),
        http_supply({core.live,
                     entrance,
                     core.catalogue,
                     core.clock,
                     core.supply_counters,
                     part_counters,
                     {core.secret, core.config.public_url, system_clock}},
                    submit_sms(engine), submit_parts(engine)),
        host_check(doors(core.config)),
        lease_check(host_check, [lead = core.leadership] { return lead->is_sure(); }),
        request_log(
            core.leadership == nullptr ? static_cast<wire::Handler&>(host_check) : lease_check,
            core.config.log_access),
        client_address(request_log, proxy_trust(core.config), core.metrics),
        http(listener(core.config, http_api, http_supply), client_address, core.metrics) {
    api::name_problems_below(core.config.public_url);
    add_routes();
    core.feed.add(streams);
    entrance.admission().rebuild(core.store.snapshot()->tx());
    core.feed.add(entrance.admission());
    webhooks.load();
    core.feed.add(webhooks);
    core.feed.add(eraser);
    smpp.carriers().rebuild(core.store.snapshot()->tx());
    core.feed.add(smpp.carriers());
    if (core.config.sandbox) simulate(core);
    core.feed.complete();
    if (core.config.sandbox) core.seed();  // every listener sees it
    // Beside the server's work: there may be many customers.
    static_cast<void>(readers.submit([this](const store::Tx& tx) { eraser.rebuild(tx); }));
  }

  void add_routes() {
    http_api.router().add_prefix("/supply/", http_supply);
    for (std::size_t i = 0; i < listeners.all.size(); ++i) {
      wire::Handler* beside = &no_such_path;
      if (i == listeners.doors.operators) beside = &operators_site;
      if (i == 0) beside = &web_site;
      http_api.router(i).fall_back_to(*beside);
    }
  }

  std::vector<Door> doors(const Config& config) {
    std::vector<Door> all;
    for (const Listener& listener : listeners.all) {
      KnownHosts hosts = *KnownHosts::of(config);
      // Who looks after the server calls these by address.
      if (!all.empty()) hosts.add_address(listener.address);
      all.push_back({http_api.router(all.size()), std::move(hosts)});
    }
    return all;
  }

  // Looks at the machine's clock, times out waits, sends pings to followers, and prunes what has
  // been kept long enough.
  void tick(Core& core) {
    core.clock_keeper.tick();
    const Time now = core.clock.now();
    core.waits.expire(now);
    ++ticks;
    streams.tick(now, ticks % kTicksPerPing == 0);
    pruner.tick();
    eraser.tick();
    key_uses.tick();
    quarantiner.tick();
    if (ticks % kTicksPerSecond == 1) {
      disk.look();
      static_cast<void>(readers.submit([this](const store::Tx& tx) { parts_watch.look(tx); }));
      if (ticks % kTicksPerNote == 1) note_high_water(core);
      process.look();
    }
  }

  // A full queue of reads is asked again at the next turn.
  void note_high_water(Core& core) {
    static_cast<void>(readers.submit([&core](const store::Tx& tx) { core.high_water.note(tx); }));
  }

  api::admin::DecodeSms decoder() {
    return [this](const Supplier& supplier, const RawSms& raw) {
      std::optional<core::ReceiveMessage> sms = smpp.decode(supplier, raw);
      return with_code(sms ? *std::move(sms) : http_supply.decode(supplier, raw));
    };
  }

  // With the port that was actually bound.
  [[nodiscard]] std::string url_of_door(const Config& config, std::size_t door) const {
    return url_of(listeners.all[door], http.port(door), !config.tls_certificate.empty());
  }

  core::MailOutbox* outbox(Core& core) {
    if (core.config.mail_url.empty()) return nullptr;
    return &mail.emplace(smtp_server(core.config), core.random, core.metrics);
  }

  api::admin::SandboxClock* sandbox_clock(Core& core) {
    if (!core.config.sandbox) return nullptr;
    const auto jumped = [this] { simulated->clock_moved(); };
    return &clock_file.emplace(fs::path(core.config.data_dir) / kClockFile, core.clock, expiry,
                               jumped);
  }

  // Nothing is submitted before start(), so the feed still accepts listeners.
  void simulate(Core& core) {
    supply::SimulatedLines::Options options;
    options.reply_after = Duration::millis(core.config.sandbox_reply_after_ms);
    options.seed = static_cast<std::uint64_t>(core.config.sandbox_seed) << 32;
    options.plain_texts = core.config.sandbox_plain_texts;
    simulated.emplace(core.store, core.catalogue, submit_sms(engine), core.clock, options);
    simulated->resume(core.store.snapshot()->tx());
    core.feed.add(*simulated);
  }

  core::Engine engine;
  core::QueryPool readers;
  core::EventStreams streams;
  const SystemClock system_clock;
  SystemRandom webhook_random;
  outbound::HttpSender poster;
  const wire::TargetPorts webhook_ports;
  outbound::WebhookSender webhooks;
  std::optional<outbound::MailSender> mail;
  supply::PartCounters part_counters;
  ExpiryTimer expiry;
  Pruner pruner;
  CustomerEraser eraser;
  KeyUses key_uses;
  Quarantiner quarantiner;
  DiskWatch disk;
  PartsWatch parts_watch;
  BackupMaker backups;
  ProcessWatch process;
  std::int64_t ticks = 0;
  Ticker pushes;
  std::optional<supply::SimulatedLines> simulated;
  std::optional<ClockFile> clock_file;
  gate::Gate entrance;
  const Listeners listeners;
  SmppEntrance smpp;
  api::Api http_api;
  NoSuchPath no_such_path;
  const std::vector<site::SiteFile> customers_files =
      site_of_customers(listeners.doors.operators == 0);
  const std::vector<site::SiteFile> operators_files = site_of_operators();
  site::Site web_site{customers_files, no_such_path};
  site::Site operators_site{operators_files, no_such_path};
  supply::HttpSupply http_supply;
  HostCheck host_check;
  LeaseCheck lease_check;  // only in the way where there may be other nodes
  RequestLog request_log;
  ClientAddress client_address;
  edge_http::HttpServer http;
};

void note_admin_url(const Config& config, const Edges& edges) {
  const fs::path file = fs::path(config.data_dir) / kAdminUrl;
  const std::size_t door = edges.listeners.doors.operators;
  if (door == 0) {
    if (fs::exists(file)) remove_durably(file);
    return;
  }
  const std::string url = local_url_of(edges.listeners.all[door], edges.http.port(door),
                                       !config.tls_certificate.empty());
  write_durably(file, url + "\n", 0600);
}

void tell_if_nothing_is_offered(const Catalogue& catalogue) {
  if (catalogue.count_offered() > 0) return;
  log_line(LogLevel::kWarning, "nothing_offered", {{"reason", kNoAppEnabled}});
}

void reload_catalogue(Core& core, Edges& edges) {
  std::string reason;
  try {
    const Status done = edges.http_api.reload_catalogue();
    if (!done) reason = done.refusal().sentence();
  } catch (const store::StoreFailure& failure) {
    reason = failure.what();
  }
  if (!reason.empty()) {
    log_line(LogLevel::kError, "catalogue_reload_failed",
             {{"reason", reason}, {"in_force", "the previous one"}});
    return;
  }
  const auto catalogue = core.catalogue.get();
  log_line(LogLevel::kInfo, "catalogue_reloaded",
           {{"countries", catalogue->countries().size()}, {"apps", catalogue->apps().size()}});
  tell_if_nothing_is_offered(*catalogue);
}

void reload_tls(edge_http::HttpServer& http) {
  try {
    const std::optional<std::string> valid_until = http.reload_tls();
    if (valid_until) log_line(LogLevel::kInfo, "tls_reloaded", {{"valid_until", *valid_until}});
  } catch (const std::runtime_error& failure) {
    log_line(LogLevel::kError, "tls_reload_failed",
             {{"reason", failure.what()}, {"in_force", "the previous certificate"}});
  }
}

}  // namespace

struct App::Parts {
  Parts(const Config& config, const Leadership* leadership)
      : core(config, leadership), edges(core) {}

  Core core;
  Edges edges;
};

App::App(const Config& config, const Leadership* leadership)
    : parts_(std::make_unique<Parts>(config, leadership)) {}

App::~App() {
  if (parts_) stop();
}

void App::start() {
  Edges& edges = parts_->edges;
  prepare_code_rules();  // no event loop is to wait for it
  try {
    edges.http.start();
    edges.smpp.start();
    note_admin_url(parts_->core.config, edges);
  } catch (const std::runtime_error& failure) {
    throw StartFailure(failure.what());
  }
  edges.expiry.start();
  edges.pushes.start();
  edges.webhooks.start();
  if (edges.simulated) edges.simulated->start();
  const Config& config = parts_->core.config;
  const auto catalogue = parts_->core.catalogue.get();
  log_line(LogLevel::kInfo, "started",
           {{"version", version()},
            {"url", url()},
            {"admin_url", edges.url_of_door(config, edges.listeners.doors.operators)},
            {"metrics_url", edges.url_of_door(config, edges.listeners.doors.monitoring)},
            {"data_dir", config.data_dir},
            {"sandbox", config.sandbox ? "yes" : "no"},
            {"countries", catalogue->countries().size()},
            {"apps", catalogue->apps().size()},
            {"live_leases", parts_->core.live.live_leases()}});
  tell_if_nothing_is_offered(*catalogue);
}

std::string App::url() const {
  return parts_->edges.url_of_door(parts_->core.config, 0);
}

std::string App::greeting() const {
  const Config& config = parts_->core.config;
  const Edges& edges = parts_->edges;
  const api::Doors& doors = edges.listeners.doors;
  std::string text = "listening on " + url() + "\n";
  if (doors.operators != 0) {
    text += "admin on " + edges.url_of_door(config, doors.operators) + "\n";
  }
  if (doors.monitoring != 0) {
    text += "metrics on " + edges.url_of_door(config, doors.monitoring) + "\n";
  }
  if (const std::string smpp = edges.smpp.address(); !smpp.empty())
    text += "smpp on " + smpp + "\n";
  return text;
}

void App::reload() {
  reload_catalogue(parts_->core, parts_->edges);
  reload_tls(parts_->edges.http);
}

void App::stop() {
  Edges& edges = parts_->edges;
  edges.http_api.start_draining();
  edges.smpp.start_drain();
  // Waiting requests are answered now, and followers are told to come back.
  edges.pushes.stop();
  parts_->core.waits.close();
  edges.streams.close();
  if (edges.mail) edges.mail->stop();
  const Time until{since_boot().ms + parts_->core.config.drain_ms};
  bool all_finished = edges.http.drain(Duration::millis(parts_->core.config.drain_ms));
  // Both drain within the same time.
  const Duration left = std::max(until - boot_time(), Duration{});
  all_finished = edges.smpp.drain(left) && all_finished;
  if (edges.simulated) edges.simulated->stop();
  edges.backups.stop();
  edges.poster.stop();
  edges.webhooks.stop();
  edges.expiry.stop();
  edges.engine.stop();
  edges.readers.stop();
  parts_.reset();  // closes the store, which checkpoints its log
  log_line(LogLevel::kInfo, "stopped", {{"cut_off", all_finished ? "none" : "some"}});
}

}  // namespace linepool::server
