// The documented user API under /user/api/: decodes a request, identifies its customer, applies the
// limits, and runs the call for its path.
#pragma once

#include <memory>
#include <vector>

#include "api/router.h"
#include "api/user/call.h"

namespace linepool::api::user {

class UserApi {
 public:
  // `default_style` applies to keys that have none, and to refusals before a key is known.
  UserApi(const Services& services, UserStyle default_style);
  ~UserApi();

  void add_routes(Router& router);

 private:
  class CallHandler;

  const Services services_;
  const UserStyle default_style_;
  std::vector<std::unique_ptr<CallHandler>> handlers_;
};

}  // namespace linepool::api::user
