// The HTTP supply edge: POST or GET /supply/{supplier}/sms delivers one SMS. What carriers'
// webhooks, Android phones and gateways such as Kannel speak.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue_holder.h"
#include "app/live_view.h"
#include "base/clock.h"
#include "base/metrics.h"
#include "supply/http/supplier_habits.h"
#include "supply/http/supply_counters.h"
#include "supply/submit.h"
#include "wire/handler.h"

namespace linepool::supply {

// Fields `to`, `from`, `text`, and optionally `id`, `received_at`, `coding` and `charset`, in the
// query or in the body as JSON, form or multipart. The supplier's token comes as the password of
// `Authorization: Basic`, as `Authorization: Bearer`, as `X-Supplier-Token`, or as the field
// `token`. Whatever an authenticated supplier hands over is taken: what cannot be read as an SMS,
// or belongs to nobody, is kept for the operator.
//
//   2xx   the SMS is committed (or was known): {"id":1,"lease":2,"duplicate":false}; to GET: ok;
//         or what the supplier's settings say
//   401   unknown supplier or wrong token
//   413   longer than anybody may send
//   503   busy, with Retry-After: send it again
class HttpSupply final : public wire::Handler {
 public:
  // Everything outlives this.
  struct Services {
    const app::LiveView& view;
    const app::CatalogueHolder& catalogue;
    const Clock& clock;
    Metrics& metrics;
  };

  HttpSupply(const Services& services, Submit submit);

  // Whether the path belongs to this edge.
  static bool owns(std::string_view path) { return path.starts_with("/supply/"); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

  // How long a body may be that is longer than those of other requests: more than nothing for
  // whoever shows the right token in header or query.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const;

  // A body of this edge was too large; nobody will see the request.
  void on_large_body(const wire::Request& head);

 private:
  struct Caller {
    std::optional<Supplier> supplier;  // known, and speaks HTTP
    std::string token;                 // the right one; "" when there is none
  };

  [[nodiscard]] Caller caller(std::string_view name, const std::vector<std::string>& tokens) const;
  [[nodiscard]] Caller caller_by_head(const wire::Request& head) const;
  std::optional<wire::Response> probe(const wire::Request& request, std::string_view name);
  // Counts and logs.
  void refuse(const wire::Request& request, const std::optional<Supplier>& supplier,
              SupplyRefusal reason);

  const Services services_;
  const Submit submit_;
  const std::shared_ptr<SupplyCounters> counters_;  // shared with replies that are still to come
  SupplierHabits habits_;
};

}  // namespace linepool::supply
