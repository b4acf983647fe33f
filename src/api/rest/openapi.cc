#include "api/rest/openapi.h"

#include "base/text_of.h"

namespace linepool::api::rest {
namespace {

struct PackagedFile {
  std::string_view name;
  const unsigned char* bytes;
  std::size_t size;
};

#include "api/rest/packaged_openapi.inc"

}  // namespace

std::string_view openapi_document() {
  const PackagedFile& file = kPackagedFiles[0];
  return text_of({file.bytes, file.size});
}

}  // namespace linepool::api::rest
