#pragma once

namespace linepool::server {

// The version of this program, set in CMakeLists.txt: "0.1.0".
const char* version();

}  // namespace linepool::server
