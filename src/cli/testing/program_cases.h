// The cases of the golden runs, and functions that list those of one theme.
#pragma once

#include <linepool/error.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/testing/good_server.h"

namespace linepool::cli {

struct Case {
  std::string name;
  std::string arguments;  // words separated by spaces; '_' is a space, but not in an error's code
  Answers answers{};      // in addition to the good ones
  bool terminal = false;
  std::string input{};
  int interrupt_after = 0;  // Ctrl-C after this many checks; 0: never
  bool token = true;
};

inline bool is_error_code(std::string_view word) {
  const auto rows = error_table();
  return std::any_of(rows.begin(), rows.end(),
                     [word](const ErrorInfo& row) { return row.code == word; });
}

inline void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

std::vector<Case> usage_cases();       // wrong arguments, errors
std::vector<Case> rest_cases();        // events, webhook, keys, admin user
std::vector<Case> order_cases();       // next, finish, sms --new
std::vector<Case> operator_cases();    // admin operator, admin audit, admin nodes
std::vector<Case> price_cases();       // admin customer price; a server that offers nothing
std::vector<Case> money_cases();       // admin topup, correct, statement, margin, customer erase
std::vector<Case> backup_cases();      // admin backup
std::vector<Case> short_code_cases();  // --number-type short_code
std::vector<Case> trace_cases();       // admin trace
std::vector<Case> supplier_cases();    // admin supplier
std::vector<Case> code_cases();        // code explain, code score

}  // namespace linepool::cli
