// The client against a real socket: what it sends, when it retries, where it stops.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linepool/client.h>
#include <linepool/orders.h>
#include <linepool/rented.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "client/testing/manual_time.h"
#include "client/testing/scripted_server.h"

namespace linepool {
namespace {

using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using Kind = Failure::Kind;

constexpr const char* kKey = "0123456789abcdef0123456789abcdef";

class ClientCalls : public testing::Test {
 protected:
  Client client_of(const ScriptedServer& server) {
    ClientOptions options;
    options.url = server.url();
    options.key = kKey;
    options.timing = time_.timing();
    return Client(options);
  }
  static std::vector<std::string> targets(const ScriptedServer& server) {
    std::vector<std::string> all;
    for (const Seen& seen : server.seen()) all.push_back(seen.target);
    return all;
  }

  ManualTime time_;
};

const Lease kLease{.number = "601128691234", .app = "Google", .country = "Malaysia"};

TEST_F(ClientCalls, TemporaryCallsAreSentAsTheReferenceWritesThem) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("get_number")) return {.body = "601128691234"};
    if (seen.asks("get_sms")) return {.body = "You have not received any code yet."};
    if (seen.asks("get_reject")) return {.body = "Number Rejected."};
    if (seen.asks("get_balance")) return {.body = R"({"balance": "3.81"})"};
    return {.body = "[]"};
  });
  const Client client = client_of(server);
  const TemporaryLines lines(client);
  EXPECT_TRUE(lines.countries());
  EXPECT_TRUE(lines.apps(58));
  EXPECT_TRUE(lines.rates("Viet Nam", "Whatsapp24"));
  const auto lease = lines.get_number("Google", "Malaysia",
                                      {.reuse = "601128691234", .label = "", .max_price = ""});
  ASSERT_TRUE(lease);
  EXPECT_EQ(lease->number, "601128691234");
  EXPECT_EQ(lease->app, "Google");
  EXPECT_TRUE(lines.get_sms(*lease));
  EXPECT_TRUE(lines.reject({.number = "601128691234", .app = "", .country = ""}));
  EXPECT_EQ(*client.balance(), "3.81");
  EXPECT_TRUE(lines.history(5'000));
  EXPECT_TRUE(lines.history(50, 4'711));
  const std::string api = "/user/api/";
  EXPECT_THAT(targets(server),
              ElementsAre(api + "load_countries.php", api + "load_apps.php?country_id=58",
                          api + "get_rates.php?country=Viet%20Nam&app=Whatsapp24",
                          api + "get_number.php?app=Google&country=Malaysia&number=601128691234",
                          api + "get_sms.php?number=601128691234&country=Malaysia&app=Google",
                          api + "get_reject_number.php?number=601128691234",
                          api + "get_balance.php", api + "get_history.php?limit=1000",
                          api + "get_history.php?limit=50&before_id=4711"));
  for (const Seen& seen : server.seen()) {
    EXPECT_NE(seen.headers.find(std::string("X-API-Key: ") + kKey), std::string::npos);
    EXPECT_FALSE(seen.asks(kKey)) << "proxies log addresses";
  }
}

TEST_F(ClientCalls, RentedCallsAreSentAsTheReferenceWritesThem) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("get_number")) return {.body = R"({"data":"12817437990","code":100})"};
    if (seen.asks("load_")) return {.body = "[]"};
    return {.body = R"({"data":"Rejected","code":100})"};
  });
  const RentedLines lines(client_of(server));
  EXPECT_TRUE(lines.countries());
  EXPECT_TRUE(lines.apps(58));
  const auto lease = lines.rent("Google", "USA");
  ASSERT_TRUE(lease);
  EXPECT_TRUE(lines.list());
  EXPECT_TRUE(lines.messages(*lease));
  EXPECT_TRUE(lines.reject(*lease));
  EXPECT_TRUE(lines.renew(*lease));
  EXPECT_TRUE(lines.set_auto_renew(*lease, false));
  const std::string api = "/user/api/";
  const std::string about = "?app=Google&country=USA&number=12817437990";
  EXPECT_THAT(targets(server),
              ElementsAre(api + "load_countries.php?is_rent=1",
                          api + "load_apps.php?country_id=58&is_rent=1",
                          api + "get_number.php?app=Google&country=USA&is_rent=1",
                          api + "load_rent.php", api + "load_rent_code.php" + about,
                          api + "reject_rent.php" + about, api + "rent_renew_number.php" + about,
                          api + "rent_renew_number.php" + about + "&auto_renew=0"));
}

