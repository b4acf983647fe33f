// Lets a thread ask the kernel for short waits.
#pragma once

namespace linepool::net {

// For a thread that works for microseconds at a time, such as one that answers from memory: it need
// not wait until a thread that works for milliseconds, as the engine does under load, has used up
// its time slice. Kernels before 6.12 ignore the request.
void ask_for_short_time_slices();

}  // namespace linepool::net
