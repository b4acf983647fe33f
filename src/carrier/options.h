// The command line of linepool-carrier.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace linepool::carrier {

// Exit codes are a contract with scripts; where linepool has the same case, its code is the same.
enum class Exit : std::uint8_t {
  kDone = 0,
  kRefused = 1,
  kUsage = 2,
  kUnreachable = 3,
  kFixKey = 6,
  kInterrupted = 130,
  kNobodyReads = 141,
  kTerminated = 143,
};

struct Options {
  std::string listen;  // one of the two is set, or it is a dry run
  std::string connect;
  std::string script;
  std::string system_id;
  std::string password_file;
  std::string bind = "transceiver";
  std::string record;
  std::string patience;
  std::uint64_t connections = 1;
  std::uint64_t window = 10;
  std::uint64_t rate = 0;
  std::uint64_t repeat = 1;
  std::uint64_t seed = 1;
  bool stay = false;
  bool json = false;
  bool dry_run = false;
};

struct Arguments {
  Options options;
  std::optional<std::string> print;  // the answer to --help and the like: then nothing is played
};

// `arguments` excludes the program's own name. The refusal is a sentence.
Result<Arguments> read_arguments(const std::vector<std::string>& arguments);

}  // namespace linepool::carrier
