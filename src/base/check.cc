#include "base/check.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "base/log/before_abort.h"
#include "base/log/patient_write.h"

namespace linepool {
namespace {

std::atomic<void (*)()> last_action{nullptr};

}  // namespace

void before_abort(void (*last)()) {
  last_action = last;
}

void check_failed(const char* file, int line, const char* condition, std::string_view why) {
  // Nothing that waits for memory or for a reader: the process must end.
  char text[1000];
  const int length =
      std::snprintf(text, sizeof text, "%s:%d: CHECK failed: %s%s%.*s\n", file, line, condition,
                    why.empty() ? "" : ": ", static_cast<int>(why.size()), why.data());
  if (void (*last)() = last_action.exchange(nullptr)) last();
  if (length > 0) {
    write_to_stderr({text, std::min(static_cast<std::size_t>(length), sizeof text - 1)});
  }
  std::abort();
}

}  // namespace linepool
