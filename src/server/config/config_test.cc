#include "server/config/config.h"
#include "server/config/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "server/config/listeners.h"
#include "server/config/mail_settings.h"

namespace linepool::server {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

ConfigSources with_file(std::string text) {
  ConfigSources sources;
  sources.file = ConfigFile{"linepool.toml", std::move(text)};
  return sources;
}

std::string refusal_of(const ConfigSources& sources) {
  const Result<Config> config = load_config(sources);
  return config ? "accepted" : config.refusal().sentence();
}

std::string file_of_repository(const std::string& path) {
  std::ifstream in(LINEPOOL_SOURCE_DIR "/" + path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(Config, HasTheDefaultsOfTheTable) {
  const Result<Config> config = load_config({});
  ASSERT_TRUE(config);
  EXPECT_EQ(config->listen, "127.0.0.1:8080");
  EXPECT_EQ(config->requests_per_second_per_key, 40);
  EXPECT_EQ(config->numbers_per_minute_per_key, 60);
  EXPECT_EQ(config->lease_life_s, 1200);
  EXPECT_EQ(config->catalogue_offer, "enabled");
  EXPECT_FALSE(config->sandbox);
}

TEST(Config, EveryKeyIsNamedOnceAndHasAFieldOfItsOwn) {
  std::set<std::string_view> keys;
  std::set<std::string> variables;
  for (const Setting& setting : settings()) {
    EXPECT_TRUE(keys.insert(setting.key).second) << setting.key;
    EXPECT_TRUE(variables.insert(environment_name(setting.key)).second) << setting.key;
    EXPECT_FALSE(setting.help.empty()) << setting.key;
    for (const Setting& other : settings()) {
      if (&other == &setting) continue;
      EXPECT_NE(other.field, setting.field) << setting.key;
    }
  }
}

TEST(Config, EachSourceOverridesTheOnesBeforeIt) {
  ConfigSources sources;
  EXPECT_EQ(load_config(sources)->webhooks_allow_targets, "");
  sources.sandbox = true;
  EXPECT_EQ(load_config(sources)->catalogue_offer, "all");
  EXPECT_EQ(load_config(sources)->webhooks_allow_targets, "127.0.0.0/8 ::1");

  sources.file = ConfigFile{"f.toml",
                            "[catalogue]\noffer = \"enabled\"\n[server]\nthreads = 3\n"
                            "[log]\naccess = true\n"};
  EXPECT_EQ(load_config(sources)->catalogue_offer, "enabled");
  EXPECT_EQ(load_config(sources)->threads, 3);
  EXPECT_TRUE(load_config(sources)->log_access);

  sources.environment = {{"LINEPOOL_SERVER_THREADS", "4"}, {"PATH", "/bin"}};
  EXPECT_EQ(load_config(sources)->threads, 4);

  sources.overrides = {"server.threads=5", "server.threads=6", "webhooks.allow_targets="};
  EXPECT_EQ(load_config(sources)->webhooks_allow_targets, "");
  EXPECT_EQ(load_config(sources)->threads, 6);
}

TEST(Config, TheClientsVariablesAreNotOurs) {
  ConfigSources sources;
  sources.environment = {{"LINEPOOL_URL", "http://x"}, {"LINEPOOL_KEY", "k"}};
  EXPECT_TRUE(load_config(sources));
}

TEST(Config, AnUnknownKeyIsRefusedWithItsPlaceAndWhatIsKnown) {
  EXPECT_EQ(refusal_of(with_file("\n[lease]\nlive_s = 3\n")),
            "linepool.toml:3: lease.live_s is not a known key; the keys of lease are life_s, "
            "reject_after_s, quarantine_s, keep_readable_h.");
  EXPECT_THAT(
      refusal_of(with_file("[lesae]\nlife_s = 3\n")),
      AllOf(
          StartsWith("linepool.toml:1: lesae is not a known section; the sections are "),
          HasSubstr(
              "server, admin, metrics, api, handler, user, events, messages, store, node, storage, "
              "webhooks, limits, engine, "
              "lease")));
  EXPECT_THAT(refusal_of(with_file("listen = \"x\"\n")),
              StartsWith("linepool.toml:1: listen is not a known key; the sections are"));

  ConfigSources sources;
  sources.overrides = {"server.lisen=1"};
  EXPECT_THAT(
      refusal_of(sources),
      StartsWith("--set server.lisen: server.lisen is not a known key; the keys of server"));
  sources = {};
  sources.environment = {{"LINEPOOL_SERVER_LISEN", "1"}};
  EXPECT_THAT(refusal_of(sources), StartsWith("LINEPOOL_SERVER_LISEN in the environment names no"));
}

TEST(Config, AValueOutOfBoundsIsRefusedWithWhatIsAllowed) {
  EXPECT_EQ(refusal_of(with_file("[server]\nthreads = 257\n")),
            "linepool.toml:2: server.threads must be a whole number from 0 to 256, not \"257\".");
  EXPECT_EQ(refusal_of(with_file("[server]\nthreads = \"4\"\n")),
            "linepool.toml:2: server.threads must be a whole number from 0 to 256, not \"'4'\".");
  EXPECT_EQ(refusal_of(with_file("[server]\nthreads = 1.5\n")),
            "linepool.toml:2: server.threads must be a whole number from 0 to 256, not \"1.5\".");
  EXPECT_EQ(refusal_of(with_file("[log]\nformat = \"xml\"\n")),
            "linepool.toml:2: log.format must be text or json, not \"xml\".");
  EXPECT_THAT(refusal_of(with_file("[server]\nlisten = [1]\n")),
              StartsWith("linepool.toml:2: server.listen must be a string"));
  EXPECT_THAT(refusal_of(with_file("[server\n")), StartsWith("linepool.toml:1: "));

  ConfigSources sources;
  sources.overrides = {"limits.connections=many"};
  EXPECT_EQ(refusal_of(sources),
            "--set limits.connections: limits.connections must be a whole number from 0 to "
            "1000000, not \"many\".");
  sources.overrides = {"limits.connections"};
  EXPECT_EQ(refusal_of(sources), "--set limits.connections: write section.key=value.");
  sources = {};
  sources.environment = {{"LINEPOOL_LOG_ACCESS", "yes"}};
  EXPECT_EQ(refusal_of(sources),
            "LINEPOOL_LOG_ACCESS in the environment: log.access must be true or false, not "
            "\"yes\".");
}

TEST(Config, EveryLimitTakesZeroForNone) {
  for (const Setting& setting : settings()) {
    const bool is_limit = setting.key.starts_with("limits.") || setting.key.ends_with("timeout_ms");
    if (!is_limit) continue;
    ConfigSources sources;
    sources.overrides = {std::string(setting.key) + "=0"};
    EXPECT_TRUE(load_config(sources)) << setting.key;
  }
}

TEST(Config, ASecretIsTakenFromTheEnvironmentOnlyAndNeverRepeated) {
  const std::string secret = "0123456789abcdef-very-secret";
  ConfigSources sources;
  sources.environment = {{"LINEPOOL_SERVER_ADMIN_TOKEN", secret}};
  EXPECT_EQ(load_config(sources)->admin_token, secret);

  EXPECT_THAT(refusal_of(with_file("[server]\nadmin_token = \"" + secret + "\"\n")),
              AllOf(HasSubstr("give it in the environment as LINEPOOL_SERVER_ADMIN_TOKEN"),
                    Not(HasSubstr(secret))));
  sources = {};
  sources.overrides = {"server.admin_token=" + secret};
  EXPECT_THAT(refusal_of(sources),
              AllOf(StartsWith("--set server.admin_token: server.admin_token is a secret"),
                    Not(HasSubstr(secret))));
  sources = {};
  sources.environment = {{"LINEPOOL_ADMIN_TOKEN", secret}};
  EXPECT_EQ(load_config(sources)->admin_token, "") << "this one is the client's";
  sources.environment = {{"LINEPOOL_ADMIN_URL", "http://127.0.0.1:9080"}};
  EXPECT_EQ(refusal_of(sources), "accepted") << "and this one";
  sources.environment = {{"LINEPOOL_SERVER_ADMIN_TOKEN", "tooshort"}};
  EXPECT_THAT(refusal_of(sources), AllOf(HasSubstr("16 to 128"), Not(HasSubstr("tooshort"))));
}

TEST(Config, ValuesThatDoNotFitTogetherAreRefused) {
  ConfigSources sources;
  sources.overrides = {"server.tls_key=k.pem"};
  EXPECT_THAT(refusal_of(sources), HasSubstr("go together"));
  sources.overrides = {"lease.life_s=60"};
  EXPECT_THAT(refusal_of(sources), HasSubstr("lease.reject_after_s must not be greater"));
  sources.overrides = {"api.time_zone=Mars/Olympus"};
  EXPECT_THAT(refusal_of(sources),
              AllOf(StartsWith("api.time_zone: There is no time zone \"Mars/Olympus\" in "),
                    HasSubstr("write the IANA name of a zone")));
  sources.overrides = {"api.time_zone=Europe/Berlin"};
  EXPECT_EQ(refusal_of(sources), "accepted");
  sources.overrides = {"server.listen=example.org:80"};
  EXPECT_THAT(refusal_of(sources), StartsWith("server.listen: Write an address and a port"));
  sources.overrides = {"server.hosts=sms.example.org:80"};
  EXPECT_THAT(refusal_of(sources), StartsWith("server.hosts: \"sms.example.org:80\" is neither"));
}

// What load_config() says of the three addresses.
std::string listening(std::string main, std::string admin, std::string metrics = "") {
  ConfigSources sources;
  sources.overrides = {"server.listen=" + main, "admin.listen=" + admin,
                       "metrics.listen=" + metrics};
  return refusal_of(sources);
}

TEST(Config, AddressesThatClashAreRefused) {
  constexpr const char* kAdmin =
      "admin.listen and server.listen would both listen on port 80: give them different ports.";
  EXPECT_EQ(listening("127.0.0.1:80", "127.0.0.1:80"), kAdmin);
  EXPECT_EQ(listening("127.0.0.1:80", "localhost:80"), kAdmin);
  EXPECT_EQ(listening("0.0.0.0:80", "127.0.0.1:80"), kAdmin);
  EXPECT_EQ(listening("[::]:80", "127.0.0.1:80"), kAdmin) << "[::] takes IPv4 as well";
  EXPECT_EQ(listening("[::1]:80", "[0:0:0:0:0:0:0:1]:80"), kAdmin);
  EXPECT_EQ(listening("127.0.0.1:80", "127.0.0.2:80"), "accepted");
  EXPECT_EQ(listening("0.0.0.0:80", "[::1]:80"), "accepted");
  EXPECT_EQ(listening("127.0.0.1:0", "127.0.0.1:0", "127.0.0.1:0"), "accepted");
  EXPECT_EQ(listening("127.0.0.1:80", "127.0.0.1:81", "127.0.0.1:80"),
            "metrics.listen and server.listen would both listen on port 80: give them different "
            "ports.");
  EXPECT_EQ(listening("127.0.0.1:80", "127.0.0.1:81", "0.0.0.0:81"),
            "metrics.listen and admin.listen would both listen on port 81: give them different "
            "ports, or both the same address.");
  EXPECT_EQ(listening("127.0.0.1:80", "9080"),
            "admin.listen: Write an address and a port, such as 127.0.0.1:8080 or [::1]:8080.");
}

Listeners listeners(std::string admin, std::string metrics) {
  Config config;
  config.listen = "0.0.0.0:80";
  config.admin_listen = std::move(admin);
  config.metrics_listen = std::move(metrics);
  return *listeners_of(config);
}

TEST(Listeners, HaveWhatTheSettingsSay) {
  const Listeners one = listeners("", "");
  EXPECT_EQ(one.all.size(), 1u);
  EXPECT_EQ(one.doors.operators, 0u);
  EXPECT_EQ(one.doors.monitoring, 0u);
  const Listeners metrics = listeners("", "10.0.0.7:91");
  EXPECT_EQ(metrics.all.size(), 2u);
  EXPECT_EQ(metrics.doors.operators, 0u);
  EXPECT_EQ(metrics.doors.monitoring, 1u);
  EXPECT_TRUE(metrics.all[1].offers_tls);
  const Listeners both = listeners("127.0.0.1:90", "[::1]:91");
  EXPECT_EQ(both.all.size(), 3u);
  EXPECT_EQ(both.doors.operators, 1u);
  EXPECT_EQ(both.doors.monitoring, 2u);
  EXPECT_TRUE(both.all[0].offers_tls);
  EXPECT_FALSE(both.all[1].offers_tls) << "nobody is on the way";
  const Listeners shared = listeners("127.0.0.1:90", "localhost:90");
  EXPECT_EQ(shared.all.size(), 2u);
  EXPECT_EQ(shared.doors.operators, 1u);
  EXPECT_EQ(shared.doors.monitoring, 1u);
}

TEST(Listeners, AreReachedOnThisMachine) {
  EXPECT_EQ(local_url_of(listeners("127.0.0.1:90", "").all[1], 90, true), "http://127.0.0.1:90");
  EXPECT_EQ(local_url_of(listeners("0.0.0.0:0", "").all[1], 91, true), "https://127.0.0.1:91");
  EXPECT_EQ(local_url_of(listeners("[::]:90", "").all[1], 90, false), "http://[::1]:90");
  EXPECT_EQ(local_url_of(listeners("10.0.0.7:90", "").all[1], 90, false), "http://10.0.0.7:90");
}

TEST(Config, TextsAreKeptAsLongAsCustomersMayReadThem) {
  ConfigSources sources;
  sources.overrides = {"messages.keep_days=29"};
  EXPECT_THAT(refusal_of(sources),
              HasSubstr("messages.keep_days is 29, but rental.keep_readable_days lets customers "
                        "read for 30"));
  sources.overrides = {"messages.keep_days=7", "rental.keep_readable_days=7"};
  EXPECT_EQ(refusal_of(sources), "accepted");
  sources.overrides.push_back("lease.keep_readable_h=169");
  EXPECT_THAT(refusal_of(sources), HasSubstr("lets customers read for 169 hours"));
  sources.overrides = {"messages.bin_keep_days=31"};
  EXPECT_THAT(refusal_of(sources),
              HasSubstr("messages.bin_keep_days is 31, more than messages.keep_days"));
}

TEST(Config, MailNeedsASenderAndAnAddressOfTheSite) {
  const auto refusal = [](std::vector<std::string> changed) {
    ConfigSources sources;
    sources.overrides = {"mail.url=smtp://mail.example.org:587", "mail.from=pool@example.org",
                         "server.public_url=https://sms.example.org"};
    for (std::string& each : changed) sources.overrides.push_back(std::move(each));
    return refusal_of(sources);
  };
  EXPECT_EQ(refusal({}), "accepted");
  EXPECT_EQ(refusal({"mail.url=smtps://[::1]", "server.public_url=http://10.0.0.1:8080"}),
            "accepted");
  for (const char* url : {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b",
                          "smtp://mail.example.org/", "smtp://u:p@mail.example.org",
                          "smtp://mail.example.org:0", "smtp://mail.example.org?x=1"}) {
    EXPECT_THAT(refusal({std::string("mail.url=") + url}),
                StartsWith("mail.url must be smtp:// or smtps://, a host"))
        << url;
  }
  for (const char* url : {"sms.example.org", "ftp://sms.example.org", "https://sms.example.org/",
                          "https://sms.example.org/a", "https://sms.example.org#a"}) {
    EXPECT_THAT(refusal({std::string("server.public_url=") + url}),
                StartsWith("server.public_url must be http:// or https://, a host"))
        << url;
  }
  EXPECT_THAT(refusal({"server.public_url="}), StartsWith("mail.url needs server.public_url"));
  for (const char* from : {"", "pool", "Linepool <pool@example.org>", "a@b,c@d"}) {
    EXPECT_THAT(refusal({std::string("mail.from=") + from}),
                StartsWith("mail.from must be an e-mail address"))
        << from;
  }
  EXPECT_THAT(refusal({"mail.user=pool"}), HasSubstr("go together"));
  EXPECT_THAT(refusal({"mail.password_file=p"}), HasSubstr("go together"));
}

TEST(Config, TlsIsLeftOutOnThisMachineOnly) {
  const auto needs_tls = [](const char* url) {
    Config config;
    config.mail_url = url;
    config.mail_from = "Pool@example.org";
    return smtp_server(config).needs_tls;
  };
  for (const char* url : {"smtp://localhost", "smtp://127.0.0.2:25", "smtp://[::1]:25"}) {
    EXPECT_FALSE(needs_tls(url)) << url;
  }
  for (const char* url : {"smtps://localhost", "smtp://mail.example.org", "smtp://10.0.0.1",
                          "smtp://localhost.example.org", "smtp://[::2]:25"}) {
    EXPECT_TRUE(needs_tls(url)) << url;
  }
}

TEST(Config, ANodeHasAShortNameAndAUrl) {
  for (const char* fine : {"id = \"alpha-1.example:8080\"", "id = \"\"", "url = \"\"",
                           "url = \"https://alpha.example.org:8443\""}) {
    EXPECT_TRUE(load_config(with_file(std::string("[node]\n") + fine + "\n"))) << fine;
  }
  EXPECT_THAT(refusal_of(with_file("[node]\nid = \"two words\"\n")),
              StartsWith("node.id must be up to 64 letters"));
  EXPECT_THAT(refusal_of(with_file("[node]\nid = \"" + std::string(65, 'a') + "\"\n")),
              StartsWith("node.id must be"));
  EXPECT_THAT(refusal_of(with_file("[node]\nurl = \"alpha.example.org\"\n")),
              StartsWith("node.url must be a URL"));
}

TEST(Config, TheReferenceInTheDocumentationIsTheTable) {
  EXPECT_EQ(file_of_repository("docs/configuration.md"), config_reference())
      << "regenerate it: linepoold --print-config-reference > docs/configuration.md";
}

TEST(Config, TheExampleFileIsTheTable) {
  EXPECT_EQ(file_of_repository("config/linepool.toml"), config_example())
      << "regenerate it: linepoold --print-config-example > config/linepool.toml";
}

// Every line of the example is valid once uncommented.
TEST(Config, TheExampleFileIsValid) {
  std::istringstream in(config_example());
  std::string active;
  for (std::string line; std::getline(in, line); active += "\n") {
    const bool is_setting = line.starts_with("# ") && line.find(" = ") != std::string::npos;
    active += is_setting ? line.substr(2) : line;
  }
  const Result<Config> config = load_config(with_file(active));
  ASSERT_TRUE(config) << config.refusal().sentence();
  EXPECT_EQ(config->listen, load_config({})->listen);
}

TEST(ListenAddress, TakesAddressesAndRefusesNames) {
  EXPECT_EQ(*parse_listen_address("127.0.0.1:18080"), (ListenAddress{"127.0.0.1", 18080}));
  EXPECT_EQ(*parse_listen_address("[::1]:80"), (ListenAddress{"::1", 80}));
  EXPECT_EQ(*parse_listen_address("localhost:80"), (ListenAddress{"127.0.0.1", 80}));
  for (const char* bad : {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
                          "127.0.0.1:-1", "::1:80", "[127.0.0.1]:80", "host:80", "1.2.3.4:8x"}) {
    EXPECT_FALSE(parse_listen_address(bad)) << bad;
  }
}

TEST(ListenAddress, GivesItsUrl) {
  EXPECT_EQ(url_of({"127.0.0.1", 18080}, false), "http://127.0.0.1:18080");
  EXPECT_EQ(url_of({"::1", 443}, true), "https://[::1]:443");
}

}  // namespace
}  // namespace linepool::server
