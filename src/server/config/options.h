// Translates the configuration into each component's options.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "api/console/desk.h"
#include "api/handler/handler_api.h"
#include "api/web/desk.h"
#include "base/time/time_zone.h"
#include "core/engine/engine.h"
#include "core/health/silent_lines.h"
#include "domain/catalogue/catalogue.h"
#include "domain/rules.h"
#include "edge_http/http_server.h"
#include "edge_smpp/smpp_server.h"
#include "gate/gate.h"
#include "outbound/http_sender.h"
#include "server/client_address.h"
#include "server/config/config.h"
#include "server/config/listeners.h"
#include "server/files/catalogue_directory.h"
#include "server/timers/pruner.h"
#include "store_sqlite/sqlite_store.h"
#include "wire/target_url.h"

namespace linepool::server {

// The file that a setting names, or `fallback` in the data directory.
std::filesystem::path in_data_dir(const Config& config, const std::string& setting,
                                  const char* fallback);

store_sqlite::SqliteOptions store_options(const Config& config);
core::EngineOptions engine_options(const Config& config);
OfferPolicy offer_policy(const Config& config);
gate::RequestLimits request_limits(const Config& config);
Keeping keeping(const Config& config);
core::SilenceWatch silence_watch(const Config& config);
// The setting as a maximum; 0 stands for none.
std::size_t or_none(std::int64_t max);
outbound::HttpSenderOptions sender_options(const Config& config);
api::handler::HandlerSettings handler_settings(const Config& config);
UserStyle user_style(const Config& config);
api::web::WebSettings web_settings(const Config& config);
api::console::ConsoleSettings console_settings(const Config& config);

// `secret` is specific to this install; hashes of content in the rules are keyed with it.
Rules rules_of(const Config& config, const std::string& secret);

// These throw StartFailure naming the setting that cannot be used.
outbound::TargetGuard target_guard(const Config& config);
wire::TargetPorts target_ports(const Config& config);
ProxyTrust proxy_trust(const Config& config);
TimeZone zone_of(const Config& config);
edge_http::Options http_options(const Config& config);
// Of a configuration that listens for SMPP.
edge_smpp::Options smpp_options(const Config& config);
// Of a configuration that load_config() returned.
Listeners checked_listeners(const Config& config);

// Throws BadCatalogue.
std::shared_ptr<const Catalogue> load_first(const CatalogueDirectory& directory,
                                            OfferPolicy policy);

}  // namespace linepool::server
