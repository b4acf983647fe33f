// The console's own calls under /console/v1/: operators sign in and out. Everything else the
// console does with the admin API, which takes the session's cookie, too.
#pragma once

#include "api/console/desk.h"
#include "api/router.h"

namespace linepool::api::console {

class ConsoleApi final : public wire::Handler {
 public:
  ConsoleApi(const Services& services, const ConsoleSettings& settings, proof::Passwords& passwords)
      : desk_(services, settings, passwords) {}

  void add_routes(Router& router) { router.add_prefix("/console/v1/", *this); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override;

 private:
  Desk desk_;
};

}  // namespace linepool::api::console
