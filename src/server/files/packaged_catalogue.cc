// The catalogue built into the program; cmake/embed.cmake writes the included file.

#include <string_view>

#include "base/check.h"
#include "server/files/catalogue_directory.h"

namespace linepool::server {
namespace {

struct PackagedFile {
  std::string_view name;
  const unsigned char* bytes;
  std::size_t size;
};

#include "server/files/packaged_catalogue.inc"

CatalogueFile packaged(std::string_view name) {
  for (const PackagedFile& file : kPackagedFiles) {
    if (file.name != name) continue;
    return {std::string(name), std::string(file.bytes, file.bytes + file.size)};
  }
  CHECK(false, "the file is embedded by CMakeLists.txt");
  return {};
}

}  // namespace

CatalogueFiles packaged_catalogue() {
  return {packaged("countries.toml"), packaged("apps.toml"), packaged("deny.toml")};
}

}  // namespace linepool::server
