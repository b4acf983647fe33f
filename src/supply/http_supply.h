// The HTTP supply edge: POST or GET /supply/{supplier}/sms delivers one SMS. Works with carriers'
// webhooks, Android phones and gateways such as Kannel.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "core/commands/messages/receive_message.h"
#include "core/engine/catalogue_holder.h"
#include "core/health/supply_counters.h"
#include "core/queries/live_view.h"
#include "core/trial/request_trial.h"
#include "gate/gate.h"
#include "gateways/samples/sample_request.h"
#include "supply/count_parts.h"
#include "supply/http/sms_reply.h"
#include "supply/http/supplier_habits.h"
#include "supply/http/unpack.h"
#include "supply/mapped/mapped_suppliers.h"
#include "supply/signed/request_proof.h"
#include "supply/submit.h"
#include "wire/handler.h"

namespace linepool::supply {

// Fields `to`, `from`, `text`, and optionally `id`, `received_at`, `coding` and `charset`, in the
// query or in the body as JSON, form or multipart. The supplier's token comes as the password of
// `Authorization: Basic`, as `Authorization: Bearer`, as `X-Supplier-Token`, or as the field
// `token`; if two of these places disagree, the request is not authenticated. Of a supplier whose
// gateway signs its requests, the signature counts instead. Whatever an authenticated supplier
// delivers is accepted: what cannot be read as an SMS, or belongs to nobody, is kept for the
// operator. The fields of a supplier with a description are where that says; its requests may hold
// several SMS, and parts of one that wait for the others.
//
//   2xx   the SMS is committed (or was known): {"id":1,"lease":2,"duplicate":false}; to GET: ok;
//         or what the supplier's settings say
//   401   unknown supplier, wrong token or signature
//   413   longer than anybody may send
//   429   too many such 401s from one address
//   503   busy, or a signature that cannot be checked or is of another time, with Retry-After: send
//         it again
class HttpSupply final : public wire::Handler {
 public:
  // Everything must outlive this object.
  struct Services {
    const core::LiveView& view;
    gate::Gate& entrance;
    const core::CatalogueHolder& catalogue;
    const Clock& clock;
    core::SupplyCounters& counters;
    PartCounters& part_counters;
    ProofSettings proofs;
  };

  HttpSupply(const Services& services, Submit submit, SubmitPart submit_part);

  // Whether the path belongs to this edge.
  static bool owns(std::string_view path) { return path.starts_with("/supply/"); }

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

  // Reads a stored request again, using the supplier's current settings. Any thread.
  [[nodiscard]] core::ReceiveMessage decode(const Supplier& supplier, const RawSms& raw);

  // What would become of a request: the recorded one, or a sample as the supplier's gateway would
  // send it. It is read as every other, but nothing is stored, counted or logged. The supplier is
  // one that delivers over HTTP. Any thread.
  [[nodiscard]] core::RequestTrial try_request(const std::shared_ptr<const Supplier>& supplier,
                                               const core::TrialAsk& ask);

  // How long the body may be if it may exceed the limit for other requests, else 0: non-zero only
  // if header or query has the right token, or if there is a signature that the body may fit.
  [[nodiscard]] std::size_t large_body_bytes(const wire::Request& head) const;

  // A body for this edge was too large; the request will reach nobody.
  void on_large_body(const wire::Request& head);

 private:
  std::optional<wire::Response> probe(const wire::Request& request, std::string_view name);
  // The answer to a request that does not prove its supplier; nothing to one that does.
  std::optional<wire::Response> deny(const wire::Request& request, const gate::Demand& demand,
                                     const RequestProof& proof);
  std::optional<wire::Response> take(const wire::Request& request, wire::Deferral& deferral,
                                     Unpacked unpacked, std::shared_ptr<const Supplier> supplier,
                                     std::string_view token);
  struct Reading {
    std::shared_ptr<const Supplier> supplier;  // with what its description says of the answer
    std::vector<Delivery> deliveries;          // none: somebody is trying the URL, or it is no SMS
  };
  // Moves the body out of `unpacked`, which is not too large.
  Reading read(const wire::Request& request, Unpacked& unpacked,
               const std::shared_ptr<const Supplier>& supplier, std::string_view token);
  gateways::OwnRequest sample_of(const std::shared_ptr<const Supplier>& supplier,
                                 const core::TrialAsk& ask);
  // Signs the sample, if that can be done; what is returned is the sample as it is shown.
  gateways::OwnRequest sign(gateways::OwnRequest& sample, const Supplier& supplier) const;
  // Fills in what was read of the request, and its answer.
  void try_reading(const std::shared_ptr<const Supplier>& supplier, const core::TrialAsk& ask,
                   const wire::Request& request, core::RequestTrial& trial);
  // The SMS of a request; none if a description says that it is something else. `mapped` may be
  // null.
  std::vector<Delivery> commands_of(const Supplier& supplier, const MappedSupplier* mapped,
                                    const Unpacked& unpacked, const SharedRawSms& raw);
  // Counts and logs it; `name` as in the request.
  void refuse(const wire::Request& request, std::string_view name, core::SupplyRefusal reason,
              std::string_view words = {});

  const Services services_;
  const Submit submit_;
  const SubmitPart submit_part_;
  SupplierHabits habits_;
  MappedSuppliers mapped_;
};

// As the admin API takes it. `supply` must outlive what is returned, and need not be made yet.
core::TryRequest trier_of(HttpSupply& supply);

}  // namespace linepool::supply
