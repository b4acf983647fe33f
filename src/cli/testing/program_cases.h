// What the golden runs of the program are told, and the runs of one theme each.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/testing/good_server.h"

namespace linepool::cli {

struct Case {
  std::string name;
  std::string arguments;  // words between spaces; '_' inside a word is a space
  Answers answers{};      // besides the good ones
  bool terminal = false;
  std::string input{};
  int interrupt_after = 0;  // Ctrl-C at this many looks; 0: never
  bool token = true;
};

inline void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

std::vector<Case> rest_cases();        // events, webhook, keys
std::vector<Case> order_cases();       // next, finish, sms --new
std::vector<Case> short_code_cases();  // --number-type short_code

}  // namespace linepool::cli
