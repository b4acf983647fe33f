// What the patterns of operators and customers have in common.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <string_view>

namespace linepool {

inline re2::StringPiece re2_piece(std::string_view text) {
  return {text.data(), text.size()};
}

// UTF-8, in any case of letters; a pattern that takes more than `bytes` is refused.
inline re2::RE2::Options re2_options(std::int64_t bytes) {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingUTF8);
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(bytes);
  return options;
}

}  // namespace linepool
