// Rows that are read together: by their ids, and for each customer or country at once.
#include <gtest/gtest.h>

#include "fixtures.h"
#include "store/rows_by_id.h"

namespace linepool::store_tests {
namespace {

using store::Tx;

class Many : public StoreTest {
 protected:
  void set_up() override {
    tx_ = &store().begin();
    supplier_ = tx_->suppliers().insert(supplier_row("sim"));
    first_ = tx_->customers().insert(customer_row("first"));
    second_ = tx_->customers().insert(customer_row("second"));
    line_ = tx_->lines().insert(line_row(supplier_, 1, 1));
  }

  Tx* tx_ = nullptr;
  SupplierId supplier_;
  CustomerId first_;
  CustomerId second_;
  LineId line_;
};

template <class Row>
std::vector<std::int64_t> ids_in(const std::vector<Row>& rows) {
  std::vector<std::int64_t> out;
  for (const Row& row : rows) out.push_back(row.id.value);
  return out;
}

// Each id once and in order, whatever the order in which they are asked for; none and ids of no row
// are passed over.
TEST_P(Many, RowsAreFoundByTheirIds) {
  for (int i = 0; i < 4; ++i) {
    tx_->leases().insert(lease_row(first_, line_));
    tx_->messages().insert(message_row(supplier_, "", LeaseId{i + 1}), nullptr);
  }
  const std::vector<LeaseId> leases{LeaseId{4}, LeaseId{}, LeaseId{2}, LeaseId{9}, LeaseId{4}};
  EXPECT_EQ(ids_in(tx_->leases().find_all(leases)), (std::vector<std::int64_t>{2, 4}));
  EXPECT_EQ(tx_->leases().find_all(leases).front(), *tx_->leases().find(LeaseId{2}));
  const std::vector<MessageId> messages{MessageId{3}, MessageId{1}, MessageId{7}, MessageId{}};
  EXPECT_EQ(ids_in(tx_->messages().find_all(messages)), (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(tx_->messages().find_all(messages).back(), *tx_->messages().find(MessageId{3}));
  const std::vector<CustomerId> customers{second_, first_, CustomerId{8}};
  EXPECT_EQ(ids_in(tx_->customers().find_all(customers)), (std::vector<std::int64_t>{1, 2}));
  const std::vector<SupplierId> suppliers{supplier_, SupplierId{5}, supplier_};
  EXPECT_EQ(ids_in(tx_->suppliers().find_all(suppliers)), (std::vector<std::int64_t>{1}));
  EXPECT_TRUE(tx_->leases().find_all({}).empty());
  store().commit();
  EXPECT_EQ(ids_in(store().snapshot()->tx().leases().find_all(leases)),
            (std::vector<std::int64_t>{2, 4}));
}

TEST_P(Many, AccountsThatWereWritten) {
  const AccountId written = account_of(second_);
  tx_->accounts().put({written, Money::from_units(70), {}});
  const std::vector<AccountId> asked{written, account_of(first_)};
  const auto found = tx_->accounts().get_all(asked);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().balance, Money::from_units(70));
  // Reading an account does not write it.
  EXPECT_TRUE(tx_->accounts().get(account_of(first_)).balance.is_zero());
  EXPECT_EQ(tx_->accounts().get_all(asked).size(), 1U);
  store().commit();
  EXPECT_EQ(store().snapshot()->tx().accounts().get_all(asked).size(), 1U);
}

TEST_P(Many, EventsByTheirNumbersAndTheNewestOfEachCustomer) {
  for (int i = 0; i < 3; ++i) tx_->events().append(event_row(second_, i));
  const CustomerId third = tx_->customers().insert(customer_row("third"));
  tx_->events().append(event_row(third, 1));
  const std::vector<EventSeq> seqs{EventSeq{3}, EventSeq{2}, EventSeq{4}, EventSeq{}};
  tx_->events().drop(second_, EventSeq{2});
  const auto found = tx_->events().find_all(second_, seqs);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().seq, EventSeq{3});
  EXPECT_TRUE(tx_->events().find_all(first_, seqs).empty());
  // The first customer has no event, so it has no place in the list.
  using List = std::vector<store::NewestEvent>;
  const store::NewestEvent of_second{second_, EventSeq{3}};
  const store::NewestEvent of_third{third, EventSeq{1}};
  EXPECT_EQ(tx_->events().newest_all(CustomerId{}, 9), (List{of_second, of_third}));
  EXPECT_EQ(tx_->events().newest_all(CustomerId{}, 1), (List{of_second}));
  EXPECT_EQ(tx_->events().newest_all(second_, 1), (List{of_third}));
  EXPECT_EQ(tx_->events().newest_all(third, 9), List{});
}

TEST_P(Many, FreeLinesOfSeveralCountries) {
  Line line = line_row(supplier_, 2, 2);
  line.country = CountryId{62};
  tx_->lines().insert(line);
  tx_->lines().put_app({line_, kApp, LeaseId{1}, kNow + Duration::hours(1)});
  const auto kind = LeaseKind::kTemporary;
  const std::vector<CountryId> asked{CountryId{62}, CountryId{5}, kCountry, CountryId{62}};
  EXPECT_EQ(tx_->lines().count_free_all(asked, kApp, kNow, kind, 9),
            (std::vector<std::size_t>{1, 0, 0, 1}));
  const auto free = tx_->lines().free_lines_all(asked, kNow, kind, 9);
  ASSERT_EQ(free.size(), 4U);
  EXPECT_EQ(free[0].lines, 1U);
  EXPECT_EQ(free[1].lines, 0U);
  EXPECT_EQ(free[2].lines, 1U);
  EXPECT_EQ(free[2].count(kApp), 0U);
}

TEST_P(Many, PricesOfAllCustomersPageByPage) {
  const auto price = [](CustomerId customer, AppId app, std::int64_t country) {
    return OwnPrice{customer, {app, CountryId{country}, 0}, Money::from_units(5)};
  };
  const std::vector<OwnPrice> all{price(first_, AppId{2}, 9), price(second_, AppId{1}, 0),
                                  price(second_, AppId{1}, 4), price(second_, AppId{3}, 0)};
  for (auto row = all.rbegin(); row != all.rend(); ++row) tx_->own_prices().put(*row);
  EXPECT_EQ(tx_->own_prices().list({}, 9), all);
  std::vector<OwnPrice> found;
  while (found.size() < all.size()) {
    const auto page = tx_->own_prices().list(found.empty() ? OwnPrice{} : found.back(), 1);
    ASSERT_EQ(page.size(), 1U);
    found.push_back(page.front());
  }
  EXPECT_EQ(found, all);
  EXPECT_TRUE(tx_->own_prices().list(all.back(), 9).empty());
}

TEST_P(Many, TokensOfSeveralOperators) {
  const OperatorId ana = tx_->operators().insert(operator_row("ana"));
  const OperatorId ben = tx_->operators().insert(operator_row("ben"));
  const OperatorId eve = tx_->operators().insert(operator_row("eve"));
  OperatorToken session = operator_token_row(ana, 1);
  session.kind = TokenKind::kSession;
  session.expires_at = kNow;
  tx_->operator_tokens().insert(session);
  for (const OperatorId who : {ben, ana, eve}) {
    tx_->operator_tokens().insert(
        operator_token_row(who, static_cast<std::uint8_t>(who.value + 1)));
  }
  OperatorToken revoked = operator_token_row(ben, 9);
  revoked.revoked_at = kNow;
  tx_->operator_tokens().insert(revoked);
  const std::vector<OperatorId> asked{ben, OperatorId{8}, ana, ben};
  const auto found = tx_->operator_tokens().of_operators(asked);
  // Of ana, its token and its session in the order of kinds; then of ben, what is not revoked.
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].owner, ana);
  EXPECT_EQ(found[1].owner, ana);
  EXPECT_LT(found[0].kind, found[1].kind);
  EXPECT_EQ(found[2], tx_->operator_tokens().of_operator(ben, TokenKind::kToken, 9).front());
}

