#include "server/node/node.h"

#include <prometheus/gauge.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

#include "base/clock.h"
#include "base/crypto/random.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"
#include "server/config/listen_address.h"
#include "server/config/options.h"
#include "server/files/data_directory.h"
#include "server/files/secrets.h"
#include "server/node/last_words.h"
#include "server/version.h"

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

// A leader that was just killed may still be ending in the database.
constexpr int kFirstLooks = 20;
constexpr std::chrono::milliseconds kBetweenFirstLooks{50};
constexpr Duration kClocksDiffer = Duration::seconds(1);

std::string host_name() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host = {'?'};
  return host.data();
}

Listener main_listener(const Config& config) {
  return checked_listeners(config).all.front();
}

Digest digest_of_secret(const Config& config) {
  SystemRandom random;
  const std::string secret = signing_secret(fs::path(config.data_dir) / kSigningSecret, random);
  return sha256("linepool nodes " + secret);
}

store_postgres::NodeCard card_of(const Config& config) {
  return {node_id(config), node_url(config), std::string(version()), digest_of_secret(config)};
}

// The directory holds the catalogue and the secrets.
std::string lock_file(const Config& config) {
  make_data_directory(config.data_dir);
  return (fs::path(config.data_dir) / "linepool.lock").string();
}

}  // namespace

std::string node_id(const Config& config) {
  if (!config.node_id.empty()) return config.node_id;
  return host_name() + ":" + std::to_string(main_listener(config).address.port);
}

std::string node_url(const Config& config) {
  if (!config.node_url.empty()) return config.node_url;
  Listener listener = main_listener(config);
  if (is_any(ip_of(listener.address))) listener.address.host = host_name();
  return url_of(listener, listener.address.port, !config.tls_certificate.empty());
}

void note_leader(Metrics& metrics, bool leads, std::int64_t epoch) {
  metrics.gauge("linepool_node_leader", "1 on the node that serves, 0 on one that stands by.")
      .Set(leads ? 1 : 0);
  metrics
      .gauge("linepool_node_epoch",
             "How often a node has taken the lead of this database; 0 without PostgreSQL.")
      .Set(static_cast<double>(epoch));
}

Node::Node(const Config& config)
    : config_(config), lock_(lock_file(config)), election_(config.store_url, card_of(config)) {
  election_.prepare();
}

bool Node::try_to_lead() {
  if (leadership_) return true;
  for (int i = 1; i < kFirstLooks && !standby_; ++i) {
    if (look()) return true;
    std::this_thread::sleep_for(kBetweenFirstLooks);
  }
  try {
    if (look()) return true;
    if (!standby_) stand_by();
    note_leader(metrics_, false, election_.leader().epoch);
    note_reason("standing by: another node leads", election_.leader().node);
  } catch (const store::StoreFailure& failure) {
    if (!standby_) throw;
    note_reason("standing by, and the database cannot be used; the log says why", failure.what());
  }
  return false;
}

// Leases end by the leader's clock, and it should not matter much which node that is.
void Node::compare_clocks() const {
  const Duration ahead = SystemClock().now() - election_.leader().now;
  if (std::abs(ahead.ms) <= kClocksDiffer.ms) return;
  log_line(LogLevel::kWarning, "clock_differs",
           {{"from", "the database's"}, {"ahead_ms", ahead.ms}});
}

bool Node::look() {
  const Time asked_at = boot_time();
  if (!election_.try_to_lead()) return false;
  const store_postgres::LeaderRow& before = election_.leader();
  if (!before.node.empty() && !before.has_our_secret) {
    log_line(LogLevel::kWarning, "signing_secret_changed", {{"before", before.node}});
  }
  log_line(LogLevel::kInfo, "leading",
           {{"node", node_id(config_)}, {"epoch", election_.epoch()}, {"after", before.node}});
  compare_clocks();
  leadership_.emplace(election_, asked_at, &die_deposed);
  return true;
}

void Node::stand_by() {
  check_leader();
  compare_clocks();
  note_leader(metrics_, false, election_.leader().epoch);
  standby_.emplace(config_, metrics_);
  log_line(LogLevel::kInfo, "standing_by",
           {{"node", node_id(config_)},
            {"url", standby_->url()},
            {"leader", election_.leader().node},
            {"leader_url", election_.leader().url},
            {"epoch", election_.leader().epoch}});
}

// Found out now, not when it takes over.
void Node::check_leader() const {
  const store_postgres::LeaderRow& leader = election_.leader();
  if (config_.sandbox) {
    throw StartFailure("Another Linepool server is using the database: the node " + leader.node +
                       " leads, and a sandbox does not stand by.");
  }
  if (leader.has_our_secret) return;
  throw StartFailure("The node " + leader.node +
                     " leads this database with another signing secret, so this one could not "
                     "take over for it: copy " +
                     kSigningSecret + ", admin.token and the catalogue from its data directory.");
}

// Anybody may read the former, and the latter tells of the database.
void Node::note_reason(const std::string& reason, const std::string& detail) {
  standby_->set_reason(reason);
  if (std::exchange(detail_, detail) == detail) return;
  log_line(LogLevel::kInfo, "standby", {{"reason", reason}, {"detail", detail}});
}

std::string Node::greeting() const {
  return standby_ ? "standing by on " + standby_->url() + "\n" : "";
}

void Node::reload() {
  if (standby_) standby_->reload_tls();
}

Config Node::config() const {
  return standby_ ? standby_->with_ports(config_) : config_;
}

void Node::end_standby() {
  if (standby_) standby_->stop();
}

}  // namespace linepool::server
