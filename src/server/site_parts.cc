#include "server/site_parts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace linepool::server {
namespace {

bool is_console(const site::SiteFile& file) {
  return file.path.starts_with("/console/");
}

bool is_page(const site::SiteFile& file) {
  return file.content_type.starts_with("text/html");
}

template <class Wanted>
std::vector<site::SiteFile> files_that(Wanted wanted) {
  std::vector<site::SiteFile> files;
  const auto all = site::site_files();
  std::copy_if(all.begin(), all.end(), std::back_inserter(files), wanted);
  return files;
}

}  // namespace

std::vector<site::SiteFile> site_of_customers(bool with_console) {
  return files_that([=](const site::SiteFile& file) { return with_console || !is_console(file); });
}

std::vector<site::SiteFile> site_of_operators() {
  return files_that([](const site::SiteFile& file) {
    return !is_page(file) || is_console(file) || file.path.starts_with("/docs/") ||
           file.path == "/404.html";
  });
}

}  // namespace linepool::server
