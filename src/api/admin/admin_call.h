// One call of the admin API, and the table of them.
#pragma once

#include <functional>
#include <initializer_list>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/admin/catalogue_folder.h"
#include "api/admin/sandbox_clock.h"
#include "api/deferred.h"
#include "api/fields.h"
#include "api/problem.h"
#include "api/services.h"
#include "core/commands/messages/receive_message.h"
#include "wire/form.h"
#include "wire/handler.h"

namespace linepool::api::admin {

// The catalogue's files and how they are read; changed by one call at a time.
struct CatalogueDesk {
  CatalogueFolder& folder;
  const OfferPolicy policy;
  std::mutex mutex;
};

// Reads the request that brought an SMS again, by the supplier's settings of now. Any thread.
using DecodeSms = std::function<core::ReceiveMessage(const Supplier&, const RawSms&)>;

struct AdminCall {
  const Services& services;
  CatalogueDesk& catalogue_desk;
  const DecodeSms& decode_sms;
  SandboxClock* sandbox_clock;  // null: not a sandbox
  const wire::Request& request;
  wire::Deferral& deferral;
  const wire::Parameters& query;
  std::string captured;  // what stands at the {…} of the pattern

  // The id in the path; nothing when it is no id, which is the same as an unknown one.
  [[nodiscard]] std::optional<std::int64_t> path_id() const;
  // A positive whole number of the query; `fallback` when it is absent.
  [[nodiscard]] Result<std::int64_t> query_integer(std::string_view name, std::int64_t max,
                                                   std::int64_t fallback) const;

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

// Where a listing begins and how many rows it has at most.
struct Page {
  std::int64_t after = 0;
  std::size_t limit = 0;
};
// From `after` (none: the beginning) and `limit` (100; at most 1000).
Result<Page> page_of(const AdminCall& call);
// Of rows that were asked for with one more than the page shows: takes that one away, and gives the
// id after which the next page begins; none where this is the last one.
template <class Row>
auto take_next(std::vector<Row>& rows, const Page& page) {
  decltype(rows.back().id) next{};
  if (rows.size() <= page.limit) return next;
  rows.pop_back();
  if (!rows.empty()) next = rows.back().id;
  return next;
}

// The line that `text` names: a long number, or a short code where `number_type` of the body says
// so, which then names its `country`, too.
Result<LineNumber> named_line(std::string_view text, const Fields& fields,
                              const Catalogue& catalogue);

using AdminFunction = std::optional<wire::Response> (*)(AdminCall&);

struct AdminRoute {
  wire::Method method;
  std::string_view pattern;  // below /admin/v1/: "customers/{id}/keys"
  AdminFunction run;
  bool takes_large_body = false;  // limits::kAdminBodyBytes
};

// Every call of the admin API, in one table.
std::span<const AdminRoute> admin_routes();

}  // namespace linepool::api::admin
