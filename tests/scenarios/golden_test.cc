// What clients and dashboards rely on, word for word: the error table and the metrics' names.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "api/admin/admin_call.h"
#include "api/handler/handler_call.h"
#include "api/rest/rest_call.h"
#include "base/error.h"
#include "expectation.h"
#include "openapi_check.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

// Compares with tests/golden/NAME, or writes it if LINEPOOL_UPDATE_GOLDEN is set.
void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(LINEPOOL_GOLDEN "/") + name;
  if (std::getenv("LINEPOOL_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file.good()) << path;
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(text, golden) << "if the change is meant, set LINEPOOL_UPDATE_GOLDEN=1 and run again";
}

TEST(Golden, ErrorTable) {
  std::string text;
  for (const ErrorInfo& row : error_table()) {
    text +=
        fmt::format("{} {} {} | {}\n", row.code, row.http_status, name(row.action), row.sentence);
  }
  expect_golden("errors.txt", text);
}

// The user API's page shows what its clients meet; docs/errors.md has the whole table.
TEST(Golden, DocumentedErrors) {
  std::string table = "| sentence | meaning | action |\n|---|---|---|\n";
  const std::set<Error> met{Error::kTooManyRequests, Error::kBusy,     Error::kInternal,
                            Error::kMissingScope,    Error::kKeyLimit, Error::kTooManyLeases,
                            Error::kPriceTooHigh};
  for (const ErrorInfo& row : error_table()) {
    if (!row.is_prescribed && !row.sentence.empty() && !met.contains(row.error)) continue;
    const std::string sentence = row.sentence.empty() ? "a sentence that names the parameter"
                                                      : fmt::format("`{}`", row.sentence);
    table += fmt::format("| {} | {} | `{}` |\n", sentence, row.meaning, name(row.action));
  }
  std::ifstream file(LINEPOOL_GOLDEN "/../../docs/user-api.md", std::ios::binary);
  ASSERT_TRUE(file.good());
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(page.find(table), std::string::npos) << "docs/user-api.md should show:\n" << table;
}

template <class Routes>
std::set<std::string> calls_of(const Routes& routes) {
  std::set<std::string> calls;
  for (const auto& route : routes) {
    std::string call = fmt::format("{} /{}", wire::name(route.method), route.pattern);
    const auto path = std::find(call.begin(), call.end(), ' ');
    std::transform(call.begin(), path, call.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    calls.insert(std::move(call));
  }
  return calls;
}

TEST(Golden, DocumentedRoutesAreThoseOfTheServer) {
  std::set<std::string> rest = openapi_calls("/api/v1/");
  // A sandbox's calls have a table of their own.
  std::erase_if(rest,
                [](const std::string& call) { return call.find(" /sandbox/") < call.size(); });
  EXPECT_EQ(rest, calls_of(api::rest::rest_routes()));
  EXPECT_EQ(openapi_calls("/admin/v1/"), calls_of(api::admin::admin_routes()));
}

TEST(Golden, DocumentedHandlerApi) {
  std::ifstream file(LINEPOOL_GOLDEN "/../../docs/handler-api.md", std::ios::binary);
  ASSERT_TRUE(file.good());
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const api::handler::Action& action : api::handler::actions()) {
    EXPECT_NE(page.find(fmt::format("`{}`", action.name)), std::string::npos) << action.name;
  }
  std::string table = "| word | status | meaning |\n|---|---|---|\n";
  for (const api::handler::WordInfo& row : api::handler::word_table()) {
    table += fmt::format("| `{}` | {} | {} |\n", row.text, row.http_status, row.meaning);
  }
  EXPECT_NE(page.find(table), std::string::npos) << "docs/handler-api.md should show:\n" << table;
}

TEST(Golden, NoSentenceLooksLikeANumber) {
  for (const ErrorInfo& row : error_table()) EXPECT_FALSE(has_digit_run(row.sentence));
}

TEST(Golden, TheRefusalToRejectDoesNotSayRejected) {
  EXPECT_EQ(info(Error::kNotRejectable).sentence.find("ejected"), std::string_view::npos);
}

TEST(Golden, MetricNames) {
  Stack stack({StoreKind::kMemory, {}, 16});
  ASSERT_TRUE(stack.run(core::AddSupplier{"carrier", SupplierKind::kHttp, Digest{}}).ok());
  Ask ask;
  ask.target = "/metrics";
  const wire::Response response = stack.ask(ask);
  ASSERT_EQ(response.status, 200);
  std::istringstream lines(response.body);
  std::set<std::string> names;
  constexpr std::string_view kType = "# TYPE ";
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kType)) names.insert(line.substr(kType.size()));
  }
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  expect_golden("api_metrics.txt", text);
}

}  // namespace
}  // namespace linepool::scenarios
