// The sandbox's inbox under /api/v1/sandbox/: every SMS of every customer, and SMS of any text to
// any simulated number. Only sandboxes have it. A program on the same machine needs no key; others
// need a customer's.
#pragma once

#include <atomic>
#include <cstdint>

#include "api/router.h"
#include "api/services.h"
#include "wire/form.h"

namespace linepool::api::sandbox {

struct SandboxCall {
  const Services& services;
  const wire::Request& request;
  wire::Deferral& deferral;
  const wire::Parameters& query;
  const gate::Principal caller;  // nobody, for programs on the same machine
  const Time now;
  const std::int64_t id;  // in the path; 0 if there is none
  // What came up to it is no longer shown. In memory: a restart shows everything again.
  std::atomic<std::int64_t>& cleared;
};

class SandboxApi final : public wire::Handler {
 public:
  explicit SandboxApi(const Services& services);

  void add_routes(Router& router) { router.add_prefix("/api/v1/sandbox/", *this); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override;

 private:
  const Services services_;
  std::atomic<std::int64_t> cleared_ = 0;
};

// Whether the request comes from a program on this machine, or from a page of this server in a
// browser on it: not through a proxy, not from another site's page, and not by another name of the
// machine, which could be anybody's (DNS rebinding).
bool is_local(const wire::Request& request);

std::optional<wire::Response> list_messages(SandboxCall& call);
std::optional<wire::Response> show_message(SandboxCall& call);
std::optional<wire::Response> send_message(SandboxCall& call);
std::optional<wire::Response> clear_messages(SandboxCall& call);

}  // namespace linepool::api::sandbox
