// linepool(1), made from the declarations of the commands.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace linepool::cli {

std::string manual_of(const CLI::App& program, const std::string& version);

}  // namespace linepool::cli
