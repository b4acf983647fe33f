// Statements of customers, and what the business came to: as CSV or JSON.
#include <fmt/format.h>

#include <functional>

#include "api/admin/calls.h"
#include "core/queries/reports/margin.h"
#include "core/queries/reports/statement.h"
#include "wire/csv.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::int64_t kReportDays = 366;

// A misspelt parameter must not widen a report.
Status only_these(const AdminCall& call, std::initializer_list<std::string_view> names) {
  const auto other = call.parameter_beside(names);
  if (!other) return Nothing{};
  return Refusal(Error::kInvalidParameter,
                 fmt::format("There is no parameter {}; the parameters are {}.",
                             wire::percent_encode(*other), fmt::join(names, ", ")));
}

std::optional<Time> day_named(std::string_view text) {
  constexpr std::size_t kDayChars = 10;
  if (text.size() != kDayChars) return std::nullopt;
  return parse_rfc3339(std::string(text) + "T00:00:00Z");
}

std::string day_text(Time at) {
  return format_rfc3339(at).substr(0, 10);
}

struct Span {
  Time from;
  Time to;
};

// A month such as 2026-11.
Result<Span> month_of(const AdminCall& call) {
  const std::string text(call.query.find("month").value_or(""));
  const std::optional<Time> from = text.size() == 7 ? day_named(text + "-01") : std::nullopt;
  if (!from) {
    return Refusal(Error::kInvalidParameter, "Parameter month must be a month such as 2026-11.");
  }
  Time to = *from + Duration::days(28);
  while (day_text(to).compare(0, 7, text) == 0) to = to + Duration::days(1);
  return Span{*from, to};
}

// Whole days, both included.
Result<Span> days_of(const AdminCall& call) {
  const std::optional<Time> first = day_named(call.query.find("from").value_or(""));
  const std::optional<Time> last = day_named(call.query.find("to").value_or(""));
  if (!first || !last || *last < *first || *first + Duration::days(kReportDays) <= *last) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("Parameters from and to must be the first and the last day, such as "
                               "2026-11-01 and 2026-11-30, at most {} days.",
                               kReportDays));
  }
  return Span{*first, *last + Duration::days(1)};
}

void add_row(std::string& csv, std::initializer_list<std::string_view> fields) {
  std::string_view comma;
  for (const std::string_view field : fields) {
    csv += std::exchange(comma, ",");
    csv += field;
  }
  csv += "\r\n";
}

wire::Response as_csv(const core::Statement& statement, const Span& span) {
  std::string csv = "date,kind,count,amount,balance,reference,actor\r\n";
  add_row(csv, {day_text(span.from), "opening", "", "", statement.opening.to_string(), "", ""});
  for (const core::StatementRow& row : statement.rows) {
    add_row(csv,
            {day_text(row.at), name(row.kind), std::to_string(row.count), row.amount.to_string(),
             row.balance.to_string(), wire::csv_field(row.reference), wire::csv_field(row.actor)});
  }
  const Time last = span.to - Duration::days(1);
  add_row(csv, {day_text(last), "closing", "", "", statement.closing.to_string(), "", ""});
  return csv_response(std::move(csv));
}

wire::Response as_json(const core::Statement& statement) {
  wire::JsonWriter json;
  json.begin_object().money("opening", statement.opening).money("closing", statement.closing);
  json.key("rows").begin_array();
  for (const core::StatementRow& row : statement.rows) {
    json.begin_object()
        .text("date", day_text(row.at))
        .text("kind", name(row.kind))
        .count("count", row.count)
        .money("amount", row.amount)
        .money("balance", row.balance)
        .text("reference", row.reference)
        .text("actor", row.actor)
        .end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take());
}

std::string_view name_of(LeaseKind kind) {
  return kind == LeaseKind::kRental ? "rental" : "order";
}

// What an app or country is called; its id if the catalogue does not know it any more.
std::string app_name(const Catalogue& catalogue, AppId id) {
  const App* app = catalogue.find_app(id);
  return app != nullptr ? app->name : std::to_string(id.value);
}
std::string country_name(const Catalogue& catalogue, CountryId id) {
  const Country* country = catalogue.find_country(id);
  return country != nullptr ? country->iso2 : std::to_string(id.value);
}

void write_figures(wire::JsonWriter& json, const core::MarginRow& row) {
  json.number("count", row.sum.leases)
      .number("with_code", row.sum.with_code)
      .number("undecided", row.sum.undecided)
      .number("sms", row.sum.sms)
      .money("revenue", row.sum.revenue)
      .money("cost", row.cost)
      .money("margin", row.margin());
}

wire::Response as_json(const core::Margin& margin, const Catalogue& catalogue) {
  wire::JsonWriter json;
  json.begin_object().time("counted_from", margin.counted_from).key("rows").begin_array();
  for (const core::MarginRow& row : margin.rows) {
    json.begin_object()
        .text("app", app_name(catalogue, row.sum.app))
        .text("country", country_name(catalogue, row.sum.country))
        .text("kind", name_of(row.sum.kind));
    write_figures(json, row);
    json.end_object();
  }
  json.end_array().key("suppliers").begin_array();
  for (const core::SupplierMargin& supplier : margin.suppliers) {
    json.begin_object()
        .text("name", supplier.supplier.name)
        .money("cost_per_sms", supplier.supplier.cost_per_sms);
    write_figures(json, supplier.total);
    json.end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take());
}

wire::Response as_csv(const core::Margin& margin, const Catalogue& catalogue) {
  std::string csv = "app,country,kind,count,with_code,undecided,sms,revenue,cost,margin\r\n";
  for (const core::MarginRow& row : margin.rows) {
    const LeaseTally& sum = row.sum;
    add_row(csv, {wire::csv_field(app_name(catalogue, sum.app)),
                  wire::csv_field(country_name(catalogue, sum.country)), name_of(sum.kind),
                  std::to_string(sum.leases), std::to_string(sum.with_code),
                  std::to_string(sum.undecided), std::to_string(sum.sms), sum.revenue.to_string(),
                  row.cost.to_string(), row.margin().to_string()});
  }
  return csv_response(std::move(csv));
}

}  // namespace

std::optional<wire::Response> show_statement(AdminCall& call) {
  const auto id = call.path_id();
  if (!id) return problem(Error::kNotFound);
  if (const Status names = only_these(call, {"month", "format"}); !names) {
    return problem(names.refusal());
  }
  const Result<Span> month = month_of(call);
  if (!month) return problem(month.refusal());
  const Result<bool> is_csv = wants_csv(call);
  if (!is_csv) return problem(is_csv.refusal());
  return call.ask([id = CustomerId{*id}, month = *month, is_csv = *is_csv](const store::Tx& tx) {
    if (!tx.customers().find(id)) return problem(Error::kNotFound);
    const core::Statement found = core::statement(tx, id, month.from, month.to);
    return is_csv ? as_csv(found, month) : as_json(found);
  });
}

std::optional<wire::Response> show_margin(AdminCall& call) {
  if (const Status names = only_these(call, {"from", "to", "format"}); !names) {
    return problem(names.refusal());
  }
  const Result<Span> days = days_of(call);
  if (!days) return problem(days.refusal());
  const Result<bool> is_csv = wants_csv(call);
  if (!is_csv) return problem(is_csv.refusal());
  return call.ask([days = *days, is_csv = *is_csv,
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    const core::Margin found = core::margin(tx, days.from, days.to);
    return is_csv ? as_csv(found, *catalogue) : as_json(found, *catalogue);
  });
}

}  // namespace linepool::api::admin
