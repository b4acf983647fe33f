#include "base/bounded_queue.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>

namespace linepool {
namespace {

TEST(BoundedQueue, RefusesBeyondItsCapacityAndLeavesTheItem) {
  BoundedQueue<std::unique_ptr<int>> queue(1);
  auto first = std::make_unique<int>(1);
  auto second = std::make_unique<int>(2);
  EXPECT_TRUE(queue.try_push(first));
  EXPECT_FALSE(queue.try_push(second));
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(*second, 2);
}

TEST(BoundedQueue, HandsOutEverythingInOrderAtOnce) {
  BoundedQueue<int> queue(8);
  for (int i = 1; i <= 3; ++i) EXPECT_TRUE(queue.try_push(i));
  std::vector<int> batch;
  ASSERT_TRUE(queue.pop_all(batch));
  EXPECT_EQ(batch, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(queue.size(), 0u);
}

TEST(BoundedQueue, ClosedItDrainsAndThenEnds) {
  BoundedQueue<int> queue(8);
  int item = 7;
  EXPECT_TRUE(queue.try_push(item));
  queue.close();
  EXPECT_FALSE(queue.try_push(item));
  std::vector<int> batch;
  ASSERT_TRUE(queue.pop_all(batch));
  EXPECT_EQ(batch.size(), 1u);
  batch.clear();
  EXPECT_FALSE(queue.pop_all(batch));
}

TEST(BoundedQueue, WakesAWaitingConsumer) {
  BoundedQueue<int> queue(1'000);
  int sum = 0;
  std::thread consumer([&] {
    std::vector<int> batch;
    while (queue.pop_all(batch)) {
      for (const int item : batch) sum += item;
      batch.clear();
    }
  });
  for (int i = 1; i <= 1'000; ++i) {
    int item = i;
    while (!queue.try_push(item)) std::this_thread::yield();
  }
  queue.close();
  consumer.join();
  EXPECT_EQ(sum, 500'500);
}

}  // namespace
}  // namespace linepool
