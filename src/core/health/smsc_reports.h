// How the sessions with carriers' SMSCs are doing, to which this server binds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/ids.h"
#include "base/time.h"

namespace linepool::core {

struct SmscReport {
  std::size_t binds_wanted = 0;  // 0 while it is paused
  std::size_t binds_up = 0;
  std::size_t unanswered = 0;                // messages that wait for our answer
  std::uint64_t messages = 0;                // since the server started, of any kind
  std::string last_error = {};               // in words: "bind refused: wrong password (0x0E)"
  std::optional<Duration> next_try_in = {};  // of the session that is tried next
};

class SmscReports {
 public:
  virtual ~SmscReports() = default;
  // Nothing if there is no such supplier, or no SMSC of its own. Any thread.
  [[nodiscard]] virtual std::optional<SmscReport> report(SupplierId supplier) const = 0;
};

}  // namespace linepool::core
