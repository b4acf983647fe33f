// Which files of the web site each of the server's addresses has.
#pragma once

#include <vector>

#include "site/site_files.h"

namespace linepool::server {

// For everybody: all but the console, unless it has no address of its own.
std::vector<site::SiteFile> site_of_customers(bool with_console);
// For the address of the console: the console and the documentation, with what pages are made of.
std::vector<site::SiteFile> site_of_operators();

}  // namespace linepool::server
