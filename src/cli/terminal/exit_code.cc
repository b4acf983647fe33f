#include "cli/terminal/exit_code.h"

#include <array>

namespace linepool::cli {
namespace {

constexpr std::array kTable{
    ExitInfo{Exit::kDone, "done"},
    ExitInfo{Exit::kRefused, "refused; repeating the same call will not help"},
    ExitInfo{Exit::kUsage, "wrong usage: options, arguments, files"},
    ExitInfo{Exit::kUnreachable, "no answer, or one that this program does not understand"},
    ExitInfo{Exit::kNoCode, "no SMS, or none with a code, in the given time"},
    ExitInfo{Exit::kTryLater, "refused for now: no free line, too many requests, busy"},
    ExitInfo{Exit::kFixKey, "the key or token is missing, unknown, revoked or too limited"},
    ExitInfo{Exit::kTopUp, "the balance is too low"},
    ExitInfo{Exit::kInterrupted, "interrupted by Ctrl-C"},
    ExitInfo{Exit::kNobodyReads, "the reader of standard output has gone, as in `| head -1`"},
    ExitInfo{Exit::kTerminated, "interrupted by SIGTERM"},
};

Exit exit_of(Action action) {
  switch (action) {
    case Action::kRetry: return Exit::kTryLater;
    case Action::kTopUp: return Exit::kTopUp;
    case Action::kFixKey: return Exit::kFixKey;
    case Action::kNewNumber:
    case Action::kFixRequest:
    case Action::kGiveUp: return Exit::kRefused;
  }
  return Exit::kRefused;
}

}  // namespace

std::span<const ExitInfo> exit_table() {
  return kTable;
}

Exit exit_of(const Failure& failure) {
  switch (failure.kind) {
    case Failure::Kind::kRefused: return exit_of(failure.action());
    case Failure::Kind::kUnexpected:
    case Failure::Kind::kUnreachable: return Exit::kUnreachable;
    case Failure::Kind::kDeadline: return Exit::kNoCode;
    case Failure::Kind::kStopped: return Exit::kInterrupted;
    case Failure::Kind::kThrottled: return Exit::kTryLater;
  }
  return Exit::kRefused;
}

}  // namespace linepool::cli
