// How long to wait before the next attempt: pure functions, so the schedule can be tested.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>

namespace linepool {
inline namespace client_v1 {

// `wait` lengthened by up to `jitter` of itself; `chance` in [0, 1).
std::chrono::milliseconds lengthen(std::chrono::milliseconds wait, double jitter, double chance);

// The wait after poll number `polls` (1, 2, ...): the steps in turn, then the last one forever.
std::chrono::milliseconds step_after(std::span<const std::chrono::milliseconds> waits,
                                     std::size_t polls);

// The wait before retry number `attempt` (0, 1, ...) of a single call: 200 ms, doubling to 5 s.
std::chrono::milliseconds repetition_wait(unsigned attempt);

}  // namespace client_v1
}  // namespace linepool