TEST_F(ClientCalls, ReadsAreRepeatedAfterPassingFaults) {
  std::atomic<int> calls = 0;
  ScriptedServer server([&calls](const Seen&) -> Scripted {
    switch (++calls) {
      case 1: return {.body = "busy", .status = 503, .headers = "Retry-After: 7\r\n"};
      case 2: return {.body = R"({"balance": "1)", .end = Scripted::End::kCut};
      default: return {.body = R"({"balance": "3.81"})"};
    }
  });
  EXPECT_EQ(*client_of(server).balance(), "3.81");
  // The seven seconds the server asked for, then our own second step.
  EXPECT_THAT(time_.sleeps(), ElementsAre(seconds(7), milliseconds(400)));
}

TEST_F(ClientCalls, ARetryAfterMayBeADate) {
  ScriptedServer server([](const Seen&) -> Scripted {
    const std::time_t then = std::time(nullptr) + 600;
    std::tm parts{};
    gmtime_r(&then, &parts);
    std::array<char, 64> date{};
    std::strftime(date.data(), date.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    const std::string header = std::string("Retry-After: ") + date.data() + "\r\n";
    return {.body = "busy", .status = 503, .headers = header};
  });
  const auto balance = client_of(server).balance();
  ASSERT_FALSE(balance);
  ASSERT_TRUE(balance.failure().retry_after);
  EXPECT_GT(*balance.failure().retry_after, seconds(400));
  EXPECT_LE(*balance.failure().retry_after, seconds(600));
  EXPECT_EQ(server.seen().size(), 1u);
}

TEST_F(ClientCalls, RepetitionsHaveABound) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = "", .status = 502}; });
  const auto balance = client_of(server).balance();
  ASSERT_FALSE(balance);
  EXPECT_EQ(balance.failure().kind, Kind::kUnexpected);
  EXPECT_EQ(server.seen().size(), 3u);
}

TEST_F(ClientCalls, ARetryAfterBeyondTheTotalTimeoutIsHandedToTheCaller) {
  ScriptedServer server([](const Seen&) -> Scripted {
    return {
        .body = "Too many requests, slow down.", .status = 429, .headers = "Retry-After: 90\r\n"};
  });
  const auto balance = client_of(server).balance();
  ASSERT_FALSE(balance);
  EXPECT_EQ(balance.failure().error, Error::kTooManyRequests);
  EXPECT_EQ(balance.failure().retry_after, seconds(90));
  EXPECT_EQ(server.seen().size(), 1u);
  EXPECT_TRUE(time_.sleeps().empty());
}

TEST_F(ClientCalls, APurchaseIsRepeatedWhenItWasRefusedForSpeed) {
  std::atomic<int> calls = 0;
  ScriptedServer server([&calls](const Seen&) -> Scripted {
    if (++calls == 1) return {.body = "slow down", .status = 429, .headers = "Retry-After: 2\r\n"};
    return {.body = "601128691234"};
  });
  EXPECT_TRUE(TemporaryLines(client_of(server)).get_number("Google", "Malaysia"));
  EXPECT_THAT(time_.sleeps(), ElementsAre(seconds(2)));
}

// Answers that leave it unknown whether the server did the work.
const std::vector<Scripted> kLosses{
    {.body = "", .end = Scripted::End::kClose},
    {.body = "601128691234", .end = Scripted::End::kCut},
    {.body = "Server busy", .status = 503, .headers = "Retry-After: 1\r\n"},
    {.body = "", .status = 502}};

