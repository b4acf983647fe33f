// Lists whose rows are large: a page ends at about a mebibyte, and its cursor leads to the rest.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <numeric>
#include <set>

#include "base/crypto/digest.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/operators/append_audit.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"
#include "wire/json_writer.h"

namespace linepool::scenarios {
namespace {

namespace json = boost::json;

constexpr int kOrders = 200;  // with an SMS of 8 KiB each
constexpr std::int64_t kFirstNumber = 60'112'000'000;
// A page may exceed the bound by its last row.
constexpr std::size_t kPageBytes = wire::JsonWriter::kPageBytes + 64 * 1024;

class PageBytes : public ::testing::Test {
 protected:
  PageBytes() {
    const CustomerId alice{1};
    const SupplierId carrier{1};
    EXPECT_TRUE(stack.run(core::CreateCustomer{"alice"}).ok());
    EXPECT_TRUE(stack.run(core::TopUp{alice, Money::from_units(100'000'000), ""}).ok());
    EXPECT_TRUE(stack.run(core::CreateKey{alice, "", sha256("key")}).ok());
    EXPECT_TRUE(
        stack.run(core::AddSupplier{"carrier", SupplierKind::kHttp, sha256("supplier")}).ok());
    const std::string long_name(1000, 'x');
    core::ImportLines added{carrier, {}};
    for (int i = 0; i < kOrders; ++i) {
      added.lines.push_back({*PhoneNumber::parse(std::to_string(kFirstNumber + i)),
                             CountryId{91},
                             {long_name, long_name, long_name}});
    }
    EXPECT_TRUE(stack.run(added).ok());
  }

  void order_and_deliver() {
    for (int i = 0; i < kOrders; ++i) {
      Ask order{wire::Method::kPost, "/api/v1/orders", {{"X-API-Key", "key"}}, {}, {}};
      order.body = R"({"country":"MY","service":"go"})";
      const json::value made = json::parse(stack.ask(order).body);
      deliver(std::string(made.at("phoneNumber").as_string()).substr(1), i);
    }
  }

