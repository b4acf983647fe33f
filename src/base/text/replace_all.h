// Every occurrence of a text.
#pragma once

#include <string>
#include <string_view>

#include "base/check.h"

namespace linepool {

// Replaces `what`, which must not be empty, wherever it is in `text`; not in what it puts there.
inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
  CHECK(!what.empty());
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace linepool
