// Words of fixed sets that options take: event types, scopes and answer styles of keys.
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

// --handler-style and --user-style, of a new key.
void add_answer_styles(const Command& command, std::string& handler, std::string& user);

}  // namespace linepool::cli
