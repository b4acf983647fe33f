// Expensive reads: one at a time of each customer.
#include <gtest/gtest.h>

#include "api/rest/one_at_a_time.h"
#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "stack.h"
#include "wire/testing/deferrals.h"

namespace linepool::scenarios {
namespace {

TEST(OneAtATime, AProofIsMadeOnceAtATimeForEachCustomer) {
  api::rest::OneAtATime proofs;
  std::shared_ptr<void> first = proofs.begin(CustomerId{1});
  EXPECT_NE(first, nullptr);
  EXPECT_EQ(proofs.begin(CustomerId{1}), nullptr);
  EXPECT_NE(proofs.begin(CustomerId{2}), nullptr) << "others are not held up";
  first.reset();
  EXPECT_NE(proofs.begin(CustomerId{1}), nullptr);
}

// Makes a second request out of the answer to the first: no client can be faster.
class AsksAgain final : public wire::ResponseSink {
 public:
  AsksAgain(wire::Handler& handler, const wire::Request& again)
      : handler_(handler), again_(again) {}

  void send(std::unique_ptr<wire::Answer> answer) override {
    first = answer->take().status;
    refused = handler_.handle(again_, second);
  }

  int first = 0;
  std::optional<wire::Response> refused;  // at once
  wire_testing::OneAnswer second;

 private:
  wire::Handler& handler_;
  const wire::Request& again_;
};

class AnsweredBySink final : public wire::Deferral {
 public:
  explicit AnsweredBySink(std::shared_ptr<wire::ResponseSink> sink) : sink_(std::move(sink)) {}
  void fall_back_to(wire::Fallback fallback) override { fallback_ = fallback; }
  wire::Responder defer() override { return wire::Responder(sink_, fallback_); }

 private:
  std::shared_ptr<wire::ResponseSink> sink_;
  wire::Fallback fallback_ = &wire::plain_fallback;
};

TEST(LongReads, WhoHasTheAnswerMayAskAgain) {
  Stack stack{StackOptions{}};
  ASSERT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
  ASSERT_TRUE(stack.run(core::CreateKey{CustomerId{1}, "", sha256("key"), {}}).ok());
  const std::vector<wire::Header> headers{{"X-API-Key", "key"}};
  const auto request_for = [&headers](std::string_view path) {
    wire::Request request;
    request.target = path;
    request.path = path;
    request.headers = headers;
    return request;
  };
  const wire::Request proof = request_for("/api/v1/ledger/proof");
  const wire::Request usage = request_for("/api/v1/usage");
  for (const auto& [first, again] : {std::pair{&proof, &usage}, {&usage, &proof}}) {
    const auto sink = std::make_shared<AsksAgain>(stack.api().router(), *again);
    AnsweredBySink deferral(sink);
    ASSERT_FALSE(stack.api().router().handle(*first, deferral).has_value());
    stack.settle();
    stack.settle();
    EXPECT_EQ(sink->first, 200);
    EXPECT_FALSE(sink->refused.has_value()) << again->path;
    ASSERT_TRUE(sink->second.sent().has_value());
    EXPECT_EQ(sink->second.sent()->status, 200);
  }
}

}  // namespace
}  // namespace linepool::scenarios
