// The operators' API under /admin/v1: JSON in and out. Who calls shows the admin token, a token of
// their own, or the session of a browser that is signed in to the console; their role decides which
// calls they may make, and the audit log says what they did.
#pragma once

#include <cstddef>

#include "api/admin/admin_call.h"
#include "api/admin/people/audited.h"
#include "api/router.h"

namespace linepool::api::admin {

struct AdminSettings {
  OfferPolicy offer_policy = OfferPolicy::kEnabledOnly;
  DecodeSms decode_sms = {};
  core::TryRequest try_request = {};
};

class AdminApi final : public wire::Handler {
 public:
  // `sandbox_clock` is null if time cannot be moved.
  AdminApi(const Services& services, const AdminSettings& settings, CatalogueFolder& folder,
           BackupDesk& backup_desk, SandboxClock* sandbox_clock);

  void add_routes(Router& router) { router.add_prefix("/admin/v1/", *this); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override { return &problem_fallback; }

  // How long the request's body may be if it may exceed the usual limit, else 0. Only an import
  // with the right token may fill memory like that. Needs only the head of the request.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const;

  // Activates the catalogue files as they now are in the folder. The refusal lists their faults;
  // the catalogue then stays unchanged. Blocks: not for a loop's thread.
  Status reload_catalogue();

 private:
  std::optional<wire::Response> deny(const AdminRoute& route, AuditFact fact, Time now,
                                     wire::Deferral& deferral);

  const Services services_;
  CatalogueDesk catalogue_desk_;
  const DecodeSms decode_sms_;
  const core::TryRequest try_request_;
  SandboxClock* const sandbox_clock_;
  BackupDesk& backup_desk_;
  Counter& requests_;
  Counter& denied_;
  Denials denials_;
};

}  // namespace linepool::api::admin
