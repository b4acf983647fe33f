// The command line of linepool-deliver.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace linepool::deliver {

// Exit codes are a contract with scripts; where linepool has the same case, its code is the same.
enum class Exit : std::uint8_t {
  kDone = 0,
  kRefused = 1,
  kUsage = 2,
  kUnreachable = 3,
  kTryLater = 5,
  kFixKey = 6,
  kInterrupted = 130,
  kNobodyReads = 141,
  kTerminated = 143,
};

struct Options {
  std::string url;
  std::string token_file;
  std::string to;
  std::string numbers;
  std::string spool;
  std::string ca_file;
  std::uint64_t max_spool = 10'000;
  bool remove = false;
  bool flush = false;
  bool watch = false;
  bool status = false;
  bool json = false;
  std::vector<std::string> from_daemon;  // what the daemon adds to the command

  [[nodiscard]] bool takes_sms() const { return !flush && !watch && !status; }
};

struct Arguments {
  Options options;
  std::optional<std::string> print;  // the answer to --help and the like: then nothing else happens
};

// `arguments` excludes the program's own name; `state_directory` is what systemd gives a unit, or
// "". The refusal is a sentence.
Result<Arguments> read_arguments(const std::vector<std::string>& arguments,
                                 const std::string& state_directory);

}  // namespace linepool::deliver