template <class T>
void expect_uncertain(const Outcome<T>& outcome) {
  ASSERT_FALSE(outcome);
  EXPECT_TRUE(outcome.failure().may_have_happened);
  EXPECT_EQ(outcome.failure().action(), Action::kGiveUp);
}

// A call that costs money and lost its answer may have been carried out: send it once and tell the
// caller.
TEST_F(ClientCalls, WhatCostsMoneyIsNeverSentTwiceWhenItMayHaveHappened) {
  for (const Scripted& answer : kLosses) {
    // The earlier call leaves a kept connection behind, on which libcurl would retry by itself.
    ScriptedServer server([&answer](const Seen& seen) -> Scripted {
      return seen.asks("_number") ? answer : Scripted{.body = R"({"balance": "3.81"})"};
    });
    const Client client = client_of(server);
    EXPECT_TRUE(client.balance());
    expect_uncertain(TemporaryLines(client).get_number("Google", "USA"));
    expect_uncertain(RentedLines(client).rent("Google", "USA"));
    expect_uncertain(RentedLines(client).renew(kLease));
    EXPECT_EQ(server.seen().size(), 4u);
  }
}

// Calls that cannot cost anything twice are retried.
TEST_F(ClientCalls, RejectionsAndTheAutoRenewFlagAreRepeatedAfterALostAnswer) {
  for (const Scripted& answer : kLosses) {
    std::map<std::string, int> calls;
    std::mutex mutex;
    ScriptedServer server([&](const Seen& seen) -> Scripted {
      const std::lock_guard lock(mutex);
      if (++calls[seen.target] < 3) return answer;
      if (seen.asks("get_reject")) return {.body = "Number Rejected."};
      return {.body = R"({"data":"Done","code":100})"};
    });
    const Client client = client_of(server);
    EXPECT_TRUE(TemporaryLines(client).reject(kLease));
    EXPECT_TRUE(RentedLines(client).reject(kLease));
    EXPECT_TRUE(RentedLines(client).set_auto_renew(kLease, true));
    EXPECT_EQ(server.seen().size(), 9u);
  }
}

// The first attempt may be why the second is refused: neither success nor failure is certain.
TEST_F(ClientCalls, ARejectionRefusedOnlyAfterALostAnswerIsUncertain) {
  std::map<std::string, int> calls;
  std::mutex mutex;
  ScriptedServer server([&](const Seen& seen) -> Scripted {
    const std::lock_guard lock(mutex);
    if (++calls[seen.target] == 1) return {.body = "", .end = Scripted::End::kClose};
    if (seen.asks("get_reject")) return {.body = "Number Not Found."};
    return {.body = R"({"data":"Cant Rejected","code":200})"};
  });
  const Client client = client_of(server);
  expect_uncertain(TemporaryLines(client).reject(kLease));
  expect_uncertain(RentedLines(client).reject(kLease));
  // From now on no answer is lost, so a refusal is a refusal.
  const auto refused = RentedLines(client).reject(kLease);
  EXPECT_FALSE(refused.failure().may_have_happened);
  EXPECT_EQ(refused.failure().error, Error::kRentalNotRejectable);
}

// As in the API reference: JSON from calls that change something, the plain sentence from lists.
TEST_F(ClientCalls, ABadKeyIsToldApartInEveryRentedCall) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("load_rent")) return {.body = "Customer Not Found."};
    return {.body = R"({"data":"Customer Not Found.","code":200})"};
  });
  const RentedLines lines(client_of(server));
  const auto expect_bad_key = [](const auto& outcome) {
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.failure().error, Error::kUnknownCustomer);
    EXPECT_EQ(outcome.failure().action(), Action::kFixKey);
    EXPECT_FALSE(outcome.failure().may_have_happened);
  };
  expect_bad_key(lines.rent("Google", "USA"));
  expect_bad_key(lines.list());
  expect_bad_key(lines.messages(kLease));
  expect_bad_key(lines.reject(kLease));
  expect_bad_key(lines.renew(kLease));
  expect_bad_key(lines.set_auto_renew(kLease, true));
  EXPECT_EQ(server.seen().size(), 6u);
}

