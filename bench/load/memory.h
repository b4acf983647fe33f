// The memory of another process.
#pragma once

#include <sys/types.h>

namespace linepool::bench {

// Of the process, in RAM now.
double resident_bytes(pid_t process);

}  // namespace linepool::bench
