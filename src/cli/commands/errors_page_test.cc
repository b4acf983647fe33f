// docs/errors.md is `linepool errors --json` as a page. LINEPOOL_UPDATE_GOLDEN=1 rewrites it.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <linepool/error.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "cli/testing/program_output.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr std::string_view kBegin = R"(# Errors

Every error has a code. It is `code` in a problem document, whose `type` leads to its section on
this page, and in brackets at the end of what `linepool` prints. `GET /api/v1/errors` and
`linepool errors --json` give this table to programs.

The [user API](user-api.md) answers with the sentence instead, and the
[handler API](handler-api.md) with [words of its own](handler-api.md#errors). The action is what a
client should do:

| action | |
|---|---|
| `retry` | repeat the call, with back-off; after `Retry-After` if the answer has it |
| `new_number` | take another number |
| `top_up` | add money |
| `fix_key` | use a key or token that may do this |
| `fix_request` | correct what you sent |
| `give_up` | nothing will change by itself |
)";

std::string section(const json::object& row) {
  const auto text = [&row](const char* name) { return std::string(row.at(name).as_string()); };
  const std::string sentence = text("sentence");
  return fmt::format(
      "\n## {}\n\n{}\n\n"
      "- What to do: {} (`{}`)\n"
      "- HTTP status: {}\n"
      "- Exit code of `linepool`: {}\n"
      "- The user API says: {}\n",
      text("code"), text("meaning"), text("advice"), text("action"),
      row.at("http_status").as_int64(), row.at("exit_code").as_int64(),
      sentence.empty() ? "a sentence that names the parameter" : "`" + sentence + "`");
}

TEST(ErrorsPage, ExplainsEveryRowOfTheTable) {
  std::string page(kBegin);
  const json::value rows = json::parse(output_of({"errors", "--json"}));
  for (const json::value& row : rows.as_array()) {
    page += section(row.as_object());
  }
  const std::string path = LINEPOOL_GOLDEN_DIR "/../../../docs/errors.md";
  if (std::getenv("LINEPOOL_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << page;
  std::ifstream file(path);
  ASSERT_TRUE(file) << path;
  const std::string written((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(written, page) << "LINEPOOL_UPDATE_GOLDEN=1 writes it";
  for (const ErrorInfo& row : error_table()) {
    EXPECT_NE(written.find("\n## " + std::string(row.code) + "\n"), std::string::npos) << row.code;
    EXPECT_EQ(page_of(row.error), "/docs/errors/#" + std::string(row.code));
  }
}

}  // namespace
}  // namespace linepool::cli
