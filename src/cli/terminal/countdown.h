// The live line on standard error while waiting for an SMS; nothing if that is not a terminal.
#pragma once

#include <chrono>
#include <string>

#include "cli/terminal/console.h"

namespace linepool::cli {

class Countdown {
 public:
  Countdown(Console& console, bool shown, std::string what);
  ~Countdown();  // wipes the line
  Countdown(const Countdown&) = delete;
  Countdown& operator=(const Countdown&) = delete;

  // Writes only when the line changes.
  void draw(std::chrono::milliseconds left);
  void wipe();

 private:
  Console& console_;
  const bool shown_;
  const std::string what_;
  std::string drawn_;  // what the line shows now
};

}  // namespace linepool::cli
