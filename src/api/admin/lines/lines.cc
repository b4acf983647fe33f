#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

#include "api/admin/calls.h"
#include "api/admin/lines/line_import.h"
#include "api/fields.h"
#include "base/limits.h"
#include "core/commands/supply/import_lines.h"
#include "core/commands/supply/set_line_state.h"
#include "store/rows_by_id.h"
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
    const store::RowsById suppliers(
        tx.suppliers().find_all(store::ids_of(messages, &Message::supplier)));
    wire::JsonWriter json;
    json.begin_object().key("messages").begin_array();
    const auto next = write_rows(json, messages, page, [&](const Message& message) {
      const Supplier* supplier = suppliers.find(message.supplier);
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
