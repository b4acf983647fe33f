#include "api/answers/refused_entry.h"

#include "api/answers/problem.h"
#include "base/check.h"

namespace linepool::api {

wire::Response refused_problem(const gate::Entry& entry) {
  CHECK(!entry.is_admitted());
  if (entry.is_limited()) return too_many_problem(entry.wait_s);
  const bool doubled = entry.outcome == gate::Outcome::kTwoCredentials;
  wire::Response response =
      doubled
          ? problem(Refusal(entry.error(), "The request contains two different keys or tokens."))
          : problem(entry.error());
  if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

}  // namespace linepool::api
