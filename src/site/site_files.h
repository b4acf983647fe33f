// The files of the web site, which travel inside the program. Empty if it was built without them
// (-DLINEPOOL_WEB=OFF).
#pragma once

#include <span>
#include <string_view>

namespace linepool::site {

struct SiteFile {
  std::string_view path;          // "/docs/index.html"
  std::string_view content_type;  // with its charset
  std::string_view etag;          // of the plain bytes, in quotes
  bool is_immutable = false;      // its name changes with its content
  std::string_view plain;
  std::string_view gzip;    // "" if it is not smaller
  std::string_view brotli;  // likewise
};

// In ascending order of the path.
std::span<const SiteFile> site_files();

}  // namespace linepool::site
