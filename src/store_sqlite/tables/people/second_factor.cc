#include "store_sqlite/tables/people/second_factor.h"

#include <algorithm>

#include "base/text_of.h"
#include "store_overlay/lists.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

// A code that cannot be read is used up: left out.
std::vector<Digest> digests_in(std::string_view list) {
  std::vector<Digest> out;
  for (const std::string& word : store_overlay::words_in(list)) {
    const auto bytes = from_hex(word);
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) continue;
    std::copy(bytes->begin(), bytes->end(), digest.begin());
    out.push_back(digest);
  }
  return out;
}

}  // namespace

SecondFactor read_second(const Rows& rows, int first) {
  return {from_hex(rows.text(first)).value_or(""), rows.integer(first + 1),
          digests_in(rows.text(first + 2))};
}

std::string secret_text(const SecondFactor& second) {
  return to_hex(second.secret);
}

std::string recovery_text(const SecondFactor& second) {
  std::string out;
  for (const Digest& digest : second.recovery) {
    if (!out.empty()) out += ' ';
    out += to_hex(text_of(digest));
  }
  return out;
}

}  // namespace linepool::store_sqlite
