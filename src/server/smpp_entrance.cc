#include "server/smpp_entrance.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "base/time/steady_clock.h"
#include "server/config/listen_address.h"
#include "server/config/options.h"
#include "server/files/data_directory.h"
#include "server/files/secrets.h"
#include "server/sandbox/sandbox.h"

namespace linepool::server {
namespace {

constexpr const char* kSandboxSystemId = "sandbox";
constexpr const char* kSandboxPassword = "sandbox.smpp";

supply::SmppSettings settings_of(const Config& config, const std::string& secret, Random& random) {
  const auto alphabet = sms::alphabet_from_name(config.smpp_alphabet);
  CHECK(alphabet.has_value(), "the table of settings lists the alphabets");
  supply::SmppSettings settings{.secret = secret, .alphabet = *alphabet};
  if (config.sandbox && !config.smpp_listen.empty()) {
    const auto file = std::filesystem::path(config.data_dir) / kSandboxPassword;
    settings.sandbox = {kSandboxSystemId, sandbox_password(file, random), kSandboxSupplier};
  }
  return settings;
}

}  // namespace

SmppEntrance::SmppEntrance(const Config& config, const std::string& secret,
                           const supply::SmppSupply::Services& services, supply::Submit submit,
                           supply::SubmitPart submit_part, Random& random)
    : config_(config),
      supply_(services, settings_of(config, secret, random), std::move(submit),
              std::move(submit_part)),
      carriers_(supply_, secret, random, services.metrics) {
  if (!config.smpp_listen.empty()) {
    server_.emplace(smpp_options(config), supply_, services.metrics);
  }
}

void SmppEntrance::start() {
  carriers_.start();
  if (!server_) return;
  try {
    server_->start();
  } catch (const std::runtime_error& failure) {
    if (!config_.sandbox) throw StartFailure(failure.what());
    log_line(LogLevel::kWarning, "smpp_not_listening", {{"reason", failure.what()}});
    server_.reset();
    return;
  }
  log_line(LogLevel::kInfo, "smpp_started", {{"address", address()}});
}

std::string SmppEntrance::address() const {
  if (!server_) return {};
  const Result<ListenAddress> address = parse_listen_address(config_.smpp_listen);
  CHECK(address.ok(), "load_config() has seen to it");
  const bool is_v6 = address->host.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + address->host + "]" : address->host;
  return host + ":" + std::to_string(server_->port());
}

void SmppEntrance::start_drain() {
  carriers_.start_drain();
  if (server_) server_->start_drain();
}

bool SmppEntrance::drain(Duration grace) {
  const Time until = boot_time() + grace;
  const bool all_left = carriers_.drain(grace);
  return (!server_ || server_->drain(std::max(until - boot_time(), Duration{}))) && all_left;
}

}  // namespace linepool::server
