// linepoold(8), made from the options and the settings.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace linepool::server {

std::string manual_of(const CLI::App& program);

}  // namespace linepool::server
