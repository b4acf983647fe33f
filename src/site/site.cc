#include "site/site.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "wire/gzip.h"

namespace linepool::site {
namespace {

// Nothing from elsewhere, nothing inline, and no frame around it.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

bool is_before(const SiteFile& file, std::string_view path) {
  return file.path < path;
}

// Whether the client has the file already: If-None-Match lists its tag.
bool has_it(const wire::Request& request, const SiteFile& file) {
  const auto tags = request.header("If-None-Match");
  return tags && (*tags == "*" || tags->find(file.etag) != std::string_view::npos);
}

// A browser that looks for a page, as opposed to a program that misspelt a call.
bool wants_page(const wire::Request& request) {
  return request.header("Accept").value_or("").find("text/html") != std::string_view::npos;
}

void add_headers(wire::Response& response, const SiteFile& file) {
  response.headers.emplace_back("ETag", file.etag);
  response.headers.emplace_back("Vary", "Accept-Encoding");
  response.headers.emplace_back(
      "Cache-Control", file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.headers.emplace_back("Content-Security-Policy", kPolicy);
  response.headers.emplace_back("X-Frame-Options", "DENY");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
}

wire::Response response_of(const SiteFile& file, const wire::Request& request, int status) {
  wire::Response response;
  response.content_type = file.content_type;
  add_headers(response, file);
  if (status == 200 && has_it(request, file)) {
    response.status = 304;
    response.content_type = "";
    return response;
  }
  response.status = status;
  std::string_view body = file.plain;
  if (!file.brotli.empty() && wire::accepts_encoding(request, "br")) {
    body = file.brotli;
    response.headers.emplace_back("Content-Encoding", "br");
  } else if (!file.gzip.empty() && wire::accepts_encoding(request, "gzip")) {
    body = file.gzip;
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  response.body = std::string(body);
  return response;
}

}  // namespace

Site::Site(std::span<const SiteFile> files, wire::Handler& besides)
    : files_(files), besides_(besides) {
  CHECK(std::is_sorted(files.begin(), files.end(),
                       [](const SiteFile& a, const SiteFile& b) { return a.path < b.path; }));
  CHECK(files.empty() || find("/404.html") != nullptr);
}

const SiteFile* Site::find(std::string_view path) const {
  const auto found = std::lower_bound(files_.begin(), files_.end(), path, &is_before);
  return found != files_.end() && found->path == path ? &*found : nullptr;
}

const SiteFile* Site::find_page(std::string_view path) const {
  if (const SiteFile* file = find(path)) return file;
  std::string index(path);
  if (!index.ends_with('/')) index += '/';
  return find(index + "index.html");
}

std::optional<wire::Response> Site::handle(const wire::Request& request, wire::Deferral& deferral) {
  const bool reads = request.method == wire::Method::kGet || request.method == wire::Method::kHead;
  if (!reads) return besides_.handle(request, deferral);
  if (const SiteFile* file = find_page(request.path)) return response_of(*file, request, 200);
  const SiteFile* missing = wants_page(request) ? find("/404.html") : nullptr;
  if (missing == nullptr) return besides_.handle(request, deferral);
  return response_of(*missing, request, 404);
}

}  // namespace linepool::site