std::string rental_rows(int newest, int count) {
  std::string rows;
  for (int id = newest; id > newest - count; --id) {
    rows += (rows.empty() ? "[{\"id\":" : ",{\"id\":") + std::to_string(id) + "}";
  }
  return rows + "]";
}

TEST_F(ClientCalls, AListOfRentalsLongerThanAnAnswerIsReadPageByPage) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.target.ends_with("before_id=10001")) return {.body = rental_rows(10'000, 10'000)};
    if (seen.target.ends_with("before_id=1")) return {.body = "[]"};
    return {.body = rental_rows(20'000, 10'000)};
  });
  const auto rentals = RentedLines(client_of(server)).list();
  ASSERT_TRUE(rentals);
  EXPECT_EQ(rentals->size(), 20'000u);
  EXPECT_EQ(rentals->back().id, 1);
  EXPECT_EQ(server.seen().size(), 3u);
}

TEST_F(ClientCalls, AServerThatDoesNotPageIsAskedForRentalsTwiceAtMost) {
  ScriptedServer server(
      [](const Seen&) -> Scripted { return {.body = rental_rows(12'000, 12'000)}; });
  const auto rentals = RentedLines(client_of(server)).list();
  ASSERT_TRUE(rentals);
  EXPECT_EQ(rentals->size(), 12'000u);
  EXPECT_EQ(server.seen().size(), 2u);
}

TEST_F(ClientCalls, TheKeyIsInNoAddressUnlessOneWantsItThere) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = R"({"balance": "3.81"})"}; });
  ClientOptions options;
  options.url = server.url();
  options.key = kKey;
  EXPECT_TRUE(Client(options).balance());
  options.key_in_query = true;
  EXPECT_TRUE(Client(options).balance());
  static_cast<void>(Orders(Client(options)).get(7));
  EXPECT_THAT(
      targets(server),
      ElementsAre("/user/api/get_balance.php",
                  std::string("/user/api/get_balance.php?customer=") + kKey, "/api/v1/orders/7"));
  for (const Seen& seen : server.seen()) {
    EXPECT_NE(seen.headers.find(std::string("X-API-Key: ") + kKey), std::string::npos);
  }
}

TEST_F(ClientCalls, OptionsAreSentWhereThereAreAny) {
  ScriptedServer server([](const Seen& seen) -> Scripted {
    if (seen.asks("renew")) return {.body = R"({"data":"Renewed","code":100})"};
    if (seen.asks("is_rent")) return {.body = R"({"data":"601128691234","code":100})"};
    return {.body = "601128691234"};
  });
  const Client client = client_of(server);
  EXPECT_TRUE(TemporaryLines(client).get_number("Google", "Malaysia",
                                                {.reuse = "", .label = "", .max_price = "0.80"}));
  EXPECT_TRUE(RentedLines(client).rent(
      "Google", "Malaysia",
      {.days = 7, .label = "ci", .max_price = "4.50", .reuse = "601128691234"}));
  static_cast<void>(RentedLines(client).renew(kLease, "4.50"));
  EXPECT_THAT(
      targets(server),
      ElementsAre("/user/api/get_number.php?app=Google&country=Malaysia&max_price=0.80",
                  "/user/api/get_number.php?app=Google&country=Malaysia&is_rent=1&days=7&label=ci&"
                  "max_price=4.50&number=601128691234",
                  "/user/api/rent_renew_number.php?app=Google&country=Malaysia&"
                  "number=601128691234&max_price=4.50"));
}

