// Rows that are read together: by their ids, and for each customer or country at once.
#include <gtest/gtest.h>

#include "fixtures.h"
#include "store/rows_by_id.h"

namespace linepool::store_tests {
namespace {

using store::Tx;

class Many : public StoreTest {
 protected:
  void SetUp() override {
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

INSTANTIATE_TEST_SUITE_P(EveryStore, Many, testing::Values(Kind::kMemory, Kind::kSqlite),
                         kind_name);

}  // namespace
}  // namespace linepool::store_tests
