#include "supply/http_supply.h"

#include <prometheus/counter.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/gateway_limits.h"
#include "base/limits.h"
#include "core/commands/messages/receive_message.h"
#include "gate/credential.h"
#include "supply/http/sms_command.h"
#include "supply/http/sms_reply.h"
#include "supply/http/supply_answer.h"
#include "supply/http/token_besides.h"
#include "supply/mapped/mapped_parts.h"
#include "supply/mapped/read_mapped.h"

namespace linepool::supply {

using core::SupplyCounters;
using core::SupplyRefusal;

namespace {

// "/supply/NAME/sms", with or without trailing slashes, gives NAME; names need no escapes, so none
// are decoded.
std::optional<std::string_view> supplier_in(std::string_view path) {
  constexpr std::string_view kHead = "/supply/";
  constexpr std::string_view kTail = "/sms";
  while (path.ends_with('/')) path.remove_suffix(1);
  if (!path.starts_with(kHead) || !path.ends_with(kTail)) return std::nullopt;
  if (path.size() <= kHead.size() + kTail.size()) return std::nullopt;
  const std::string_view name =
      path.substr(kHead.size(), path.size() - kHead.size() - kTail.size());
  if (name.find('/') != std::string_view::npos) return std::nullopt;
  return name;
}

// The header lines that keep_request() wrote.
std::vector<wire::Header> headers_in(std::string_view lines) {
  std::vector<wire::Header> headers;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    headers.push_back({line.substr(0, colon), line.substr(colon + 2)});
  }
  return headers;
}

}  // namespace

HttpSupply::HttpSupply(const Services& services, Submit submit, SubmitPart submit_part)
    : services_(services), submit_(std::move(submit)), submit_part_(std::move(submit_part)) {}

std::size_t HttpSupply::large_body_bytes(const wire::Request& head) const {
  const auto name = supplier_in(head.path);
  if (!name) return 0;
  const std::shared_ptr<const Supplier> supplier = services_.view.supplier(*name);
  if (supplier && !supplier->signature.scheme.empty()) {
    return brings_signature(*supplier, head) ? limits::kSignedSmsBytes : 0;
  }
  const bool proven = services_.entrance.is_supplier(head, *name, token_besides(head));
  return proven ? limits::kRawSmsBytes : 0;
}

void HttpSupply::on_large_body(const wire::Request& head) {
  const auto name = supplier_in(head.path);
  if (!name) return;
  const bool proven = services_.entrance.is_supplier(head, *name, token_besides(head));
  refuse(head, proven ? *name : SupplyCounters::kUnknown, SupplyRefusal::kSize);
}

void HttpSupply::refuse(const wire::Request& request, std::string_view name, SupplyRefusal reason,
                        std::string_view words) {
  const std::shared_ptr<const Supplier> supplier = services_.view.supplier(name);
  const bool is_known = supplier && supplier->kind == SupplierKind::kHttp;
  const std::string_view shown = is_known ? name : SupplyCounters::kUnknown;
  services_.counters.of(shown).received.Increment();
  services_.counters.refuse(shown, reason, words);
  log_refusal(request.id, shown, reason, words);
}

// Without credentials, anybody learns that the URL exists; wrong credentials are rejected.
std::optional<wire::Response> HttpSupply::probe(const wire::Request& request,
                                                std::string_view name) {
  const std::string besides = token_besides(request);
  const gate::Credential credential(request, besides);
  if (credential.text().empty() && !credential.is_ambiguous()) return answer_probe({true, {}});
  gate::Demand demand{gate::Dialect::kSupply, gate::Wants::kSupplier};
  demand.supplier = name;
  demand.credential = besides;
  const gate::Entry entry = services_.entrance.admit(request, demand, services_.clock.now());
  if (entry.is_limited()) return answer_too_many(true, entry.wait_s);
  return entry.is_admitted() ? answer_probe({true, {}}) : answer_denied(true);
}

std::optional<wire::Response> HttpSupply::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  const std::optional<std::string_view> name = supplier_in(request.path);
  if (!name) return answer_fault(false, 404, "No such page; SMS go to /supply/NAME/sms.");
  deferral.matched("{supplier}/sms");
  if (request.method == wire::Method::kHead) return probe(request, *name);
  const bool plain = request.method == wire::Method::kGet;
  if (!plain && request.method != wire::Method::kPost && request.method != wire::Method::kPut) {
    wire::Response response = answer_fault(false, 405, "Use GET or POST.");
    response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT");
    return response;
  }
  std::shared_ptr<const Supplier> supplier = services_.view.supplier(*name);
  std::optional<RequestProof> signature;
  if (supplier) signature = proof_of(*supplier, request, services_.proofs);
  wire::Request counted = request;
  if (signature && signature->without_query) counted.query = {};
  Unpacked unpacked = unpack(counted);
  const std::string besides = token_besides(counted, unpacked);
  gate::Demand demand{gate::Dialect::kSupply, gate::Wants::kSupplier};
  demand.supplier = *name;
  demand.credential = besides;
  if (signature) demand.signature = signature->holds();
  RequestProof by_token;
  by_token.refusal = SupplyRefusal::kCredential;
  if (auto denial = deny(request, demand, signature.value_or(by_token))) return denial;
  CHECK(supplier != nullptr, "suppliers are never removed");
  const gate::Credential credential(counted, besides);
  return take(counted, deferral, std::move(unpacked), std::move(supplier), credential.text());
}

