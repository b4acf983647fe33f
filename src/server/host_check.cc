#include "server/host_check.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "api/answers/problem.h"
#include "server/probe_paths.h"
#include "wire/target_url.h"

namespace linepool::server {
namespace {

constexpr std::size_t kShownBytes = 80;

// The URL in the request line takes precedence over the header (RFC 9112, section 3.2.2).
std::optional<std::string_view> host_of(const wire::Request& request) {
  std::optional<std::string_view> text = request.header("Host");
  if (const std::size_t scheme = request.target.find("://");
      !request.target.starts_with('/') && scheme != std::string_view::npos) {
    const std::string_view rest = request.target.substr(scheme + 3);
    text = rest.substr(0, rest.find_first_of("/?"));
  }
  if (!text) return std::nullopt;
  const auto authority = wire::parse_authority(*text);
  return authority ? authority->host : std::string_view();
}

wire::Response misdirected(const api::Router& router, std::string_view path,
                           std::string_view host) {
  std::string sentence = fmt::format(
      "This server does not answer for the host {}: add it to the setting "
      "server.hosts.",
      host.substr(0, kShownBytes));
  const wire::Response usual = router.fallback_of(path)(wire::Lost::kFailed);
  if (usual.content_type == "application/problem+json") {
    return api::problem(Refusal(Error::kMisdirected, std::move(sentence)));
  }
  return wire::Response::text(std::move(sentence), info(Error::kMisdirected).http_status);
}

}  // namespace

std::optional<wire::Response> HostCheck::handle(const wire::Request& request,
                                                wire::Deferral& deferral) {
  const Door& door = doors_.at(request.listener);
  if (door.hosts.are_all()) return door.router.handle(request, deferral);
  const auto host = host_of(request);
  if (!host || door.hosts.contain(*host) || is_probe(request.path)) {
    return door.router.handle(request, deferral);
  }
  return misdirected(door.router, request.path, *host);
}

}  // namespace linepool::server
