// One call of the admin API, and the table of calls.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/admin/backup_desk.h"
#include "api/admin/catalogue_folder.h"
#include "api/admin/people/allowed.h"
#include "api/admin/people/audited.h"
#include "api/admin/sandbox_clock.h"
#include "api/answers/problem.h"
#include "api/deferred.h"
#include "api/fields.h"
#include "api/services.h"
#include "base/worker.h"
#include "core/commands/messages/receive_message.h"
#include "core/trial/request_trial.h"
#include "wire/form.h"
#include "wire/handler.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {

// The catalogue's files and how to read them; one call at a time may change them. Compiling a large
// one takes seconds, so it is not for the readers.
struct CatalogueDesk {
  CatalogueDesk(CatalogueFolder& files, OfferPolicy offers) : folder(files), policy(offers) {}

  CatalogueFolder& folder;
  const OfferPolicy policy;
  std::mutex mutex;
  Worker worker{4};
};

// Reads the request that brought an SMS again, using the supplier's current settings. Any thread.
using DecodeSms = std::function<core::ReceiveMessage(const Supplier&, const RawSms&)>;

struct AdminCall {
  const Services& services;
  CatalogueDesk& catalogue_desk;
  const DecodeSms& decode_sms;
  const core::TryRequest& try_request;
  SandboxClock* sandbox_clock;  // null: not a sandbox
  BackupDesk& backup_desk;
  const core::OperatorCaller& who;
  const wire::Request& request;
  wire::Deferral& deferral;
  const wire::Parameters& query;
  std::string captured;                  // the part of the path that matched {...} in the pattern
  std::shared_ptr<AuditNote> note = {};  // what the audit log will say besides; null: no log

  // The id in the path; nothing if it is not an id, which callers treat as an unknown id.
  [[nodiscard]] std::optional<std::int64_t> path_id() const;
  // A positive whole number from the query; `fallback` if it is absent.
  [[nodiscard]] Result<std::int64_t> query_integer(std::string_view name, std::int64_t max,
                                                   std::int64_t fallback) const;
  // The first parameter of the query that has none of these names; nothing if there is none.
  [[nodiscard]] std::optional<std::string_view> parameter_beside(
      std::initializer_list<std::string_view> names) const;

  template <core::IsCommand C, class Render>
  std::optional<wire::Response> command(C work, Render render) const {
    return answer_by_command(services, deferral, std::move(work),
                             [render = std::move(render)](const Result<typename C::Reply>& reply) {
                               return reply ? render(*reply) : problem(reply.refusal());
                             });
  }

  template <class Ask>
  std::optional<wire::Response> ask(Ask query_function) const {
    return answer_by_query(services, deferral, std::move(query_function));
  }
};

// Where a listing begins and how many rows it may have.
struct Page {
  std::int64_t after = 0;
  std::size_t limit = 0;
};
// From `after` (absent: the beginning) and `limit` (default 100, max 1000).
Result<Page> page_of(const AdminCall& call);
// Writes those of `rows` that fit on the page, by their number and in bytes; they were fetched with
// one more than the page shows. Returns the id after which the next page begins, or none if this is
// the last.
template <class Row, class Write>
auto write_rows(wire::JsonWriter& json, const std::vector<Row>& rows, const Page& page,
                Write write) {
  decltype(rows.back().id) next{};
  std::size_t written = 0;
  for (const Row& row : rows) {
    if (written == page.limit || json.is_full_page()) return next;
    write(row);
    ++written;
    next = row.id;
  }
  return decltype(next){};
}

// Whether the answer is to be CSV: `format` says so, or if it says nothing, the header Accept.
Result<bool> wants_csv(const AdminCall& call);
wire::Response csv_response(std::string body);

// The line that `text` names: a long number, or a short code if the body's `number_type` says so;
// it must then name its `country` as well.
Result<LineNumber> named_line(std::string_view text, const Fields& fields,
                              const Catalogue& catalogue);

// As named_line(), from the query's `number_type` and `country`.
Result<LineNumber> queried_line(const AdminCall& call, std::string_view text);

using AdminFunction = std::optional<wire::Response> (*)(AdminCall&);

struct AdminRoute {
  wire::Method method;
  std::string_view pattern;  // below /admin/v1/: "customers/{id}/keys"
  AdminFunction run;
  Allowed allowed;
  bool takes_large_body = false;  // limits::kAdminBodyBytes
  bool shows_sms = false;         // the text of an SMS

  // Changes are, and reads of an SMS.
  [[nodiscard]] constexpr bool is_audited() const {
    return shows_sms || method != wire::Method::kGet;
  }
};

// Every call of the admin API, in one table.
std::span<const AdminRoute> admin_routes();

}  // namespace linepool::api::admin
