// Two customers on one server: whatever one does, the other is answered as if alone, in every
// dialect.
#include <gtest/gtest.h>

#include <map>

#include "api/handler/handler_call.h"
#include "api/rest/rest_call.h"
#include "api/user/call.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/messages/receive_message.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

constexpr std::string_view kCode = "918273";

class TwoCustomers : public ::testing::TestWithParam<StoreKind> {
 protected:
  TwoCustomers() {
    for (const char* name : {"alice", "bob"}) {
      EXPECT_TRUE(stack.run(core::CreateCustomer{name}).ok());
    }
    for (const CustomerId customer : {alice, bob}) {
      EXPECT_TRUE(stack.run(core::TopUp{customer, *Money::parse("50.00"), ""}).ok());
    }
    EXPECT_TRUE(stack.run(core::CreateKey{alice, "a", sha256("alice-key")}).ok());
    EXPECT_TRUE(stack.run(core::CreateKey{bob, "b", sha256("bob-key")}).ok());
    EXPECT_TRUE(stack.run(core::AddSupplier{"sim", SupplierKind::kSimulated, {}}).ok());
    core::ImportLines lines{SupplierId{1}, {}};
    for (int i = 0; i < 4; ++i) {
      const auto number = PhoneNumber::parse("60112800000" + std::to_string(i));
      const CountryId country = stack.catalogue().get()->find_country("Malaysia")->id;
      lines.lines.push_back({*number, country, {}});
    }
    EXPECT_TRUE(stack.run(std::move(lines)).ok());
  }

  wire::Response ask(wire::Method method, std::string target, std::string_view key,
                     std::string body = {}) {
    Ask request;
    request.method = method;
    request.target = std::move(target);
    request.headers.emplace_back("X-API-Key", key);
    request.body = std::move(body);
    return stack.ask(request);
  }
  wire::Response get(const std::string& target, std::string_view key) {
    return ask(wire::Method::kGet, target, key);
  }

