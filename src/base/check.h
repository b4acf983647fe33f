// CHECK: an assertion that is always on. A false condition is a bug in this program, never bad
// input: the process prints where and why, and aborts, because continuing would corrupt data.
#pragma once

#include <string_view>

namespace linepool {

[[noreturn]] void check_failed(const char* file, int line, const char* condition,
                               std::string_view why);

}  // namespace linepool

#define CHECK(condition, ...)                                                                  \
  do {                                                                                         \
    if (!(condition)) [[unlikely]] {                                                           \
      ::linepool::check_failed(__FILE__, __LINE__, #condition, std::string_view{__VA_ARGS__}); \
    }                                                                                          \
  } while (false)
