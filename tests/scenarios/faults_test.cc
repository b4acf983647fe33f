// What customers see when the server is overloaded, draining, or told to stop.
#include <gtest/gtest.h>

#include <future>

#include "core/engine/command.h"
#include "core/engine/work.h"
#include "stack.h"

namespace linepool::scenarios {
namespace {

Ask get(std::string target) {
  Ask ask;
  ask.target = std::move(target);
  return ask;
}

std::string header_of(const wire::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

class Faults : public ::testing::Test {
 protected:
  Faults() : stack_({StoreKind::kMemory, {0, 0, 0}, 1}) {
    const auto customer = stack_.run(core::CreateCustomer{"alice"});
    const CustomerId id = customer->customer.id;
    EXPECT_TRUE(stack_.run(core::CreateKey{id, "", sha256("key")}).ok());
  }

  // Blocks the engine until the promise is kept, and fills its queue of one.
  void jam(std::promise<void>& release) {
    auto entered = std::make_shared<std::promise<void>>();
    auto wait = std::make_shared<std::future<void>>(release.get_future());
    ASSERT_TRUE(
        stack_.engine().submit(core::ExpireDue{}, [entered, wait](const Result<core::Expired>&) {
          entered->set_value();
          wait->wait();
        }));
    entered->get_future().wait();
    ASSERT_TRUE(stack_.engine().submit(core::work_of(core::ExpireDue{})));
  }

  Stack stack_;
};

TEST_F(Faults, AFullQueueIsAnHonestBusyAtOnce) {
  std::promise<void> release;
  jam(release);
  const wire::Response busy =
      stack_.ask(get("/user/api/get_number.php?customer=key&app=Google&country=Malaysia"));
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(busy.body, "Server busy, try again shortly.");
  EXPECT_EQ(header_of(busy, "Retry-After"), "1");

  const wire::Response reject =
      stack_.ask(get("/user/api/reject.php?customer=key&number=601128000001"));
  EXPECT_EQ(reject.status, 503);
  EXPECT_EQ(stack_.ask(get("/readyz")).status, 503);

  Ask create = get("/admin/v1/customers");
  create.method = wire::Method::kPost;
  create.body = R"({"name":"bob"})";
  create.headers = {{"Authorization", "Bearer " + std::string(Stack::kAdminToken)}};
  const wire::Response problem = stack_.ask(create);
  EXPECT_EQ(problem.status, 503);
  EXPECT_EQ(problem.content_type, "application/problem+json");
  EXPECT_EQ(header_of(problem, "Retry-After"), "1");

  // What memory can answer is still answered.
  EXPECT_EQ(stack_.ask(get("/healthz")).status, 200);
  EXPECT_EQ(stack_.ask(get("/user/api/load_countries.php")).status, 200);
  release.set_value();
}

TEST(FaultsOfALimitedKey, ANumberThatABusyEngineRefusesIsGivenBack) {
  Stack stack({StoreKind::kMemory, {0, 1, 0}, 1});
  const auto customer = stack.run(core::CreateCustomer{"alice"});
  ASSERT_TRUE(stack.run(core::CreateKey{customer->customer.id, "", sha256("key")}).ok());
  stack.engine().stop();
  Ask order = get("/api/v1/orders");
  order.method = wire::Method::kPost;
  order.headers = {{"X-API-Key", "key"}};
  order.body = R"({"country":"MY","service":"go"})";
  const Ask user = get("/user/api/get_number.php?customer=key&app=Google&country=Malaysia");
  const Ask first = get("/stubs/handler_api.php?api_key=key&action=getNumber&service=go&country=7");
  const Ask second =
      get("/stubs/handler_api.php?api_key=key&action=getNumberV2&service=go&country=7&orderId=7");
  // The key may take one number a minute, so if these counted, the second would be refused.
  for (const Ask& ask : {order, user, first, second, order}) {
    EXPECT_EQ(stack.ask(ask).status, 503) << ask.target;
  }
}

TEST_F(Faults, DrainingIsNotReadyButAlive) {
  EXPECT_EQ(stack_.ask(get("/readyz")).status, 200);
  stack_.api().start_draining();
  EXPECT_EQ(stack_.ask(get("/readyz")).status, 503);
  EXPECT_EQ(stack_.ask(get("/healthz")).status, 200);
  EXPECT_EQ(stack_.ask(get("/user/api/get_balance.php?customer=key")).status, 200);
}

TEST_F(Faults, AFailedReadIsSaidInTheWordsOfEachApi) {
  stack_.fail_reads();
  const auto user = stack_.ask(get("/user/api/load_rent.php?customer=key"));
  EXPECT_EQ(user.status, 503);
  EXPECT_EQ(user.body, "Server busy, try again shortly.");
  const auto handler =
      stack_.ask(get("/stubs/handler_api.php?api_key=key&action=getActiveActivations"));
  EXPECT_EQ(handler.status, 503);
  EXPECT_EQ(handler.body, "SERVER_ERROR");

  Ask rest = get("/api/v1/orders");
  rest.headers = {{"X-API-Key", "key"}};
  Ask admin = get("/admin/v1/customers");
  admin.headers = {{"Authorization", "Bearer " + std::string(Stack::kAdminToken)}};
  for (const Ask& ask : {rest, admin}) {
    const wire::Response problem = stack_.ask(ask);
    EXPECT_EQ(problem.status, 503) << ask.target;
    EXPECT_EQ(problem.content_type, "application/problem+json") << ask.target;
    EXPECT_EQ(header_of(problem, "Retry-After"), "1") << ask.target;
  }
}

TEST_F(Faults, AStoppedEngineIsBusy) {
  stack_.engine().stop();
  const wire::Response answer =
      stack_.ask(get("/user/api/get_number.php?customer=key&app=Google&country=Malaysia"));
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.body, "Server busy, try again shortly.");
}

}  // namespace
}  // namespace linepool::scenarios
