#include "edge_http/output_budget.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace linepool::edge_http {
namespace {

class OutputBudgetTest : public testing::Test {
 protected:
  static std::shared_ptr<Mailbox> mailbox() {
    return std::make_shared<Mailbox>([] {});
  }
  // The slots of the connections that were told to close.
  static std::vector<std::uint32_t> told(Mailbox& of) {
    std::vector<MailboxItem> items;
    of.take(items);
    std::vector<std::uint32_t> slots;
    for (const MailboxItem& item : items) {
      EXPECT_TRUE(std::holds_alternative<CutOff>(item.content));
      slots.push_back(item.ref.slot);
    }
    return slots;
  }
  static RequestRef connection(std::uint32_t slot) { return {slot, slot + 100, 0}; }

  std::shared_ptr<Mailbox> one_ = mailbox();
  std::shared_ptr<Mailbox> other_ = mailbox();
};

using Slots = std::vector<std::uint32_t>;

TEST_F(OutputBudgetTest, TheLargestGoesFirstWhosoeverLoopItIsOn) {
  OutputBudget budget(1000);
  budget.change(one_, connection(1), 0, 300);
  budget.change(other_, connection(2), 0, 500);
  budget.change(one_, connection(3), 0, 200);
  EXPECT_EQ(budget.used(), 1000u);
  EXPECT_EQ(told(*other_), Slots{});
  budget.change(one_, connection(4), 0, 1);
  EXPECT_EQ(told(*one_), Slots{});
  EXPECT_EQ(told(*other_), Slots{2});
  EXPECT_EQ(budget.used(), 501u);
  EXPECT_EQ(budget.closed(), 1u);
}

TEST_F(OutputBudgetTest, WhoGrowsBeyondItAloneIsClosed) {
  OutputBudget budget(1000);
  budget.change(one_, connection(1), 0, 10);
  budget.change(one_, connection(2), 0, 900);
  budget.change(one_, connection(2), 900, 2000);
  EXPECT_EQ(told(*one_), Slots{2});
  EXPECT_EQ(budget.used(), 10u);
}

TEST_F(OutputBudgetTest, AsManyAreClosedAsItTakes) {
  OutputBudget budget(100);
  for (std::uint32_t slot = 0; slot < 10; ++slot) budget.change(one_, connection(slot), 0, 10);
  EXPECT_EQ(told(*one_), Slots{});
  budget.change(one_, connection(20), 0, 95);
  EXPECT_EQ(told(*one_), Slots{20}) << "the largest is enough";
  budget.change(one_, connection(0), 10, 15);
  EXPECT_EQ(told(*one_), Slots{0});
  EXPECT_EQ(budget.used(), 90u);
}

TEST_F(OutputBudgetTest, WhatTheToldHoldCountsNoMore) {
  OutputBudget budget(100);
  budget.change(one_, connection(1), 0, 101);
  EXPECT_EQ(told(*one_), Slots{1});
  // It may go on until it reads its mailbox.
  budget.change(one_, connection(1), 101, 200);
  budget.change(one_, connection(1), 200, 0);
  EXPECT_EQ(told(*one_), Slots{});
  EXPECT_EQ(budget.used(), 0u);
  EXPECT_EQ(budget.closed(), 1u);
}

TEST_F(OutputBudgetTest, ZeroIsNoLimit) {
  OutputBudget budget(0);
  budget.change(one_, connection(1), 0, 1 << 30);
  EXPECT_EQ(told(*one_), Slots{});
  EXPECT_EQ(budget.used(), 1u << 30);
  budget.change(one_, connection(1), 1 << 30, 0);
  EXPECT_EQ(budget.used(), 0u);
}

}  // namespace
}  // namespace linepool::edge_http
