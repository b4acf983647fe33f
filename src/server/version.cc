#include "server/version.h"

namespace linepool::server {

const char* version() {
  return LINEPOOL_VERSION;
}

}  // namespace linepool::server
