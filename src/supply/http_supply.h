// The HTTP supply edge: POST or GET /supply/{supplier}/sms delivers one SMS. What carriers'
// webhooks, Android phones and gateways such as Kannel speak.
#pragma once

#include <optional>
#include <string_view>

#include "app/live_view.h"
#include "base/clock.h"
#include "base/metrics.h"
#include "gate/gate.h"
#include "supply/submit.h"
#include "wire/handler.h"

namespace linepool::supply {

// Fields `to`, `from`, `text`, and optionally `id` and `received_at`, as JSON (POST), as a form
// (POST) or in the query (POST, GET). The supplier's token comes as `Authorization: Bearer` or
// `Basic`, as `X-Supplier-Token`, or, for gateways that can only build a URL, as the parameter
// `token`.
//
//   2xx   the SMS is committed (or was known): {"id":1,"lease":2,"duplicate":false}; to GET: ok
//   400   this SMS can never be taken, and the sentence says why: do not send it again
//   401   unknown supplier or wrong token
//   429   too many of those from one address
//   503   busy, with Retry-After: send it again
class HttpSupply final : public wire::Handler {
 public:
  HttpSupply(const app::LiveView& view, gate::Gate& entrance, const Clock& clock, Submit submit,
             Metrics& metrics);

  // Whether the path belongs to this edge.
  static bool owns(std::string_view path) { return path.starts_with("/supply/"); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  const app::LiveView& view_;
  gate::Gate& entrance_;
  const Clock& clock_;
  const Submit submit_;
  Counter& accepted_;
  Counter& refused_;
};

}  // namespace linepool::supply
