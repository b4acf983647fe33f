// What still has to happen when a CHECK fails.
#pragma once

namespace linepool {

// `last` is called before the process aborts; it must not throw, nor wait without end. Only one,
// the latest; nullptr: nothing.
void before_abort(void (*last)());

}  // namespace linepool
