// How a thread asks the kernel not to be kept waiting.
#pragma once

namespace linepool::net {

// For a thread that works for microseconds at a time, such as one that answers from memory: it need
// not wait until a thread that works for milliseconds, as the engine does under load, has used up
// its time slice. Kernels before 6.12 ignore it.
void ask_for_short_time_slices();

}  // namespace linepool::net
