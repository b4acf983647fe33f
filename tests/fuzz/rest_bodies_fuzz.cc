// Bodies of the REST API: whatever is sent to a call that takes one is answered, by JSON, and never
// by a failure of the server. The first byte of the input chooses the call, the rest is the body.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/rest/rest_call.h"
#include "base/check.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"
#include "wire/json_body.h"

using namespace linepool;
using namespace linepool::scenarios;

namespace {

constexpr std::string_view kKey = "feedfeedfeedfeedfeedfeedfeedfeed";

struct Call {
  wire::Method method;
  std::string target;
};

// Those that change something, each on what a few calls before it have made.
std::vector<Call> calls() {
  std::vector<Call> all;
  for (const api::rest::RestRoute& route : api::rest::rest_routes()) {
    if (route.method == wire::Method::kGet) continue;
    std::string path(route.pattern);
    const std::size_t id = path.find("{id}");
    if (id != std::string::npos) path.replace(id, 4, route.pattern.starts_with("keys") ? "2" : "1");
    all.push_back({route.method, "/api/v1/" + path});
  }
  CHECK(all.size() > 10);
  return all;
}

class World {
 public:
  World() {
    const CustomerId alice{1};
    const SupplierId carrier{1};
    CHECK(stack_.run(core::CreateCustomer{"alice"}).ok());
    CHECK(stack_.run(core::TopUp{alice, Money::from_units(100'000'000), ""}).ok());
    CHECK(stack_.run(core::CreateKey{alice, "", sha256(kKey)}).ok());
    CHECK(stack_.run(core::AddSupplier{"carrier", SupplierKind::kHttp, {}}).ok());
    core::ImportLines added{carrier, {}};
    const Provenance provenance{"Example Ltd", "EX-1", "tests"};
    for (std::int64_t i = 0; i < 500; ++i) {
      const auto number = PhoneNumber::parse(std::to_string(60'112'000'000 + i));
      added.lines.push_back({*number, CountryId{91}, provenance});
    }
    CHECK(stack_.run(added).ok());
  }

  wire::Response ask(std::size_t call, std::string_view body) {
    Ask ask;
    const Call& chosen = calls_[call % calls_.size()];
    ask.method = chosen.method;
    ask.target = chosen.target;
    ask.headers.emplace_back("X-API-Key", kKey);
    ask.body = std::string(body);
    return stack_.ask(ask);
  }

 private:
  Stack stack_{StackOptions{StoreKind::kMemory, {0, 0, 0}, 1024, false, {}}};
  const std::vector<Call> calls_ = calls();
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static World world;
  const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
  const wire::Response answer = world.ask(data[0], body);
  CHECK(answer.status >= 200 && answer.status < 500, std::to_string(answer.status));
  if (answer.status == 204) return 0;
  const auto document = wire::parse_json_object(answer.body);
  CHECK(document.ok(), answer.body);
  const bool is_problem = answer.content_type == "application/problem+json";
  CHECK(is_problem == (answer.status >= 400));
  CHECK(!is_problem || wire::string_member(*document, "code"));
  return 0;
}
