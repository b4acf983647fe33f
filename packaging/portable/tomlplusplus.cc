// The part of toml++ that is compiled: Debian has the library only as a shared one.
#include <toml++/toml.h>
