// Everything served over HTTP except the supply edge, wired up: the dialects, their limits and the
// table of routes.
#pragma once

#include "api/admin/admin_api.h"
#include "api/handler/handler_api.h"
#include "api/probes.h"
#include "api/rest/rest_api.h"
#include "api/router.h"
#include "api/sandbox/sandbox_api.h"
#include "api/services.h"
#include "api/user/user_api.h"
#include "api/web/web_api.h"

namespace linepool::api {

class Api {
 public:
  // `sandbox_clock` is null if time cannot be moved.
  Api(const Services& services, const admin::AdminSettings& admin_settings,
      admin::CatalogueFolder& folder, admin::BackupDesk& backup_desk,
      admin::SandboxClock* sandbox_clock, const handler::HandlerSettings& handler_settings = {},
      UserStyle user_style = UserStyle::kText, const web::WebSettings& web_settings = {})
      : user_(services, user_style),
        rest_(services),
        handler_(services, handler_settings),
        admin_(services, admin_settings, folder, backup_desk, sandbox_clock),
        probes_(services),
        sandbox_(services),
        web_(services, web_settings) {
    user_.add_routes(router_);
    rest_.add_routes(router_);
    handler_.add_routes(router_);
    admin_.add_routes(router_);
    probes_.add_routes(router_);
    web_.add_routes(router_);
    if (services.is_sandbox) sandbox_.add_routes(router_);
  }

  // The handler of the whole server. Other entry points are added to it before it serves.
  [[nodiscard]] Router& router() { return router_; }

  // How long an announced body may be if it may exceed the usual limit, else 0.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const {
    return admin_.large_body_bytes(head);
  }

  // Activates the catalogue files as they are now; see AdminApi.
  Status reload_catalogue() { return admin_.reload_catalogue(); }

  // From now on /readyz answers 503.
  void start_draining() { probes_.start_draining(); }

 private:
  user::UserApi user_;
  rest::RestApi rest_;
  handler::HandlerApi handler_;
  admin::AdminApi admin_;
  Probes probes_;
  sandbox::SandboxApi sandbox_;
  web::WebApi web_;
  Router router_;
};

}  // namespace linepool::api
