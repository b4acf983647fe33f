// The program's exit codes: a contract with scripts, printed at the end of `linepool --help`.
#pragma once

#include <linepool/outcome.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace linepool::cli {

enum class Exit : std::uint8_t {
  kDone = 0,
  kRefused = 1,
  kUsage = 2,
  kUnreachable = 3,
  kNoCode = 4,
  kTryLater = 5,
  kFixKey = 6,
  kTopUp = 7,
  kInterrupted = 130,
  kNobodyReads = 141,
  kTerminated = 143,
};

struct ExitInfo {
  Exit code;
  std::string_view meaning;
};

std::span<const ExitInfo> exit_table();
// The exit code for a failed call.
Exit exit_of(const Failure& failure);

}  // namespace linepool::cli