std::optional<wire::Response> HttpSupply::deny(const wire::Request& request,
                                               const gate::Demand& demand,
                                               const RequestProof& proof) {
  const bool plain = request.method == wire::Method::kGet;
  // It is the server's fault, not the caller's.
  const bool is_unchecked = proof.refusal == SupplyRefusal::kUnchecked;
  gate::Entry entry;
  if (!is_unchecked) entry = services_.entrance.admit(request, demand, services_.clock.now());
  if (!is_unchecked && entry.is_admitted()) return std::nullopt;
  refuse(request, demand.supplier, proof.refusal.value_or(SupplyRefusal::kCredential), proof.words);
  if (entry.is_limited()) return answer_too_many(plain, entry.wait_s);
  return answer_unproven(proof, plain);
}

core::ReceiveMessage HttpSupply::decode(const Supplier& supplier, const RawSms& raw) {
  const std::vector<wire::Header> headers = headers_in(raw.headers);
  wire::Request request;
  request.method = raw.body.empty() ? wire::Method::kGet : wire::Method::kPost;
  request.query = raw.query.reveal();
  request.body = raw.body.reveal();
  request.headers = headers;
  const auto catalogue = services_.catalogue.get();
  const Time now = services_.clock.now();
  if (const std::shared_ptr<const MappedSupplier> mapped = read_map(supplier)) {
    const Supplier& own = *mapped->supplier;
    auto kept = std::make_shared<const RawSms>(raw);
    MappedSms sms = read_kept(mapped->description, kept);
    sms.raw = std::move(kept);
    SmsContent content = content_of(sms, habits_.of(own.format, *catalogue), now);
    return command_of(std::move(content), {}, own, *catalogue);
  }
  const SupplierHabit habit = habits_.of(supplier.format, *catalogue);
  SmsContent sms = read_sms(unpack(request), raw, habit, now);
  return command_of(std::move(sms), {}, supplier, *catalogue);
}

std::optional<wire::Response> HttpSupply::take(const wire::Request& request,
                                               wire::Deferral& deferral, Unpacked unpacked,
                                               std::shared_ptr<const Supplier> supplier,
                                               std::string_view token) {
  const bool plain = request.method == wire::Method::kGet;
  if (unpacked.body_too_large) {
    refuse(request, supplier->name, SupplyRefusal::kSize);
    return answer_fault(plain, 413, "The request body is too large.");
  }
  Reading reading = read(request, unpacked, supplier, token);
  if (reading.deliveries.empty()) return answer_probe({plain, reading.supplier->format});
  const ToEngine engine{submit_, submit_part_, services_.counters, services_.part_counters};
  submit_all(std::move(reading.deliveries), engine, deferral.defer(),
             {request.id, std::move(reading.supplier), plain});
  return std::nullopt;
}

HttpSupply::Reading HttpSupply::read(const wire::Request& request, Unpacked& unpacked,
                                     const std::shared_ptr<const Supplier>& supplier,
                                     std::string_view token) {
  CHECK(!unpacked.body_too_large);
  const std::shared_ptr<const MappedSupplier> mapped = mapped_.of(supplier);
  Reading reading{mapped ? mapped->supplier : supplier, {}};
  if (unpacked.is_empty) return reading;
  auto raw = std::make_shared<const RawSms>(keep_request(request, unpacked, token));
  reading.deliveries = commands_of(*reading.supplier, mapped.get(), unpacked, raw);
  return reading;
}

std::vector<Delivery> HttpSupply::commands_of(const Supplier& supplier,
                                              const MappedSupplier* mapped,
                                              const Unpacked& unpacked, const SharedRawSms& raw) {
  const auto catalogue = services_.catalogue.get();
  const SupplierHabit habit = habits_.of(supplier.format, *catalogue);
  const Time now = services_.clock.now();
  std::vector<Delivery> commands;
  if (mapped == nullptr) {
    commands.emplace_back(
        command_of(read_sms(unpacked, *raw, habit, now), raw, supplier, *catalogue));
    return commands;
  }
  const std::vector<MappedSms> all = read_mapped(mapped->description, raw);
  commands.reserve(all.size());
  for (const MappedSms& sms : all) {
    core::ReceiveMessage command =
        command_of(content_of(sms, habit, now), sms.raw, supplier, *catalogue);
    if (sms.place) {
      commands.emplace_back(part_of(std::move(command), *sms.place));
    } else {
      commands.emplace_back(std::move(command));
    }
  }
  return commands;
}

}  // namespace linepool::supply
