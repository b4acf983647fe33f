// The web site's own calls under /api/web/: accounts and sessions of browsers. Everything else a
// page does with the REST API, which takes the session's cookie, too.
#pragma once

#include "api/router.h"
#include "api/web/desk.h"

namespace linepool::api::web {

class WebApi final : public wire::Handler {
 public:
  WebApi(const Services& services, const WebSettings& settings, proof::Passwords& passwords)
      : desk_(services, settings, passwords) {}

  void add_routes(Router& router) { router.add_prefix("/api/web/", *this); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override;

 private:
  Desk desk_;
};

}  // namespace linepool::api::web
