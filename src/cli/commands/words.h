// Words of fixed sets that options take: event types and scopes of keys.
#pragma once

#include <string>
#include <vector>

#include "cli/syntax/command.h"

namespace linepool::cli {

// "message.received", ... and "message.*", ...
std::vector<std::string> event_types();
// "read", "lease", ...
std::vector<std::string> scopes();

// Check an option for one of these.
Check event_type();
Check scope();

}  // namespace linepool::cli
