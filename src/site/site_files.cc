#include "site/site_files.h"

#ifdef LINEPOOL_SITE_PACK
// One file with all the bytes; the generated table says where each begins and ends. The assembler
// reads it much faster than a compiler reads an array.
asm(".section .rodata\n"
    ".balign 16\n"
    "linepool_site_pack:\n"
    ".incbin \"" LINEPOOL_SITE_PACK
    "\"\n"
    ".byte 0\n"
    ".previous\n");
extern "C" const char linepool_site_pack[] asm("linepool_site_pack");
#endif

namespace linepool::site {

#ifdef LINEPOOL_SITE_PACK
namespace {

std::string_view bytes(std::size_t begin, std::size_t size) {
  return {linepool_site_pack + begin, size};
}

}  // namespace

std::span<const SiteFile> site_files() {
  static const SiteFile kFiles[] = {
#include "site/site_table.inc"
  };
  return kFiles;
}
#else
std::span<const SiteFile> site_files() {
  return {};
}
#endif

}  // namespace linepool::site
