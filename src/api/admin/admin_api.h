// The operator's API under /admin/v1: one bearer token, JSON in and out.
#pragma once

#include <cstddef>

#include "api/admin/admin_call.h"
#include "api/router.h"

namespace linepool::api::admin {

struct AdminSettings {
  OfferPolicy offer_policy = OfferPolicy::kEnabledOnly;
  DecodeSms decode_sms = {};
};

class AdminApi final : public wire::Handler {
 public:
  // `sandbox_clock` is null where time cannot be moved.
  AdminApi(const Services& services, const AdminSettings& settings, CatalogueFolder& folder,
           SandboxClock* sandbox_clock);

  void add_routes(Router& router) { router.add_prefix("/admin/v1/", *this); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;
  [[nodiscard]] wire::Fallback fallback() const override { return &problem_fallback; }

  // How long the body of a request may be when it is longer than others: an import with the right
  // token may fill memory, nobody else. 0 for everything else. Needs the head of the request only.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const;

  // Puts the files of the folder in force, as they are now. The refusal lists what is wrong with
  // them; the catalogue stays as it was then. Blocks: not for a loop's thread.
  Status reload_catalogue();

 private:
  const Services services_;
  CatalogueDesk catalogue_desk_;
  const DecodeSms decode_sms_;
  SandboxClock* const sandbox_clock_;
  Counter& requests_;
  Counter& denied_;
};

}  // namespace linepool::api::admin
