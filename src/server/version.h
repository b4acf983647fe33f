#pragma once

namespace linepool::server {

// The version of this program, as CMakeLists.txt has it: "0.1.0".
const char* version();

}  // namespace linepool::server
