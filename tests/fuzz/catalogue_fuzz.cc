// The catalogue's files: three texts between lines of "%%". What loads can be looked up; what does
// not is refused with at least one `file:line:`.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "domain/catalogue/app.h"
#include "domain/catalogue/catalogue.h"

namespace {

// The input up to the next separator, which is taken off.
std::string next_part(std::string_view& input) {
  static constexpr std::string_view kSeparator = "\n%%\n";
  const std::size_t at = input.find(kSeparator);
  const std::string part(input.substr(0, at));
  input.remove_prefix(at == std::string_view::npos ? input.size() : at + kSeparator.size());
  return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  linepool::CatalogueFiles files;
  files.countries = {"countries.toml", next_part(input)};
  files.apps = {"apps.toml", next_part(input)};
  files.deny = {"deny.toml", next_part(input)};
  const auto loaded = linepool::Catalogue::load(files, linepool::OfferPolicy::kAll);
  if (!loaded) {
    CHECK(loaded.refusal().detail.find(".toml:") != std::string::npos);
    return 0;
  }
  for (const linepool::Country& country : loaded->countries()) {
    CHECK(loaded->find_country(country.name) == &country);
    CHECK(loaded->find_country(country.id) == &country);
    for (const linepool::Offer& offer : loaded->offered_apps(country.id)) {
      CHECK(offer.app->offered && !offer.price.is_negative());
      CHECK(loaded->price(offer.app->id, country.id) == offer.price);
    }
  }
  for (const linepool::App& app : loaded->apps()) {
    CHECK(loaded->find_app(app.name) == &app && loaded->find_app_by_code(app.code) == &app);
    linepool::matches(app, app.name, input);
  }
  return 0;
}
