#include "domain/catalogue/rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/fold.h"
#include "domain/catalogue/toml.h"
#include "domain/numbers/line_number.h"
#include "domain/patterns/sender.h"

namespace linepool {
namespace {

static_assert(limits::kCatalogueIdMax <= LineNumber::kCountryIdMax, "short codes name countries");

bool all_of(std::string_view text, bool (*allowed)(char)) {
  return std::all_of(text.begin(), text.end(), allowed);
}

bool is_code_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_';
}

std::string folded(std::string_view text) {
  std::string buffer(text.size(), '\0');
  const std::optional<std::string_view> view = fold_case(text, buffer);
  return view ? std::string(*view) : std::string();
}

std::string list_of(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

// Which names, codes or ids are taken, and on which line of the file.
class Taken {
 public:
  // Records a problem when the value is taken already.
  void take(const std::string& value, std::string_view shown, TomlRow& row, std::uint32_t line,
            std::string_view kind) {
    if (value.empty()) return;  // the row has a problem already
    const auto [place, fresh] = lines_.emplace(value, line);
    if (fresh) return;
    row.problem(line, std::string(kind) + " " + quoted(shown) + " is already used in line " +
                          std::to_string(place->second));
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> lines_;
};

// Copies the senders and patterns of `part` that `whole` does not have yet.
void take_messages_of(const App& part, App& whole) {
  for (std::size_t i = 0; i < part.senders.size(); ++i) {
    auto& known = whole.folded_senders;
    if (std::find(known.begin(), known.end(), part.folded_senders[i]) != known.end()) continue;
    known.push_back(part.folded_senders[i]);
    whole.senders.push_back(part.senders[i]);
  }
  whole.patterns.insert(whole.patterns.end(), part.patterns.begin(), part.patterns.end());
  whole.bundled.push_back(part.id);
}

class Reader {
 public:
  explicit Reader(const CatalogueFiles& files)
      : files_(files), problems_(limits::kCatalogueErrorsShown) {}

  Result<CatalogueRows> read();

 private:
  std::vector<AppPattern> read_patterns(TomlRow& row, std::string_view key);
  static std::optional<CodePattern> read_code_pattern(TomlRow& row);
  void read_countries(const toml::table& root);
  void read_country(const toml::table& table);
  void read_handler_ids(TomlRow& row, Country& country);
  void read_apps(const toml::table& root);
  void read_app(const toml::table& table);
  void read_app_senders(TomlRow& row, App& app);
  // The keys are those of the row, for example "price" and "price_in".
  PriceList read_prices(TomlRow& row, std::string_view tier_key, std::string_view country_key);
  void read_country_prices(TomlRow& row, std::string_view key, PriceList& list);
  void read_rent(TomlRow& row, App& app);
  RentalPeriod read_period(const toml::table& table);
  void read_bundle(TomlRow& row, const App& app);
  void resolve_bundles();
  void read_deny_rule(const toml::table& table);
  void read_category(TomlRow& row, std::string_view category, std::uint32_t line);
  std::optional<Money> read_price(TomlRow& row, const TomlText& price);

  const CatalogueFiles& files_;
  CatalogueProblems problems_;
  std::size_t instructions_ = 0;  // of all patterns so far
  CatalogueRows rows_;
  std::map<std::string, CountryId, std::less<>> country_by_name_;  // folded
  // A bundle and the names of its apps, as written, until all apps are known.
  struct Bundle {
    AppId app;
    std::vector<TomlText> members;
  };
  std::vector<Bundle> bundles_;
  Taken country_ids_, country_names_, country_isos_, country_handler_ids_;
  Taken app_ids_, app_names_, app_codes_, deny_names_;
};

Result<CatalogueRows> Reader::read() {
  const auto countries = parse_toml(files_.countries.name, files_.countries.text, problems_);
  if (countries) read_countries(*countries);
  const auto apps = parse_toml(files_.apps.name, files_.apps.text, problems_);
  // Without countries every tier would be unknown; the countries' own problems are enough then.
  if (apps && !rows_.tiers.empty()) read_apps(*apps);
  const auto deny = parse_toml(files_.deny.name, files_.deny.text, problems_);
  if (deny) {
    for (const toml::table* table :
         tables_of(*deny, "deny", limits::kDenyRules, files_.deny.name, problems_)) {
      read_deny_rule(*table);
    }
  }
  if (!problems_.none()) return Refusal(Error::kInvalidParameter, problems_.report());
  return std::move(rows_);
}

// Compiled patterns are much larger than their sources, so their sum is bounded as they come.
std::vector<AppPattern> Reader::read_patterns(TomlRow& row, std::string_view key) {
  std::vector<AppPattern> patterns;
  for (const TomlText& source : row.texts(key, limits::kPatternsPerApp, limits::kPatternBytes)) {
    if (instructions_ > limits::kPatternInstructions) return patterns;  // has been said
    Result<AppPattern> pattern = AppPattern::compile(source.text);
    if (!pattern) {
      row.problem(source.line,
                  "pattern " + quoted(source.text) + " is refused: " + pattern.refusal().detail);
      continue;
    }
    instructions_ += pattern->instructions();
    if (instructions_ > limits::kPatternInstructions) {
      row.problem(source.line,
                  "up to here the patterns are too large in total when compiled; the largest are "
                  "those with Unicode classes and counted repetitions, such as \\w{30}");
      return patterns;
    }
    patterns.push_back(std::move(pattern).value());
  }
  return patterns;
}

// These are few, and each is small.
std::optional<CodePattern> Reader::read_code_pattern(TomlRow& row) {
  std::string source = row.optional_text("code_pattern", limits::kCodePatternBytes);
  if (source.empty()) return std::nullopt;
  Result<CodePattern> pattern = CodePattern::compile(std::move(source));
  if (pattern) return std::move(pattern).value();
  row.problem_at("code_pattern", "\"code_pattern\" is refused: " + pattern.refusal().detail);
  return std::nullopt;
}

void Reader::read_countries(const toml::table& root) {
  const std::string& file = files_.countries.name;
  for (const toml::table* table :
       tables_of(root, "country", limits::kCatalogueCountries, file, problems_)) {
    read_country(*table);
  }
  for (const Country& country : rows_.countries) rows_.tiers.push_back(country.tier);
  std::sort(rows_.tiers.begin(), rows_.tiers.end());
  rows_.tiers.erase(std::unique(rows_.tiers.begin(), rows_.tiers.end()), rows_.tiers.end());
  if (rows_.tiers.size() > limits::kPriceTiers) {
    problems_.add(file, 1, "too many tiers; the maximum is " + std::to_string(limits::kPriceTiers));
  }
  if (rows_.countries.empty()) problems_.add(file, 1, "there is no [[country]]");
}

void Reader::read_country(const toml::table& table) {
  TomlRow row(table, files_.countries.name, problems_);
  row.allow_only(
      {"id", "name", "iso2", "dial_code", "tier", "handler_id", "handler_also", "aliases"});
  Country country;
  country.id = CountryId(row.integer("id", 1, limits::kCatalogueIdMax));
  country.name = row.text("name", limits::kNameBytes);
  country.iso2 = row.text("iso2", 2);
  country.dial_code = row.text("dial_code", 7);
  country.tier = row.text("tier", limits::kTierChars);
  if (!country.iso2.empty() && (country.iso2.size() != 2 || !all_of(country.iso2, is_upper))) {
    row.problem_at("iso2", "\"iso2\" must be two capital letters");
  }
  if (!country.dial_code.empty() &&
      (!all_of(country.dial_code, is_digit) || country.dial_code.front() == '0')) {
    row.problem_at("dial_code", "\"dial_code\" must be 1 to 7 digits and not begin with 0");
  }
  if (!all_of(country.tier, is_code_char)) {
    row.problem_at("tier", "\"tier\" must be lower-case letters, digits and underscores");
  }
  if (!country.id.is_none()) {
    const std::string id = std::to_string(country.id.value);
    country_ids_.take(id, id, row, row.line(), "country id");
  }
  read_handler_ids(row, country);
  country_names_.take(folded(country.name), country.name, row, row.line(), "country name");
  country_isos_.take(country.iso2, country.iso2, row, row.line(), "iso2");
  country_by_name_.emplace(folded(country.name), country.id);
  for (const TomlText& alias : row.texts("aliases", limits::kCountryAliases, limits::kNameBytes)) {
    country_names_.take(folded(alias.text), alias.text, row, alias.line, "country name");
    country_by_name_.emplace(folded(alias.text), country.id);
    country.aliases.push_back(alias.text);
  }
  rows_.countries.push_back(std::move(country));
}

void Reader::read_handler_ids(TomlRow& row, Country& country) {
  const auto take = [&](std::int64_t id) {
    const std::string text = std::to_string(id);
    country_handler_ids_.take(text, text, row, row.line(), "handler_id");
    return static_cast<std::int32_t>(id);
  };
  if (row.has("handler_id")) {
    country.handler_id = take(row.integer("handler_id", 0, limits::kCatalogueIdMax));
  } else if (row.has("handler_also")) {
    row.problem_at("handler_also", "\"handler_also\" needs a \"handler_id\"");
  }
  for (const std::int64_t id :
       row.integers("handler_also", limits::kHandlerIds, 0, limits::kCatalogueIdMax)) {
    country.other_handler_ids.push_back(take(id));
  }
}

void Reader::read_apps(const toml::table& root) {
  const std::string& file = files_.apps.name;
  for (const toml::table* table : tables_of(root, "app", limits::kCatalogueApps, file, problems_)) {
    read_app(*table);
  }
  resolve_bundles();
  if (rows_.apps.empty()) problems_.add(file, 1, "there is no [[app]]");
}

void Reader::read_app(const toml::table& table) {
  TomlRow row(table, files_.apps.name, problems_);
  row.allow_only({"id",       "name",     "aliases",      "code",      "category",
                  "senders",  "patterns", "code_pattern", "bundle",    "price",
                  "price_in", "rent",     "rent_in",      "rent_days", "rent_also",
                  "enabled",  "trending", "updated",      "picture",   "link"});
  App app;
  app.id = AppId(row.integer("id", 1, limits::kCatalogueIdMax));
  app.name = row.text("name", limits::kNameBytes);
  app.code = row.text("code", limits::kAppCodeChars);
  app.category = row.text("category", limits::kNameBytes);
  app.enabled = row.flag("enabled", false);
  app.trending = row.flag("trending", false);
  app.updated = row.time("updated");
  app.picture = row.optional_text("picture", limits::kLinkBytes);
  app.link = row.optional_text("link", limits::kLinkBytes);
  if (!all_of(app.code, is_code_char)) {
    row.problem_at("code", "\"code\" must be lower-case letters, digits and underscores");
  }
  if (!app.category.empty()) read_category(row, app.category, row.line());
  if (!app.id.is_none()) {
    const std::string id = std::to_string(app.id.value);
    app_ids_.take(id, id, row, row.line(), "app id");
  }
  app_names_.take(folded(app.name), app.name, row, row.line(), "app name");
  for (const TomlText& alias : row.texts("aliases", limits::kAppAliases, limits::kNameBytes)) {
    app_names_.take(folded(alias.text), alias.text, row, alias.line, "app name");
    app.aliases.push_back(alias.text);
  }
  app_codes_.take(app.code, app.code, row, row.line(), "app code");
  read_app_senders(row, app);
  app.patterns = read_patterns(row, "patterns");
  app.code_pattern = read_code_pattern(row);
  app.prices = read_prices(row, "price", "price_in");
  read_rent(row, app);
  read_bundle(row, app);
  rows_.apps.push_back(std::move(app));
}

void Reader::read_app_senders(TomlRow& row, App& app) {
  for (const TomlText& sender : row.texts("senders", limits::kAppSenders, limits::kSenderBytes)) {
    std::string folded_text = sender_key(sender.text);
    if (folded_text.empty()) {
      row.problem(sender.line, "a sender must not be only spaces");
      continue;
    }
    app.senders.push_back(sender.text);
    app.folded_senders.push_back(std::move(folded_text));
  }
}

std::optional<Money> Reader::read_price(TomlRow& row, const TomlText& price) {
  const Result<Money> money = Money::parse(price.text);
  if (!money) {
    row.problem(price.line, quoted(price.text) + " is not a price: " + money.refusal().detail);
    return std::nullopt;
  }
  // A capture moves money, so a price of zero would leave nothing to capture.
  if (!money->is_positive() || *money > kMaxPrice) {
    row.problem(price.line, "a price must be more than 0 and at most " + kMaxPrice.to_string() +
                                " dollars, not " + price.text);
    return std::nullopt;
  }
  return *money;
}

PriceList Reader::read_prices(TomlRow& row, std::string_view tier_key,
                              std::string_view country_key) {
  PriceList list;
  list.tiers.resize(rows_.tiers.size());
  for (const auto& [tier, price] : row.text_table(tier_key, limits::kPriceTiers)) {
    const auto place = std::lower_bound(rows_.tiers.begin(), rows_.tiers.end(), tier.text);
    if (place == rows_.tiers.end() || *place != tier.text) {
      row.problem(tier.line, "tier " + quoted(tier.text) + " is unknown; allowed: " +
                                 list_of({rows_.tiers.begin(), rows_.tiers.end()}));
      continue;
    }
    list.tiers[static_cast<std::size_t>(place - rows_.tiers.begin())] = read_price(row, price);
  }
  read_country_prices(row, country_key, list);
  return list;
}

void Reader::read_country_prices(TomlRow& row, std::string_view key, PriceList& list) {
  for (const auto& [name, price] : row.text_table(key, limits::kCountryPricesPerApp)) {
    const auto country = country_by_name_.find(folded(name.text));
    if (country == country_by_name_.end()) {
      row.problem(name.line, "country " + quoted(name.text) +
                                 " is unknown; allowed: the names and aliases in " +
                                 files_.countries.name);
      continue;
    }
    const std::optional<Money> money = read_price(row, price);
    if (money) list.countries.emplace_back(country->second, *money);
  }
  std::sort(list.countries.begin(), list.countries.end());
  const auto same =
      std::adjacent_find(list.countries.begin(), list.countries.end(),
                         [](const auto& a, const auto& b) { return a.first == b.first; });
  if (same != list.countries.end()) {
    row.problem_at(key, quoted(key) + " names one country twice");
  }
}

void Reader::read_rent(TomlRow& row, App& app) {
  RentalPeriod period;
  period.prices = read_prices(row, "rent", "rent_in");
  const bool has_price = row.has("rent") || row.has("rent_in");
  if (has_price) {
    period.hours =
        static_cast<std::int32_t>(row.integer("rent_days", 1, limits::kRentalPeriodDays)) * 24;
    app.rents.push_back(std::move(period));
  } else if (row.has("rent_days")) {
    row.problem_at("rent_days", "\"rent_days\" is the period of a rental; \"rent\" is missing");
  }
  for (const toml::table* other : row.tables("rent_also", limits::kRentalPeriodsPerApp)) {
    app.rents.push_back(read_period(*other));
  }
  const auto shorter = [](const RentalPeriod& a, const RentalPeriod& b) {
    return a.hours < b.hours;
  };
  std::sort(app.rents.begin(), app.rents.end(), shorter);
  const auto same = std::adjacent_find(
      app.rents.begin(), app.rents.end(),
      [](const RentalPeriod& a, const RentalPeriod& b) { return a.hours == b.hours; });
  if (same != app.rents.end()) {
    row.problem_at("rent_also", "two periods of " + std::to_string(same->hours) + " hours");
  }
}

// {hours = 4, price = {a = "1.00"}}, or with days.
RentalPeriod Reader::read_period(const toml::table& table) {
  TomlRow row(table, files_.apps.name, problems_);
  row.allow_only({"hours", "days", "price", "price_in"});
  RentalPeriod period;
  if (row.has("days")) {
    if (row.has("hours")) {
      row.problem_at("hours", "a period has either \"hours\" or \"days\", not both");
    }
    period.hours =
        static_cast<std::int32_t>(row.integer("days", 1, limits::kRentalPeriodDays)) * 24;
  } else {
    period.hours = static_cast<std::int32_t>(row.integer("hours", 1, limits::kRentalPeriodHours));
  }
  period.prices = read_prices(row, "price", "price_in");
  if (period.prices.is_empty()) {
    row.problem_at("price", "a period needs a \"price\" or \"price_in\"");
  }
  return period;
}

void Reader::read_bundle(TomlRow& row, const App& app) {
  if (!row.has("bundle")) return;
  Bundle bundle{app.id, row.texts("bundle", limits::kBundleApps, limits::kNameBytes)};
  if (bundle.members.empty()) {
    row.problem_at("bundle", "\"bundle\" must name the apps whose messages it takes");
  }
  bundles_.push_back(std::move(bundle));
}

// A bundle takes the messages of all its apps.
void Reader::resolve_bundles() {
  const auto is_bundle = [this](AppId id) {
    return std::any_of(bundles_.begin(), bundles_.end(),
                       [id](const Bundle& bundle) { return bundle.app == id; });
  };
  const auto app_of = [this](const auto& is_it) {
    const auto found = std::find_if(rows_.apps.begin(), rows_.apps.end(), is_it);
    return found == rows_.apps.end() ? nullptr : &*found;
  };
  for (const Bundle& bundle : bundles_) {
    App* whole = app_of([&](const App& app) { return app.id == bundle.app; });
    CHECK(whole != nullptr, "a bundle is an app of the file");
    for (const TomlText& name : bundle.members) {
      const App* part =
          app_of([&](const App& app) { return folded(app.name) == folded(name.text); });
      if (part == nullptr || is_bundle(part->id)) {
        problems_.add(files_.apps.name, name.line,
                      quoted(name.text) + " is not an app of this file, or is itself a bundle");
        continue;
      }
      if (part->accepts_anything()) {
        problems_.add(files_.apps.name, name.line,
                      quoted(name.text) + " takes every message, and so would the bundle");
        continue;
      }
      take_messages_of(*part, *whole);
    }
  }
}

void Reader::read_deny_rule(const toml::table& table) {
  TomlRow row(table, files_.deny.name, problems_);
  row.allow_only({"name", "why", "categories", "names", "senders", "texts"});
  DenyRule rule;
  rule.name = row.text("name", limits::kNameBytes);
  rule.why = row.text("why", limits::kLinkBytes);
  deny_names_.take(folded(rule.name), rule.name, row, row.line(), "deny rule");
  for (const TomlText& category :
       row.texts("categories", app_categories().size(), limits::kNameBytes)) {
    read_category(row, category.text, category.line);
    rule.categories.push_back(category.text);
  }
  rule.names = read_patterns(row, "names");
  rule.senders = read_patterns(row, "senders");
  rule.texts = read_patterns(row, "texts");
  if (rule.categories.empty() && rule.names.empty() && rule.senders.empty() && rule.texts.empty()) {
    row.problem(row.line(), "a deny rule needs categories, names, senders or texts");
  }
  rows_.deny_rules.push_back(std::move(rule));
}

void Reader::read_category(TomlRow& row, std::string_view category, std::uint32_t line) {
  const auto& all = app_categories();
  if (std::find(all.begin(), all.end(), category) != all.end()) return;
  row.problem(line, "category " + quoted(category) + " is unknown; allowed: " + list_of(all));
}

}  // namespace

const std::vector<std::string_view>& app_categories() {
  static const std::vector<std::string_view> kCategories{
      "ai",        "bank",      "classifieds", "cloud",     "crypto",     "dating",   "delivery",
      "education", "food",      "gambling",    "games",     "government", "health",   "jobs",
      "mail",      "messenger", "music",       "other",     "payment",    "security", "shopping",
      "social",    "survey",    "telecom",     "transport", "travel",     "video"};
  return kCategories;
}

Result<CatalogueRows> read_catalogue(const CatalogueFiles& files) {
  return Reader(files).read();
}

}  // namespace linepool
