// The list of lines: searched by number, supplier, country and state, alone and together.
#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/admin/calls.h"
#include "api/admin/lines/quarantine.h"
#include "base/limits.h"
#include "core/queries/trace/line_past.h"
#include "store/rows_by_id.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

struct LineQuestion {
  Page page;
  store::LineFilter filter;
  std::string supplier = {};  // "": all
  std::optional<PhoneNumber> number = {};
  std::optional<ShortCode> code = {};  // the number may be a short code
};

// By a whole number, which has an index.
std::vector<Line> lines_of_number(const store::Tx& tx, const LineQuestion& question) {
  std::vector<Line> lines;
  if (question.code) lines = tx.lines().of_short_code(*question.code, limits::kPageRows);
  if (question.number) {
    if (const auto line = tx.lines().find_by_number(*question.number)) lines.push_back(*line);
  }
  const store::LineFilter& filter = question.filter;
  std::erase_if(lines, [&](const Line& line) {
    return line.id.value <= question.page.after ||
           (filter.country && line.country != *filter.country) ||
           (filter.state && line.state != *filter.state) ||
           (filter.supplier && line.supplier != *filter.supplier);
  });
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.id < b.id; });
  if (lines.size() > question.page.limit + 1) lines.resize(question.page.limit + 1);
  return lines;
}

std::vector<Line> lines_asked_for(const store::Tx& tx, const LineQuestion& question) {
  if (question.number || question.code) return lines_of_number(tx, question);
  return tx.lines().list(LineId{question.page.after}, question.page.limit + 1, question.filter);
}

// A misspelt parameter would list all lines, and somebody would switch them off.
Status check_names(const AdminCall& call) {
  if (!call.parameter_beside({"number", "supplier", "country", "state", "after", "limit"})) {
    return Nothing{};
  }
  return Refusal(
      Error::kInvalidParameter,
      "Lines can be filtered only by number, supplier, country, state, after and limit.");
}

Status read_number(const AdminCall& call, LineQuestion& question) {
  const std::string_view number = call.query.find("number").value_or(std::string_view());
  if (number.empty()) return Nothing{};
  if (const auto phone = PhoneNumber::parse(number)) question.number = *phone;
  if (const auto code = ShortCode::parse(number)) question.code = *code;
  if (question.number || question.code) return Nothing{};
  return Refusal(Error::kInvalidParameter,
                 "Parameter number must be a whole number, in international form, or a short "
                 "code.");
}

Result<LineQuestion> line_question(const AdminCall& call, const Catalogue& catalogue) {
  if (const Status named = check_names(call); !named) return named.refusal();
  const Result<Page> page = page_of(call);
  if (!page) return page.refusal();
  LineQuestion question{*page, {}};
  question.supplier = call.query.find("supplier").value_or(std::string_view());
  const std::string_view country_name = call.query.find("country").value_or(std::string_view());
  if (!country_name.empty()) {
    const Country* country = catalogue.find_country(country_name);
    if (country == nullptr) return Error::kUnknownCountry;
    question.filter.country = country->id;
  }
  const std::string_view state_name = call.query.find("state").value_or(std::string_view());
  if (!state_name.empty()) {
    question.filter.state = line_state_from(state_name);
    if (!question.filter.state) {
      return Refusal(Error::kInvalidParameter,
                     "Parameter state must be online, offline or quarantined.");
    }
  }
  if (const Status number = read_number(call, question); !number) return number.refusal();
  return question;
}

class LineRows {
 public:
  LineRows(const store::Tx& tx, const Catalogue& catalogue, std::span<const Line> lines)
      : catalogue_(catalogue),
        suppliers_(tx.suppliers().find_all(store::ids_of(lines, &Line::supplier))),
        quarantines_(quarantines_of(tx, lines)) {
    const auto last = core::recent_sms_on_each(tx, lines, limits::kLastSmsLeases);
    for (std::size_t i = 0; i < lines.size(); ++i) last_sms_.emplace(lines[i].id, last[i]);
  }

  void write(wire::JsonWriter& json, const Line& line) {
    const Country* country = catalogue_.find_country(line.country);
    const core::RecentSms& last = last_sms_.at(line.id);
    json.begin_object()
        .number("id", line.id.value)
        .text("number", line.number.to_string())
        .text("number_type", name(line.number.type()))
        .text("country", country != nullptr ? std::string_view(country->name) : "")
        .text("supplier", supplier_name(line.supplier))
        .text("state", name(line.state))
        .text("sharing", name(line.sharing))
        .text("owner", line.provenance.owner)
        .text("contract", line.provenance.contract)
        .text("use", line.provenance.use)
        .number("leases", line.live_leases)
        .time("last_sms_at", last.at)
        .time("no_sms_since", last.none_since)
        .number("recent_orders", last.orders)
        .number("recent_orders_with_sms", last.orders_with_sms);
    write_reason(json, line, country != nullptr ? country->name : std::string());
    json.end_object();
  }

 private:
  static std::vector<Quarantine> quarantines_of(const store::Tx& tx, std::span<const Line> lines) {
    std::vector<LineId> quarantined;
    for (const Line& line : lines) {
      if (line.state == LineState::kQuarantined) quarantined.push_back(line.id);
    }
    if (quarantined.empty()) return {};
    return tx.quarantines().find_all(quarantined);
  }

  [[nodiscard]] std::string supplier_name(SupplierId id) const {
    const Supplier* supplier = suppliers_.find(id);
    return supplier != nullptr ? supplier->name : std::string();
  }

  void write_reason(wire::JsonWriter& json, const Line& line, const std::string& country) {
    const auto found = std::find_if(quarantines_.begin(), quarantines_.end(),
                                    [&](const Quarantine& one) { return one.line == line.id; });
    std::optional<Quarantine> why;
    if (found != quarantines_.end()) why = *found;
    const App* app = why ? catalogue_.find_app(why->app) : nullptr;
    const std::string app_name = app != nullptr ? app->name : std::string("an app");
    write_quarantine(json, why, {app_name, supplier_name(line.supplier), country});
  }

  const Catalogue& catalogue_;
  store::RowsById<Supplier> suppliers_;
  std::vector<Quarantine> quarantines_;
  std::map<LineId, core::RecentSms> last_sms_;
};

}  // namespace

std::optional<wire::Response> list_lines(AdminCall& call) {
  auto catalogue = call.services.catalogue.get();
  Result<LineQuestion> read = line_question(call, *catalogue);
  if (!read) return problem(read.refusal());
  return call.ask([question = std::move(read).value(), catalogue](const store::Tx& tx) mutable {
    if (!question.supplier.empty()) {
      const auto supplier = tx.suppliers().find_by_name(question.supplier);
      if (!supplier) return problem(Refusal(Error::kNotFound, "No such supplier."));
      question.filter.supplier = supplier->id;
    }
    const auto lines = lines_asked_for(tx, question);
    const std::size_t shown = std::min(lines.size(), question.page.limit);
    LineRows rows(tx, *catalogue, std::span(lines).first(shown));
    wire::JsonWriter json;
    json.begin_object().key("lines").begin_array();
    const auto next =
        write_rows(json, lines, question.page, [&](const Line& line) { rows.write(json, line); });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
