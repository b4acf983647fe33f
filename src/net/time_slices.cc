#include "net/time_slices.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace linepool::net {
namespace {

// The argument of sched_setattr(); the C library does not declare it.
struct SchedulingAttributes {
  std::uint32_t size = sizeof(SchedulingAttributes);
  std::uint32_t policy = SCHED_OTHER;
  std::uint64_t flags = 0;
  std::int32_t nice = 0;
  std::uint32_t priority = 0;
  std::uint64_t time_slice_ns = 0;
  std::uint64_t deadline_ns = 0;
  std::uint64_t period_ns = 0;
};

constexpr std::uint64_t kTimeSlice_ns = 100'000;

}  // namespace

void ask_for_short_time_slices() {
  SchedulingAttributes attributes;
  attributes.nice = ::getpriority(PRIO_PROCESS, 0);
  attributes.time_slice_ns = kTimeSlice_ns;
  ::syscall(SYS_sched_setattr, 0, &attributes, 0);
}

}  // namespace linepool::net