TEST_F(ClientCalls, CaCertificatesThatCannotBeReadAreNamed) {
  ClientOptions options;
  options.url = "https://127.0.0.1:1";
  const auto fault_of = [&options](const std::string& file) -> std::string {
    options.ca_file = file;
    try {
      const Client client(options);
      return "";
    } catch (const std::invalid_argument& bad) {
      return bad.what();
    }
  };
  EXPECT_EQ(fault_of("/nowhere/ca.pem"), "cannot read the CA file /nowhere/ca.pem");
  EXPECT_EQ(fault_of("/"), "cannot read the CA file /");
  EXPECT_EQ(fault_of("/dev/zero"), "there is no PEM certificate in the CA file /dev/zero");
}

TEST_F(ClientCalls, ReadsKeepTheirConnection) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = R"({"balance": "3.81"})"}; });
  const Client client = client_of(server);
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(client.balance());
  EXPECT_EQ(server.seen().back().connection, 1u);
}

TEST_F(ClientCalls, AHugeAnswerIsCutOff) {
  ScriptedServer server(
      [](const Seen&) -> Scripted { return {.body = std::string(10 << 20, '1')}; });
  ClientOptions options;
  options.url = server.url();
  options.key = kKey;
  options.answer_bytes = 64 * 1024;
  const auto balance = Client(options).balance();
  ASSERT_FALSE(balance);
  EXPECT_EQ(balance.failure().kind, Kind::kUnexpected);
  EXPECT_EQ(server.seen().size(), 1u);
}

TEST_F(ClientCalls, AServerThatHangsRunsIntoTheTotalTimeout) {
  ScriptedServer server(
      [](const Seen&) -> Scripted { return {.body = "", .end = Scripted::End::kHang}; });
  ClientOptions options;
  options.url = server.url();
  options.total_timeout = milliseconds(50);
  const auto sms = TemporaryLines(Client(options)).get_sms(kLease);
  ASSERT_FALSE(sms);
  EXPECT_EQ(sms.failure().kind, Kind::kUnreachable);
  const auto lease = TemporaryLines(Client(options)).get_number("Google", "Malaysia");
  EXPECT_TRUE(lease.failure().may_have_happened);
}

TEST_F(ClientCalls, NoServerIsUnreachableAndNothingHappened) {
  std::string url;
  {
    ScriptedServer server([](const Seen&) -> Scripted { return {.body = ""}; });
    url = server.url();
  }
  ClientOptions options;
  options.url = url;
  options.timing = time_.timing();
  const auto lease = TemporaryLines(Client(options)).get_number("Google", "Malaysia");
  ASSERT_FALSE(lease);
  EXPECT_EQ(lease.failure().kind, Kind::kUnreachable);
  EXPECT_FALSE(lease.failure().may_have_happened);
  EXPECT_EQ(time_.sleeps().size(), 2u);  // nothing was sent, so even a purchase is retried
}

TEST_F(ClientCalls, RedirectsAreNotFollowed) {
  ScriptedServer server([](const Seen&) -> Scripted {
    return {.body = "", .status = 302, .headers = "Location: /elsewhere\r\n"};
  });
  const auto balance = client_of(server).balance();
  EXPECT_EQ(balance.failure().action(), Action::kGiveUp);
  EXPECT_EQ(server.seen().size(), 1u);
}

TEST(ClientSetup, UrlAndKeyComeFromTheEnvironment) {
  ScriptedServer server([](const Seen&) -> Scripted { return {.body = R"({"balance": "3.81"})"}; });
  setenv("LINEPOOL_URL", (server.url() + "/user/api/").c_str(), 1);
  setenv("LINEPOOL_KEY", kKey, 1);
  EXPECT_EQ(*Client().balance(), "3.81");
  unsetenv("LINEPOOL_URL");
  unsetenv("LINEPOOL_KEY");
  EXPECT_EQ(server.seen().at(0).target, "/user/api/get_balance.php");
}

TEST(ClientSetup, ABadUrlIsRefusedAtOnce) {
  ClientOptions options;
  options.url = "localhost:8080";
  EXPECT_THROW(Client{options}, std::invalid_argument);
}

}  // namespace
}  // namespace linepool
