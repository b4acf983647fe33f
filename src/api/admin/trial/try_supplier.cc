// A supplier's way in, tried: a sample request of its gateway, or one that an operator has
// recorded, is read as every other, and nothing is done with it.
#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "api/admin/calls.h"
#include "api/admin/trial/trial_answer.h"
#include "base/ascii.h"
#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/limits.h"
#include "core/trial/request_trial.h"
#include "gateways/description.h"

namespace linepool::api::admin {
namespace {

using core::RecordedRequest;

constexpr std::size_t kTextBytes = 1000;
constexpr std::string_view kUsualFrom = "Linepool";
constexpr std::string_view kUsualText = "417293 is the code of this test.";
// Of a supplier that has no line yet.
constexpr std::string_view kNobody = "+60112869001";

// What to do where no request can be tried.
std::string_view other_way(SupplierKind kind) {
  switch (kind) {
    case SupplierKind::kHttp: return "";
    case SupplierKind::kSimulated:
      return "A simulated supplier gets no requests: lease one of its numbers, and its SMS comes.";
    case SupplierKind::kSmpp:
      return "Its gateway binds over SMPP: send an SMS with linepool-carrier --connect, or try one "
             "of its lines with linepool admin line test.";
    case SupplierKind::kSmppClient:
      return "Linepool binds to this carrier: the supplier's smpp.state says whether it is up, and "
             "linepool admin line test tries one of its lines.";
  }
  return "";
}

// "Name: value".
Result<std::vector<std::pair<std::string, std::string>>> read_headers(const Fields& fields) {
  const auto lines =
      fields.texts("headers", RecordedRequest::kHeaders, RecordedRequest::kHeaderBytes);
  if (!lines) return invalid("Field recorded.headers must be a list of at most 32 header lines.");
  std::vector<std::pair<std::string, std::string>> headers;
  for (const std::string& line : *lines) {
    const std::size_t colon = line.find(':');
    const std::string_view name = trimmed(std::string_view(line).substr(0, colon));
    if (colon == std::string::npos || name.empty()) {
      return invalid(
          "Field recorded.headers must hold lines such as \"Content-Type: text/plain\".");
    }
    headers.emplace_back(name, trimmed(std::string_view(line).substr(colon + 1)));
  }
  return headers;
}

Result<wire::Method> read_method(const Fields& fields, bool has_body) {
  const Result<std::string> word = fields.optional_text("method", limits::kNameBytes);
  if (!word) return word.refusal();
  if (word->empty()) return has_body ? wire::Method::kPost : wire::Method::kGet;
  for (const wire::Method method : {wire::Method::kGet, wire::Method::kPost, wire::Method::kPut}) {
    if (*word == name(method)) return method;
  }
  return invalid("Field recorded.method must be GET, POST or PUT: no other brings an SMS.");
}

Result<std::string> read_body(const Fields& fields) {
  if (fields.has("body") && fields.has("body_base64")) {
    return invalid("Give either recorded.body or recorded.body_base64.");
  }
  Result<std::string> body = fields.document(fields.has("body") ? "body" : "body_base64");
  if (!body) return body;
  if (!fields.has("body")) {
    std::optional<std::string> bytes = base64_decode(*body);
    if (!bytes) return invalid("Field recorded.body_base64 must be Base64.");
    body = *std::move(bytes);
  }
  if (body->size() > RecordedRequest::kBodyBytes) {
    return invalid(
        fmt::format("The recorded body may have at most {} bytes.", RecordedRequest::kBodyBytes));
  }
  return body;
}

Result<std::optional<RecordedRequest>> read_recorded(const Fields& fields) {
  const auto inner =
      fields.object("recorded", {"method", "query", "headers", "body", "body_base64"});
  if (!inner) return inner.refusal();
  if (!*inner) return std::optional<RecordedRequest>();
  RecordedRequest recorded;
  Result<std::string> query = (*inner)->optional_text("query", RecordedRequest::kQueryBytes);
  if (!query) return query.refusal();
  auto headers = read_headers(**inner);
  if (!headers) return headers.refusal();
  Result<std::string> body = read_body(**inner);
  if (!body) return body.refusal();
  const Result<wire::Method> method = read_method(**inner, !body->empty());
  if (!method) return method.refusal();
  recorded.method = *method;
  recorded.query = std::move(query).value();
  recorded.headers = std::move(headers).value();
  recorded.body = std::move(body).value();
  return std::optional(std::move(recorded));
}

Result<core::TrialAsk> read_ask(const Fields& fields) {
  core::TrialAsk ask;
  for (const auto& [name, member, max] :
       {std::tuple("to", &core::TrialAsk::to, limits::kRecipientBytes),
        std::tuple("from", &core::TrialAsk::from, limits::kSenderBytes),
        std::tuple("token", &core::TrialAsk::token, limits::kNameBytes)}) {
    Result<std::string> text = fields.optional_text(name, max);
    if (!text) return text.refusal();
    ask.*member = std::move(text).value();
  }
  Result<std::string> text = fields.document("text");
  if (!text) return text.refusal();
  if (text->size() > kTextBytes) {
    return invalid(fmt::format("Field text is longer than {} bytes.", kTextBytes));
  }
  ask.text = std::move(text).value();
  auto recorded = read_recorded(fields);
  if (!recorded) return recorded.refusal();
  ask.recorded = std::move(recorded).value();
  const bool is_sample = !ask.to.empty() || !ask.from.empty() || !ask.text.empty();
  if (ask.recorded && is_sample) {
    return invalid("Fields to, from and text are for a sample, and do not go with recorded.");
  }
  if (ask.from.empty()) ask.from = kUsualFrom;
  if (ask.text.empty()) ask.text = kUsualText;
  return ask;
}

// A line of the supplier: of its table of devices, or its first.
std::string usual_recipient(const store::Tx& tx, const Supplier& supplier) {
  const auto map = gateways::parse_description(supplier.format.map);
  if (map && !map->description.devices.empty()) return map->description.devices.begin()->second;
  store::LineFilter filter;
  filter.supplier = supplier.id;
  const std::vector<Line> lines = tx.lines().list(LineId{}, 1, filter);
  return lines.empty() ? std::string(kNobody) : lines.front().number.written();
}

}  // namespace

std::optional<wire::Response> test_supplier(AdminCall& call) {
  CHECK(call.try_request != nullptr, "somebody reads requests");
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  const Result<Fields> fields =
      Fields::read(call.request.body, {"to", "from", "text", "token", "recorded"});
  if (!fields) return problem(fields.refusal());
  Result<core::TrialAsk> ask = read_ask(*fields);
  if (!ask) return problem(ask.refusal());
  return call.ask([id = SupplierId{*id}, ask = std::move(ask).value(), services = call.services,
                   &try_request = call.try_request](const store::Tx& tx) mutable {
    const std::optional<Supplier> row = tx.suppliers().find(id);
    const std::shared_ptr<const Supplier> supplier =
        row ? services.live.supplier(row->name) : nullptr;
    if (supplier == nullptr) return problem(Error::kNotFound);
    if (supplier->kind != SupplierKind::kHttp) {
      return problem(Refusal(Error::kConflict, std::string(other_way(supplier->kind))));
    }
    if (ask.to.empty()) ask.to = usual_recipient(tx, *supplier);
    const auto catalogue = services.catalogue.get();
    const core::PoolView pool(tx, *catalogue, services.rules, services.clock.now());
    return render_trial(pool, *supplier, try_request(supplier, ask), ask.recorded.has_value());
  });
}

}  // namespace linepool::api::admin
