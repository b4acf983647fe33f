#include "cli/terminal/countdown.h"

#include <fmt/format.h>
#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/terminal/text_width.h"

namespace linepool::cli {

Countdown::Countdown(Console& console, bool shown, std::string what)
    : console_(console), shown_(shown && console.err_is_terminal), what_(std::move(what)) {}

Countdown::~Countdown() {
  wipe();
}

void Countdown::draw(std::chrono::milliseconds left) {
  if (!shown_) return;
  const auto seconds =
      std::max<std::chrono::seconds::rep>(std::chrono::ceil<std::chrono::seconds>(left).count(), 0);
  std::string line =
      fmt::format("{}  waiting for the SMS, {}:{:02} left", what_, seconds / 60, seconds % 60);
  // One column stays free: a full line would wrap and could not be wiped.
  line = cut_to(line, std::max<std::size_t>(console_.width, 2) - 1);
  if (line == drawn_) return;
  console_.err << "\r\x1B[K" << line << std::flush;
  drawn_ = std::move(line);
}

void Countdown::wipe() {
  if (drawn_.empty()) return;
  console_.err << "\r\x1B[K" << std::flush;
  drawn_.clear();
}

}  // namespace linepool::cli
