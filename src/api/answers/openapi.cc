#include "api/answers/openapi.h"

#include "base/text_of.h"

namespace linepool::api {
namespace {

struct PackagedFile {
  std::string_view name;
  const unsigned char* bytes;
  std::size_t size;
};

// In the order of CMakeLists.txt.
#include "api/packaged_openapi.inc"

}  // namespace

std::string_view rest_openapi() {
  return text_of({kPackagedFiles[0].bytes, kPackagedFiles[0].size});
}

std::string_view admin_openapi() {
  return text_of({kPackagedFiles[1].bytes, kPackagedFiles[1].size});
}

}  // namespace linepool::api
