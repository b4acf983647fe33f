// How a thread asks the kernel not to be kept waiting.
#pragma once

namespace linepool::net {

// For a thread that works for microseconds at a time, such as one that answers from memory: it then
// need not wait for the end of a turn of one that works for milliseconds, as the engine does under
// load. A wish: kernels before 6.12 have no turns of a chosen length, and ignore it.
void ask_for_short_turns();

}  // namespace linepool::net
