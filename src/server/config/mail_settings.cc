#include "server/config/mail_settings.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/ip_address.h"
#include "domain/access/user.h"
#include "server/files/data_directory.h"
#include "wire/target_url.h"

namespace linepool::server {
namespace {

constexpr std::string_view kStartTls = "smtp://";
constexpr std::string_view kTls = "smtps://";

// Host and port behind one of two schemes, and nothing else; nothing if there is more.
std::optional<std::string_view> authority(std::string_view url, std::string_view scheme,
                                          std::string_view other) {
  // The operator's own server may listen anywhere.
  static const auto every_port = wire::TargetPorts::parse("1-65535");
  for (const std::string_view each : {scheme, other}) {
    if (!url.starts_with(each)) continue;
    const std::string_view rest = url.substr(each.size());
    const bool is_all = rest.find_first_of("/?@") == std::string_view::npos;
    if (is_all && wire::check_target_url(fmt::format("https://{}", rest), *every_port)) return rest;
  }
  return std::nullopt;
}

// Whether the server is this machine, to which nobody else listens.
bool is_here(std::string_view authority) {
  const bool in_brackets = authority.starts_with('[');
  const std::string_view host = in_brackets ? authority.substr(1, authority.find(']') - 1)
                                            : authority.substr(0, authority.find(':'));
  if (host == "localhost") return true;
  const auto address = IpAddress::parse(host);
  static const auto here = {AddressRange::parse("127.0.0.0/8"), AddressRange::parse("::1/128")};
  return address && std::any_of(here.begin(), here.end(),
                                [&](const auto& range) { return range->contains(*address); });
}

// A secret that other users of the machine can read is none.
std::string password_in(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) == 0 && (status.st_mode & S_IRWXO) != 0) {
    throw StartFailure(
        fmt::format("mail.password_file: other users may read {}; set its mode to 0600.", file));
  }
  const std::optional<std::string> password = read_secret(file);
  if (!password) throw StartFailure(fmt::format("mail.password_file: there is no {}.", file));
  if (password->empty()) throw StartFailure(fmt::format("mail.password_file: {} is empty.", file));
  return *password;
}

void check_certificates(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (text.find("-----BEGIN CERTIFICATE-----") == std::string::npos) {
    throw StartFailure(
        fmt::format("mail.ca_file: {} cannot be read or has no PEM certificate.", file));
  }
}

}  // namespace

Status check_mail(const Config& config) {
  const bool is_public_url = authority(config.public_url, "https://", "http://").has_value();
  if (!config.public_url.empty() && !is_public_url) {
    return invalid(
        "server.public_url must be http:// or https://, a host and, optionally, a port, without a "
        "path: https://sms.example.org.");
  }
  if (config.mail_url.empty()) return Nothing{};
  if (!authority(config.mail_url, kStartTls, kTls)) {
    return invalid(
        "mail.url must be smtp:// or smtps://, a host and, optionally, a port: "
        "smtp://mail.example.org:587.");
  }
  if (config.public_url.empty()) {
    return invalid("mail.url needs server.public_url, which the links in mail begin with.");
  }
  if (!normal_email(config.mail_from)) {
    return invalid("mail.from must be an e-mail address without a name: linepool@example.org.");
  }
  if (config.mail_user.empty() != config.mail_password_file.empty()) {
    return invalid("mail.user and mail.password_file go together: set both or neither.");
  }
  return Nothing{};
}

outbound::SmtpServer smtp_server(const Config& config) {
  outbound::SmtpServer server;
  server.url = config.mail_url;
  const auto where = authority(config.mail_url, kStartTls, kTls);
  CHECK(where, "load_config() has seen to it");
  server.needs_tls =
      config.mail_url.starts_with(kTls) || !config.mail_ca_file.empty() || !is_here(*where);
  server.from = *normal_email(config.mail_from);
  server.user = config.mail_user;
  if (!server.user.empty()) server.password = password_in(config.mail_password_file);
  server.ca_file = config.mail_ca_file;
  if (!server.ca_file.empty()) check_certificates(server.ca_file);
  return server;
}

}  // namespace linepool::server
