// An app (a service whose codes the lines receive) as the catalogue describes it, and the test
// whether a message belongs to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "domain/catalogue/app_pattern.h"
#include "domain/money.h"
#include "domain/patterns/code_pattern.h"

namespace linepool {

// No price is higher: far above any real one, it catches a misplaced decimal point.
inline constexpr Money kMaxPrice = Money::from_units(1'000 * Money::kUnitsPerDollar);

// Prices by country: the price of its tier, or its own.
struct PriceList {
  // By the catalogue's tier index; nothing if a tier has no price.
  std::vector<std::optional<Money>> tiers;
  // Countries with their own price instead of their tier's, ordered by country id.
  std::vector<std::pair<CountryId, Money>> countries;

  [[nodiscard]] std::optional<Money> find(CountryId country, std::size_t tier) const;
  [[nodiscard]] bool is_empty() const;
};

// The price of a rental, per period and in advance, and the period's length.
struct RentalOffer {
  Money price;
  std::int32_t period_hours = 0;

  bool operator==(const RentalOffer&) const = default;
};

// A period length that an app is rented out for, with its prices.
struct RentalPeriod {
  std::int32_t hours = 0;
  PriceList prices;
};

struct App {
  AppId id;
  std::string name;                  // as the APIs spell it: "Google", "Whatsapp24"
  std::vector<std::string> aliases;  // other names that find it: "YouTube" for "Youtube1"
  std::string code;                  // short and unique: "go"
  std::string category;
  std::vector<std::string> senders;  // as written in the file; a bundle also has those of its apps
  std::vector<AppPattern> patterns;
  std::optional<CodePattern> code_pattern;  // where the code stands in its messages
  bool enabled = false;                     // as the file says
  bool offered = false;                     // enabled (or everything is offered), and not denied
  bool trending = false;
  std::vector<AppId> bundled;  // in a bundle: the apps whose messages it takes
  std::string denied_by;       // the deny rule's name; "" if no rule denies it
  Time updated;
  std::string picture;
  std::string link;

  PriceList prices;                 // of a temporary number
  std::vector<RentalPeriod> rents;  // shortest first; empty if it is not rented out

  // The sender_key() of each of `senders`; filled in by the loader.
  std::vector<std::string> folded_senders;

  // The catch-all: no senders or patterns, so it accepts any message.
  [[nodiscard]] bool accepts_anything() const { return senders.empty() && patterns.empty(); }
};

// How well a message matches an app, in ascending order.
enum class Match : std::uint8_t { kNone, kText, kSender, kBoth };

// A sender matches by its sender_key(); a text matches if any pattern occurs in it. A catch-all app
// has nothing to match and always gives kNone; check accepts_anything() for it.
Match matches(const App& app, std::string_view sender, std::string_view text);

}  // namespace linepool
