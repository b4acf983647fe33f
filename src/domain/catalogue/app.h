// An app (a service whose codes the lines receive) as the catalogue describes it, and the test
// whether a message is one of its messages.
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

namespace linepool {

// Prices by country: that of its tier, or its own.
struct PriceList {
  // By the catalogue's tier index; nothing where there is no price for a tier.
  std::vector<std::optional<Money>> tiers;
  // What a country costs in place of its tier, in order of the country's id.
  std::vector<std::pair<CountryId, Money>> countries;

  [[nodiscard]] std::optional<Money> find(CountryId country, std::size_t tier) const;
  [[nodiscard]] bool is_empty() const;
};

// What renting costs: one period, paid in advance, and its length.
struct RentalOffer {
  Money price;
  std::int32_t period_hours = 0;

  bool operator==(const RentalOffer&) const = default;
};

// The periods of one length that an app is rented out for.
struct RentalPeriod {
  std::int32_t hours = 0;
  PriceList prices;
};

struct App {
  AppId id;
  std::string name;                  // as the APIs spell it: "Google", "Whatsapp24"
  std::vector<std::string> aliases;  // other spellings that find it: "YouTube" for "Youtube1"
  std::string code;                  // short and unique: "go"
  std::string category;
  std::vector<std::string> senders;  // as written in the file; of a bundle, those of its apps too
  std::vector<AppPattern> patterns;
  bool enabled = false;  // what the file says
  bool offered = false;  // enabled (or everything is offered), and not denied
  bool trending = false;
  std::vector<AppId> bundled;  // the apps whose messages a bundle takes; empty in any other
  std::string denied_by;       // the deny rule's name; "" when none denies it
  Time updated;
  std::string picture;
  std::string link;

  PriceList prices;                 // of a temporary number
  std::vector<RentalPeriod> rents;  // the shortest first; empty where it is not rented out

  // The sender_key() of each of `senders`; the loader fills it.
  std::vector<std::string> folded_senders;

  // The catch-all: neither senders nor patterns, so any message may be its message.
  [[nodiscard]] bool accepts_anything() const { return senders.empty() && patterns.empty(); }
};

// How well a message fits an app, in rising order.
enum class Match : std::uint8_t { kNone, kText, kSender, kBoth };

// A sender fits in its canonical form without blanks, a text when any pattern occurs in it. A
// catch-all app has nothing to fit and always gives kNone; ask accepts_anything() for it.
Match matches(const App& app, std::string_view sender, std::string_view text);

}  // namespace linepool