  void deliver(const std::string& to, int i) {
    const std::string text = "Google code " + std::to_string(100'000 + i) + std::string(8000, '.');
    const json::object sms{{"to", to}, {"from", "Google"}, {"text", text}};
    Ask ask{wire::Method::kPost, "/supply/carrier/sms", {}, {}, {}};
    ask.headers = {{"Authorization", "Bearer supplier"}, {"Content-Type", "application/json"}};
    ask.body = json::serialize(sms);
    EXPECT_EQ(stack.ask(ask).status, 200);
  }

  std::string get(const std::string& target) {
    Ask ask{wire::Method::kGet, target, {}, {}, {}};
    const bool admin = target.starts_with("/admin/");
    ask.headers =
        admin ? std::vector<std::pair<std::string, std::string>>{{"Authorization",
                                                                  "Bearer " +
                                                                      std::string(
                                                                          Stack::kAdminToken)}}
              : std::vector<std::pair<std::string, std::string>>{{"X-API-Key", "key"}};
    const wire::Response answer = stack.ask(ask);
    EXPECT_EQ(answer.status, 200) << target << answer.body;
    EXPECT_LE(answer.body.size(), kPageBytes) << target;
    return answer.body;
  }

  // The ids of all pages. `after` is the parameter that takes what `next` shows; each page but the
  // last is full.
  std::set<std::int64_t> all(const std::string& target, const std::string& rows,
                             const std::string& next, const std::string& after) {
    std::set<std::int64_t> ids;
    std::string cursor;
    for (int pages = 1;; ++pages) {
      const std::string body = get(target + cursor);
      const json::value page = json::parse(body);
      for (const json::value& row : page.at(rows).as_array()) {
        EXPECT_TRUE(ids.insert(row.at("id").as_int64()).second) << target << " shows a row twice";
      }
      const json::value* const shown = page.as_object().if_contains(next);
      const json::value following = shown != nullptr ? *shown : json::value();
      const bool is_last = following.is_null() || page.at(rows).as_array().empty();
      if (is_last) {
        EXPECT_GT(pages, 1) << target << " has one page";
        return ids;
      }
      EXPECT_GE(body.size(), wire::JsonWriter::kPageBytes) << target;
      const std::string value = following.is_string() ? std::string(following.as_string())
                                                      : std::to_string(following.as_int64());
      cursor = "&" + after + "=" + value;
    }
  }

  Stack stack{StackOptions{StoreKind::kMemory, {0, 0, 0}, 1024, true, {}}};
};

TEST_F(PageBytes, OrdersAndTheirEvents) {
  order_and_deliver();
  EXPECT_EQ(all("/api/v1/orders?limit=1000", "orders", "next_cursor", "cursor").size(),
            static_cast<std::size_t>(kOrders));
  // Numbered without gaps, from the first.
  std::int64_t last = 0;
  std::size_t pages = 0;
  for (std::int64_t newest = 1; last < newest; ++pages) {
    const json::value page =
        json::parse(get("/api/v1/events?limit=1000&after=" + std::to_string(last)));
    newest = page.at("newest").as_int64();
    for (const json::value& event : page.at("events").as_array()) {
      EXPECT_EQ(event.at("id").as_int64(), ++last);
    }
    EXPECT_EQ(page.at("next_after").as_int64(), last);
  }
  EXPECT_GT(pages, 1u);
}

TEST_F(PageBytes, TheHistoryOfTheUserApi) {
  order_and_deliver();
  std::set<std::int64_t> ids;
  std::string before;
  for (int pages = 0;; ++pages) {
    const json::value page =
        json::parse(get("/user/api/get_history.php?customer=key&limit=1000" + before));
    if (page.as_array().empty()) {
      EXPECT_GT(pages, 1);
      break;
    }
    std::int64_t last = 0;
    for (const json::value& row : page.as_array()) {
      last = row.at("id").to_number<std::int64_t>();
      EXPECT_TRUE(ids.insert(last).second);
    }
    before = "&before_id=" + std::to_string(last);
  }
  EXPECT_EQ(ids.size(), static_cast<std::size_t>(kOrders));
}

TEST_F(PageBytes, TheMessagesOfARentalAndOfAnOrder) {
  for (const char* kind : {"rentals", "orders"}) {
    Ask taken{wire::Method::kPost, "/api/v1/" + std::string(kind), {{"X-API-Key", "key"}}, {}, {}};
    taken.body = R"({"country":"MY","service":"go"})";
    const json::value made = json::parse(stack.ask(taken).body);
    const std::string number = std::string(made.at("phoneNumber").as_string()).substr(1);
    for (int i = 0; i < kOrders; ++i) deliver(number, i);
    const std::string path = "/api/v1/" + std::string(kind) + "/" +
                             std::to_string(made.at("id").as_int64()) + "/messages?limit=1000";
    EXPECT_EQ(all(path, "messages", "next_cursor", "cursor").size(),
              static_cast<std::size_t>(kOrders));
  }
}

TEST_F(PageBytes, WhatOperatorsSee) {
  for (int i = 0; i < kOrders; ++i) deliver(std::to_string(kFirstNumber + i), i);  // to nobody
  const auto size = static_cast<std::size_t>(kOrders);
  EXPECT_EQ(all("/admin/v1/bin?limit=1000", "messages", "next", "after").size(), size);
  EXPECT_EQ(all("/admin/v1/unmatched?limit=1000", "messages", "next", "after").size(), size);
  EXPECT_EQ(all("/api/v1/sandbox/messages?limit=200", "messages", "next", "before").size(), size);
}

// Names are short; rows that are large all the same show that a page does not rely on it. Users use
// the same builder, but no store takes one with a long address.
TEST_F(PageBytes, CustomersAndTheLedger) {
  constexpr std::size_t kRows = 1200;
  const std::string padding(4000, 'x');
  stack.write([&](store::Tx& tx) {
    for (std::size_t i = 0; i < kRows; ++i) {
      Customer customer;
      customer.name = "large " + std::to_string(i) + padding;
      const CustomerId id = tx.customers().insert(customer);
      Account account;
      account.id = account_of(id);
      tx.accounts().put(account);
      Transfer transfer;
      transfer.from = kCashAccount;
      transfer.to = account_of(CustomerId{1});
      transfer.amount = Money::from_units(1);
      transfer.reference = padding;
      tx.transfers().insert(transfer);
    }
  });
  // Alice, whom the fixture makes and tops up, is one of each.
  EXPECT_EQ(all("/admin/v1/customers?limit=1000", "customers", "next", "after").size(), kRows + 1);
  EXPECT_EQ(all("/admin/v1/customers?limit=1000&search=LARGE", "customers", "next", "after").size(),
            kRows);
  EXPECT_EQ(all("/admin/v1/ledger?limit=1000", "transfers", "next", "after").size(), kRows + 1);
  EXPECT_EQ(all("/admin/v1/ledger?limit=1000&customer=1", "transfers", "next", "after").size(),
            kRows + 1);
  EXPECT_EQ(all("/api/v1/ledger?limit=1000", "transfers", "next_cursor", "cursor").size(),
            kRows + 1);
}

TEST_F(PageBytes, TheAuditLogFromEitherEnd) {
  core::AppendAudit entry;
  entry.fact.actor = "ana";
  entry.fact.action = "POST customers";
  entry.fact.after = R"({"name":")" + std::string(kAuditChangeBytes - 16, 'x') + R"("})";
  constexpr int kEntries = 2 * kOrders;
  for (int i = 0; i < kEntries; ++i) EXPECT_TRUE(stack.run(core::AppendAudit(entry)).ok());
  for (const std::string order : {"oldest", "newest"}) {
    std::vector<std::int64_t> ids;
    std::size_t pages = 0;
    for (std::string after; pages == 0 || !after.empty(); ++pages) {
      const std::string body = get("/admin/v1/audit?limit=1000&order=" + order + after);
      EXPECT_LE(body.size(), kPageBytes) << order;
      const json::value page = json::parse(body);
      for (const json::value& one : page.at("entries").as_array()) {
        ids.push_back(one.at("id").as_int64());
      }
      const json::value& next = page.at("next_after");
      after = next.is_null() ? "" : "&after=" + std::to_string(next.as_int64());
    }
    EXPECT_GT(pages, 1u) << order;
    if (order == "newest") std::reverse(ids.begin(), ids.end());
    std::vector<std::int64_t> all_of_them(static_cast<std::size_t>(kEntries));
    std::iota(all_of_them.begin(), all_of_them.end(), 1);
    EXPECT_EQ(ids, all_of_them) << order;
  }
}

}  // namespace
}  // namespace linepool::scenarios
