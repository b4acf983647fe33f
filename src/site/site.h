// The web site: static files with validators, compression and the headers that keep a page to this
// server. Every path that no API has leads here.
#pragma once

#include <span>
#include <string_view>

#include "site/site_files.h"
#include "wire/handler.h"

namespace linepool::site {

class Site final : public wire::Handler {
 public:
  // `files` in ascending order of their paths, with a "/404.html" unless there are none; they
  // outlive this. `besides` answers what is neither a file nor asked for by a browser.
  Site(std::span<const SiteFile> files, wire::Handler& besides);

  // GET and HEAD of "/docs" and "/docs/" is "/docs/index.html".
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  [[nodiscard]] const SiteFile* find(std::string_view path) const;
  [[nodiscard]] const SiteFile* find_page(std::string_view path) const;

  const std::span<const SiteFile> files_;
  wire::Handler& besides_;
};

}  // namespace linepool::site
