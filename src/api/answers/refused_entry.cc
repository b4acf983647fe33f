#include "api/answers/refused_entry.h"

#include "api/answers/problem.h"
#include "base/check.h"

namespace linepool::api {

namespace {

// What is wrong with the credential; "" if it is something else.
std::string credential_fault(gate::Outcome outcome) {
  switch (outcome) {
    case gate::Outcome::kNoCredential:
      return "No API key: send it in X-API-Key, or as a bearer token.";
    case gate::Outcome::kTwoCredentials:
      return "The request contains two different keys or tokens.";
    case gate::Outcome::kUnknown: return "No such API key, or it is revoked or expired.";
    case gate::Outcome::kAdmitted:
    case gate::Outcome::kAddressLimit:
    case gate::Outcome::kForeignAddress:
    case gate::Outcome::kForeignPage:
    case gate::Outcome::kKeyLimit:
    case gate::Outcome::kCustomerLimit:
    case gate::Outcome::kScope:
    case gate::Outcome::kBlocked: break;
  }
  return "";
}

}  // namespace

wire::Response refused_problem(const gate::Entry& entry) {
  CHECK(!entry.is_admitted());
  if (entry.is_limited()) return too_many_problem(entry.wait_s);
  wire::Response response = problem(Refusal(entry.error(), credential_fault(entry.outcome)));
  if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

}  // namespace linepool::api
