#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "api/admin/calls.h"
#include "api/admin/line_import.h"
#include "api/fields.h"
#include "base/limits.h"
#include "core/commands/supply/import_lines.h"
#include "core/commands/supply/set_line_state.h"
#include "wire/json_body.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

wire::Response render_import(const core::LinesImported& done,
                             const std::vector<ImportProblem>& problems) {
  wire::JsonWriter json;
  json.begin_object()
      .count("imported", done.imported)
      .count("updated", done.updated)
      .key("problems")
      .begin_array();
  for (const ImportProblem& found : problems) {
    json.begin_object().count("line", found.line).text("sentence", found.sentence).end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take(), problems.empty() ? 200 : 422);
}

// Submits the chunks of a plan one by one, each after the previous one is committed.
class ImportRun : public std::enable_shared_from_this<ImportRun> {
 public:
  ImportRun(const Services& services, std::shared_ptr<wire::Responder> responder, ImportPlan plan)
      : services_(services), responder_(std::move(responder)), plan_(std::move(plan)) {}

  void go_on() {
    if (next_ == plan_.chunks.size()) {
      responder_->render([done = done_] { return render_import(done, {}); });
      return;
    }
    const bool accepted = services_.engine.submit(
        std::move(plan_.chunks[next_++]),
        [self = shared_from_this()](const Result<core::LinesImported>& part) { self->take(part); });
    if (!accepted) stop(Error::kBusy, "The server is busy.");
  }

 private:
  void take(const Result<core::LinesImported>& part) {
    if (!part) {
      // The plan was valid a moment ago; the pool has changed since.
      stop(part.error(), part.refusal().plain_sentence());
      return;
    }
    done_.imported += part->imported;
    done_.updated += part->updated;
    go_on();
  }

  void stop(Error error, std::string_view why) {
    responder_->send(
        problem(Refusal(error, fmt::format("{} The import stopped after {} new and {} updated "
                                           "lines; repeat it: existing lines are only updated.",
                                           why, done_.imported, done_.updated))));
  }

  const Services services_;
  const std::shared_ptr<wire::Responder> responder_;
  ImportPlan plan_;
  std::size_t next_ = 0;
  core::LinesImported done_;
};

std::optional<wire::Response> set_state(AdminCall& call, LineState state) {
  const Result<Fields> fields = Fields::read(call.request.body, {"number_type", "country"});
  if (!fields) return problem(fields.refusal());
  const Result<LineNumber> number =
      named_line(call.captured, *fields, *call.services.catalogue.get());
  const bool names_no_type = !fields->has("number_type");
  if (!number && names_no_type) return problem(Error::kNotFound);
  if (!number) return problem(number.refusal());
  return call.command(core::SetLineState{*number, state}, [](const core::LineReply& reply) {
    const Line& line = reply.line;
    wire::JsonWriter json;
    json.begin_object()
        .number("id", line.id.value)
        .text("number", line.number.to_string())
        .text("number_type", name(line.number.type()))
        .text("state", name(line.state))
        .end_object();
    return wire::Response::json(json.take());
  });
}

struct LineQuestion {
  Page page;
  store::LineFilter filter;
  std::optional<PhoneNumber> number;
  std::optional<ShortCode> code;  // the number may be a short code
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
           (filter.state && line.state != *filter.state);
  });
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.id < b.id; });
  if (lines.size() > question.page.limit + 1) lines.resize(question.page.limit + 1);
  return lines;
}

std::vector<Line> lines_asked_for(const store::Tx& tx, const LineQuestion& question) {
  if (question.number || question.code) return lines_of_number(tx, question);
  return tx.lines().list(LineId{question.page.after}, question.page.limit + 1, question.filter);
}

Result<LineQuestion> line_question(const AdminCall& call, const Catalogue& catalogue) {
  const Result<Page> page = page_of(call);
  if (!page) return page.refusal();
  LineQuestion question{*page, {}, {}, {}};
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
  const std::string_view number = call.query.find("number").value_or(std::string_view());
  if (!number.empty()) {
    if (const auto phone = PhoneNumber::parse(number)) question.number = *phone;
    if (const auto code = ShortCode::parse(number)) question.code = *code;
    if (!question.number && !question.code) {
      return Refusal(Error::kInvalidParameter,
                     "Parameter number must be a whole number, in international form, or a short "
                     "code.");
    }
  }
  return question;
}

class LineRows {
 public:
  LineRows(const store::Tx& tx, const Catalogue& catalogue) : tx_(tx), catalogue_(catalogue) {}

  void write(wire::JsonWriter& json, const Line& line) {
    const Country* country = catalogue_.find_country(line.country);
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
        .end_object();
  }

 private:
  const std::string& supplier_name(SupplierId id) {
    const auto [place, fresh] = suppliers_.try_emplace(id);
    if (fresh) {
      if (const auto supplier = tx_.suppliers().find(id)) place->second = supplier->name;
    }
    return place->second;
  }

  const store::Tx& tx_;
  const Catalogue& catalogue_;
  std::map<SupplierId, std::string> suppliers_;
};

}  // namespace

std::optional<wire::Response> import_lines(AdminCall& call) {
  const bool is_csv =
      !call.request.header("Content-Type") || wire::has_content_type(call.request, "text/csv");
  if (!is_csv) {
    return problem(Refusal(Error::kInvalidParameter, "The body must be text/csv."), 415);
  }
  auto responder = std::make_shared<wire::Responder>(call.deferral.defer());
  // Reading a million rows takes seconds: work for the reader pool, not for this loop.
  static_cast<void>(call.services.queries.submit(
      [services = call.services, responder, csv = std::string(call.request.body),
       catalogue = call.services.catalogue.get()](const store::Tx& tx) {
        ImportPlan plan = plan_import(csv, *catalogue, tx);
        if (!plan.problems.empty()) {
          responder->send(render_import({}, plan.problems));
          return;
        }
        std::make_shared<ImportRun>(services, responder, std::move(plan))->go_on();
      }));
  return std::nullopt;
}

std::optional<wire::Response> list_lines(AdminCall& call) {
  auto catalogue = call.services.catalogue.get();
  const Result<LineQuestion> question = line_question(call, *catalogue);
  if (!question) return problem(question.refusal());
  return call.ask([question = *question, catalogue](const store::Tx& tx) {
    const auto lines = lines_asked_for(tx, question);
    LineRows rows(tx, *catalogue);
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

std::optional<wire::Response> enable_line(AdminCall& call) {
  return set_state(call, LineState::kOnline);
}

std::optional<wire::Response> disable_line(AdminCall& call) {
  return set_state(call, LineState::kOffline);
}

std::optional<wire::Response> list_unmatched(AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return problem(page.refusal());
  return call.ask([page = *page](const store::Tx& tx) {
    const auto messages = tx.messages().bin(MessageId{page.after}, page.limit + 1, {});
    wire::JsonWriter json;
    json.begin_object().key("messages").begin_array();
    const auto next = write_rows(json, messages, page, [&](const Message& message) {
      const auto supplier = tx.suppliers().find(message.supplier);
      json.begin_object()
          .number("id", message.id.value)
          .time("received_at", message.received_at)
          .text("supplier", supplier ? std::string_view(supplier->name) : std::string_view())
          .text("to", message.to.is_none() ? message.recipient : message.to.to_string())
          .text("from", message.from)
          .text("text", message.text.reveal())
          .end_object();
    });
    json.end_array();
    json.id("next", next);
    json.end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
