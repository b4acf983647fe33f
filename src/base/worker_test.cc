#include "base/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <new>

namespace linepool {
namespace {

TEST(Worker, RefusesWhatIsBeyondItsQueueAndRunsTheRest) {
  std::atomic<int> ran = 0;
  std::promise<void> started;
  std::promise<void> go_on;
  Worker worker(2);
  ASSERT_TRUE(worker.submit([&] {
    started.set_value();
    go_on.get_future().wait();
    ++ran;
  }));
  started.get_future().wait();
  EXPECT_TRUE(worker.submit([&] { ++ran; }));
  EXPECT_TRUE(worker.submit([&] { ++ran; }));
  EXPECT_FALSE(worker.submit([&] { ++ran; }));
  go_on.set_value();
  worker.stop();
  EXPECT_EQ(ran, 3);
  EXPECT_FALSE(worker.submit([&] { ++ran; }));
}

TEST(Worker, GoesOnAfterWorkThatFoundNoMemory) {
  bool ran = false;
  Worker worker;
  ASSERT_TRUE(worker.submit([] { throw std::bad_alloc(); }));
  ASSERT_TRUE(worker.submit([&ran] { ran = true; }));
  worker.stop();
  EXPECT_TRUE(ran);
}

}  // namespace
}  // namespace linepool
