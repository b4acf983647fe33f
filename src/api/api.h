// Everything served over HTTP except the supply edge, wired up: the dialects, their limits and the
// table of routes.
#pragma once

#include <array>

#include "api/admin/admin_api.h"
#include "api/console/console_api.h"
#include "api/handler/handler_api.h"
#include "api/probes.h"
#include "api/proof/passwords.h"
#include "api/rest/rest_api.h"
#include "api/router.h"
#include "api/sandbox/sandbox_api.h"
#include "api/services.h"
#include "api/user/user_api.h"
#include "api/web/web_api.h"

namespace linepool::api {

inline constexpr std::size_t kMaxDoors = 3;

// Which of the server's addresses has what: 0 is the one for everybody, which has whatever has no
// address of its own.
struct Doors {
  std::size_t operators = 0;   // the admin API and the console
  std::size_t monitoring = 0;  // /metrics
};

class Api {
 public:
  // `sandbox_clock` is null if time cannot be moved.
  Api(const Services& services, const admin::AdminSettings& admin_settings,
      admin::CatalogueFolder& folder, admin::BackupDesk& backup_desk,
      admin::SandboxClock* sandbox_clock, const handler::HandlerSettings& handler_settings = {},
      UserStyle user_style = UserStyle::kText, const web::WebSettings& web_settings = {},
      const console::ConsoleSettings& console_settings = {}, const Doors& doors = {})
      : doors_(doors),
        passwords_(services.random, web_settings.cost),
        user_(services, user_style),
        rest_(services),
        handler_(services, handler_settings),
        admin_(services, admin_settings, folder, backup_desk, sandbox_clock),
        probes_(services),
        sandbox_(services),
        web_(services, web_settings, passwords_),
        console_(services, console_settings, passwords_) {
    user_.add_routes(router());
    rest_.add_routes(router());
    handler_.add_routes(router());
    web_.add_routes(router());
    if (services.is_sandbox) sandbox_.add_routes(router());
    admin_.add_routes(router(doors.operators));
    console_.add_routes(router(doors.operators));
    probes_.add_metrics_to(router(doors.monitoring));
    for (Router& door : routers_) probes_.add_health_to(door);
  }

  ~Api() { passwords_.stop(); }
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;

  // What that address of the server has. Other entry points are added before it serves.
  [[nodiscard]] Router& router(std::size_t door = 0) { return routers_.at(door); }

  // How long an announced body may be if it may exceed the usual limit, else 0.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const {
    return head.listener == doors_.operators ? admin_.large_body_bytes(head) : 0;
  }

  // Activates the catalogue files as they are now; see AdminApi.
  Status reload_catalogue() { return admin_.reload_catalogue(); }

  // From now on /readyz answers 503.
  void start_draining() { probes_.start_draining(); }

 private:
  const Doors doors_;
  proof::Passwords passwords_;
  user::UserApi user_;
  rest::RestApi rest_;
  handler::HandlerApi handler_;
  admin::AdminApi admin_;
  Probes probes_;
  sandbox::SandboxApi sandbox_;
  web::WebApi web_;
  console::ConsoleApi console_;
  std::array<Router, kMaxDoors> routers_;
};

}  // namespace linepool::api
