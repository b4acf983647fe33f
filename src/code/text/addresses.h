// Web and mail addresses in a folded text.
#pragma once

#include <cstddef>
#include <string_view>

namespace linepool {

struct AddressAt {
  std::size_t begin = 0;
  std::size_t end = 0;      // == begin: none
  std::size_t checked = 0;  // nothing before this byte needs another look
};

// The address in the run of address characters that begins at `at`.
AddressAt find_address_at(std::string_view folded, std::size_t at);
// Whether the character can stand in a host or the local part of a mail address.
bool is_host_char(char c);

}  // namespace linepool