  // An order with a code, one still waiting, a rental with a message, a webhook, a key and a
  // top-up.
  void let_alice_do_everything() {
    const std::string_view key = "alice-key";
    const auto post = [&](const std::string& path, const std::string& body) {
      const wire::Response answer = ask(wire::Method::kPost, "/api/v1/" + path, key, body);
      EXPECT_EQ(answer.status / 100, 2) << path << ": " << answer.body;
    };
    post("orders", R"({"country":"MY","service":"go"})");
    post("orders", R"({"country":"MY","service":"go"})");
    post("rentals", R"({"country":"MY","service":"go"})");
    post("webhooks", R"({"url":"https://example.com/"})");
    post("keys", R"({"label":"second","scopes":["read"]})");
    EXPECT_TRUE(stack.run(core::TopUp{alice, *Money::parse("1.00"), ""}).ok());
    for (const Lease& lease : leases()) {
      if (lease.id == LeaseId{2}) continue;
      core::ReceiveMessage message;
      message.supplier = SupplierId{1};
      message.to = lease.number;
      message.from = "Google";
      message.text = "G-" + std::string(kCode) + " is your code";
      EXPECT_TRUE(stack.run(message).ok());
    }
    ASSERT_EQ(leases().size(), 3u);
    ASSERT_GT(leases()[0].messages + leases()[1].messages + leases()[2].messages, 1);
  }

  std::vector<Lease> leases() {
    return stack.read([this](const store::Tx& tx) {
      std::vector<Lease> all = tx.leases().history(alice, LeaseId{}, 10);
      const auto rented = tx.leases().rentals(alice, LeaseId{}, 10);
      all.insert(all.end(), rented.begin(), rented.end());
      return all;
    });
  }

  // Every call that reads, in every dialect, with everything of alice's that bob could guess.
  std::map<std::string, std::string> what_bob_sees() {
    std::map<std::string, std::string> seen;
    const auto look = [&](const std::string& target) {
      const wire::Response answer = get(target, "bob-key");
      seen[target] = std::to_string(answer.status) + " " + answer.body;
    };
    for (const api::rest::RestRoute& route : api::rest::rest_routes()) {
      if (route.method != wire::Method::kGet || route.access == api::rest::Access::kOpen) continue;
      const std::string path = "/api/v1/" + std::string(route.pattern);
      const std::size_t brace = path.find("{id}");
      if (brace == std::string::npos) {
        look(path);
        continue;
      }
      for (const char* id : {"1", "2", "3"}) look(std::string(path).replace(brace, 4, id));
    }
    look("/api/v1/events?order=1");
    look("/api/v1/orders/1?wait=0");
    const std::string names = "number=601128000000&country=Malaysia&app=Google&is_rent=0";
    for (const api::user::CallSpec& call : api::user::calls()) {
      if (!call.needs_key || call.scope != Scope::kRead) continue;
      look(std::string(call.path) + "?" + names);
    }
    for (const api::handler::Action& action : api::handler::actions()) {
      if (action.scope != Scope::kRead) continue;
      for (const char* id : {"1", "2", "3"}) {
        look("/stubs/handler_api.php?action=" + std::string(action.name) + "&country=7&id=" + id);
      }
    }
    return seen;
  }

  Stack stack{StackOptions{GetParam(), {0, 0, 0}, 1024, false, {}}};
  const CustomerId alice{1};
  const CustomerId bob{2};
};

// What everybody sees: what the pool has to offer.
bool is_stock(const std::string& target) {
  for (const char* part : {"/numbers", "/services", "/countries", "/operators", "getNumbersStatus",
                           "getPrices", "getTopCountries", "getRentServices", "serviceCountRent"}) {
    if (target.find(part) != std::string::npos) return true;
  }
  return false;
}

TEST_P(TwoCustomers, NothingOfOneIsSeenByTheOther) {
  const auto before = what_bob_sees();
  let_alice_do_everything();
  const auto after = what_bob_sees();
  ASSERT_EQ(before.size(), after.size());
  EXPECT_GT(before.size(), 60u);
  for (const auto& [target, answer] : after) {
    if (!is_stock(target)) {
      EXPECT_EQ(answer, before.at(target)) << target;
    }
    for (const Lease& lease : leases()) {
      EXPECT_EQ(answer.find(lease.number.to_string()), std::string::npos) << target;
    }
    EXPECT_EQ(answer.find(kCode), std::string::npos) << target;
  }
}

TEST_P(TwoCustomers, NothingOfOneIsChangedByTheOther) {
  let_alice_do_everything();
  const auto what_alice_sees = [this] {
    std::string all;
    for (const char* path : {"account", "orders", "rentals", "webhooks", "keys", "events"}) {
      all += get("/api/v1/" + std::string(path), "alice-key").body;
    }
    return all;
  };
  const std::string before = what_alice_sees();
  for (const api::rest::RestRoute& route : api::rest::rest_routes()) {
    const std::string path = "/api/v1/" + std::string(route.pattern);
    const std::size_t brace = path.find("{id}");
    if (route.method == wire::Method::kGet || brace == std::string::npos) continue;
    const bool of_keys = route.pattern.starts_with("keys");
    std::string body;
    if (route.method == wire::Method::kPatch) body = R"({"enabled":false})";
    if (route.pattern.ends_with("auto-renew")) body = R"({"enabled":true})";
    if (route.pattern.ends_with("redrive")) body = R"({"after":0})";
    if (route.pattern.ends_with("code-feedback")) body = R"({"verdict":"wrong"})";
    for (const char* id : {"1", "2", "3"}) {
      if (of_keys && std::string_view(id) == "2") continue;  // bob's own
      const auto answer =
          ask(route.method, std::string(path).replace(brace, 4, id), "bob-key", body);
      EXPECT_EQ(answer.status, 404) << path << " " << id << ": " << answer.body;
    }
  }
  for (const Lease& lease : leases()) {
    const std::string name = "?country=Malaysia&app=Google&number=" + lease.number.to_string();
    for (const char* call : {"get_reject_number.php", "reject_rent.php", "rent_renew_number.php"}) {
      get("/user/api/" + std::string(call) + name, "bob-key");
    }
    const std::string id =
        "&id=" + std::to_string(lease.id.value) + "&activationId=" + std::to_string(lease.id.value);
    for (const char* action :
         {"setStatus&status=8", "setStatus&status=6", "setStatus&status=3", "cancelActivation",
          "finishActivation", "getExtraActivation", "reactivate", "getAdditionalService&service=tg",
          "setRentStatus&status=2", "continueRentNumber"}) {
      get("/stubs/handler_api.php?action=" + std::string(action) + id, "bob-key");
    }
  }
  EXPECT_EQ(what_alice_sees(), before);
}

INSTANTIATE_TEST_SUITE_P(Stores, TwoCustomers,
                         ::testing::Values(StoreKind::kMemory, StoreKind::kSqlite));

}  // namespace
}  // namespace linepool::scenarios
