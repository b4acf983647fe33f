// The cases of the golden runs, and functions that list those of one theme.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "cli/testing/good_server.h"

namespace linepool::cli {

struct Case {
  std::string name;
  std::string arguments;  // words separated by spaces; '_' inside a word is a space
  Answers answers{};      // in addition to the good ones
  bool terminal = false;
  std::string input{};
  int interrupt_after = 0;  // Ctrl-C after this many checks; 0: never
  bool token = true;
};

inline void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

std::vector<Case> usage_cases();       // wrong arguments, errors
std::vector<Case> rest_cases();        // events, webhook, keys, admin user
std::vector<Case> order_cases();       // next, finish, sms --new
std::vector<Case> short_code_cases();  // --number-type short_code

}  // namespace linepool::cli