TEST_P(Many, WhatIsKnownOfSeveralLines) {
  const LineId other = tx_->lines().insert(line_row(supplier_, 2, 2));
  tx_->quarantines().put(quarantine_row(other));
  const std::vector<LineId> asked{other, LineId{9}, line_, other};
  EXPECT_EQ(tx_->quarantines().find_all(asked), (std::vector<Quarantine>{quarantine_row(other)}));
  const Time later = kNow + Duration::hours(1);
  const LineApp of_other{other, AppId{1}, LeaseId{1}, later};
  const LineApp second_app{line_, AppId{4}, LeaseId{2}, later};
  const LineApp first_app{line_, AppId{3}, LeaseId{3}, later};
  const LineApp over{line_, AppId{5}, LeaseId{4}, kNow};
  for (const LineApp& row : {of_other, second_app, first_app, over}) tx_->lines().put_app(row);
  EXPECT_EQ(tx_->lines().blocked_apps_all(asked, kNow),
            (std::vector<LineApp>{first_app, second_app, of_other}));
}

TEST_P(Many, DeliveriesThatWaitOfAllWebhooks) {
  std::vector<PendingDelivery> all;
  for (const std::int64_t webhook : {1, 2, 2, 4}) {
    const EventSeq event{static_cast<std::int64_t>(all.size()) + 3};
    all.push_back({WebhookId{webhook}, event, LeaseId{1}, 2, kNow});
  }
  for (auto row = all.rbegin(); row != all.rend(); ++row) tx_->deliveries().put(*row);
  EXPECT_EQ(tx_->deliveries().all_pending({}, {}, 9), all);
  const auto middle = tx_->deliveries().all_pending(all[1].webhook, all[1].event, 1);
  EXPECT_EQ(middle, (std::vector<PendingDelivery>{all[2]}));
  EXPECT_TRUE(tx_->deliveries().all_pending(all[3].webhook, all[3].event, 9).empty());
}

TEST_P(Many, MessagesOfSeveralLeasesAndNumbers) {
  const std::vector<std::int64_t> leases{2, 1, 2, 0, 2, 0};
  const LineNumber number = message_row(supplier_, "", {}).to;
  for (const std::int64_t lease : leases) {
    if (lease > 0) tx_->leases().insert(lease_row(first_, line_));
    tx_->messages().insert(message_row(supplier_, "", LeaseId{lease}), nullptr);
  }
  const std::vector<LeaseId> asked{LeaseId{2}, LeaseId{1}, LeaseId{}, LeaseId{7}};
  EXPECT_EQ(ids_in(tx_->messages().of_leases(asked, 2)), (std::vector<std::int64_t>{2, 5, 3}));
  EXPECT_EQ(ids_in(tx_->messages().oldest_of_leases(asked)), (std::vector<std::int64_t>{2, 1}));
  const std::vector<LineNumber> numbers{number, LineNumber{}, number};
  EXPECT_EQ(ids_in(tx_->messages().unleased_all(numbers, 1)), (std::vector<std::int64_t>{6}));
}

INSTANTIATE_TEST_SUITE_P(EveryStore, Many, every_kind(), kind_name);

}  // namespace
}  // namespace linepool::store_tests
