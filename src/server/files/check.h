// linepoold --check: whether the data directory of a server that is stopped can be trusted.
#pragma once

#include <filesystem>
#include <string>

namespace linepool::server {

struct CheckReport {
  bool is_sound = false;
  std::string text;  // lines for the operator
};

// Changes nothing. Throws StartFailure if there is no database, or a server has it open.
CheckReport check_data(const std::filesystem::path& data_dir);

}  // namespace linepool::server
