// How often the rules that read texts do wrong, on SMS of known apps: whether one is taken for
// another app's, and whether the deny list takes one that no denied service has sent.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/routing.h"

namespace linepool {
namespace {

struct Sample {
  int line = 0;
  std::string app;  // "!banks": of a service that this deny rule denies
  std::string sender;
  std::string text;
};

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_end = text.compare(i, 2, "\\n") == 0;
    out += is_end ? '\n' : text[i];
    if (is_end) ++i;
  }
  return out;
}

// The rows of a file of tests/golden with that many columns.
std::vector<std::vector<std::string>> rows_of(const std::string& name, std::size_t columns) {
  std::ifstream in(std::string(LINEPOOL_SOURCE_DIR) + "/tests/golden/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> row;
    std::istringstream parts(line);
    for (std::string part; std::getline(parts, part, '\t');) row.push_back(unescaped(part));
    const bool is_comment = line.empty() || line[0] == '#';
    EXPECT_TRUE(is_comment || row.size() == columns) << name << ": " << line;
    rows.push_back(is_comment ? std::vector<std::string>{} : std::move(row));
  }
  return rows;
}

std::vector<Sample> samples() {
  std::vector<Sample> found;
  int number = 0;
  for (const auto& row : rows_of("senders.tsv", 3)) {
    ++number;
    if (row.size() == 3) found.push_back({number, row[0], row[1], row[2]});
  }
  return found;
}

CatalogueFile file_of(const std::string& name) {
  std::ifstream in(std::string(LINEPOOL_SOURCE_DIR) + "/config/catalogue/" + name);
  std::ostringstream text;
  text << in.rdbuf();
  return {name, text.str()};
}

class FalseMatch : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    Result<Catalogue> loaded = Catalogue::load(
        {file_of("countries.toml"), file_of("apps.toml"), file_of("deny.toml")}, OfferPolicy::kAll);
    ASSERT_TRUE(loaded.ok()) << loaded.refusal().sentence();
    catalogue_ = std::make_unique<const Catalogue>(std::move(loaded).value());
  }
  static void TearDownTestSuite() { catalogue_.reset(); }

  // Null for a service that the catalogue does not have.
  static const App* app_of(const Sample& sample) {
    if (sample.app.starts_with('!')) return nullptr;
    const App* app = catalogue_->find_app_by_code_or_name(sample.app);
    EXPECT_NE(app, nullptr) << "senders.tsv:" << sample.line << ": no app " << sample.app;
    return app;
  }
  static bool is_denied_service(const Sample& sample) {
    const App* app = app_of(sample);
    return app == nullptr || !app->denied_by.empty();
  }
  static const App* taken_by(const Sample& sample) {
    Lease lease;
    lease.app = app_of(sample)->id;
    return foreign_app(*catalogue_, lease, sample.sender, sample.text);
  }

  inline static std::unique_ptr<const Catalogue> catalogue_;
};

// docs/operations.md tells operators these figures.
constexpr std::size_t kMostTaken = 2;
constexpr std::size_t kMostWronglyDenied = 2;
constexpr std::size_t kMostMissed = 3;

TEST_F(FalseMatch, FewSmsAreTakenForAnotherApps) {
  std::size_t all = 0;
  std::size_t taken = 0;
  std::set<std::string> apps;
  for (const Sample& sample : samples()) {
    if (is_denied_service(sample)) continue;
    ++all;
    apps.insert(sample.app);
    const App* other = taken_by(sample);
    if (other == nullptr) continue;
    ++taken;
    std::cout << "senders.tsv:" << sample.line << ": of " << sample.app << ", taken for "
              << other->name << "'s\n";
  }
  std::cout << taken << " of " << all << " SMS of " << apps.size()
            << " apps are taken for another's\n";
  EXPECT_GE(all, 400U);
  EXPECT_GE(apps.size(), 200U);
  EXPECT_LE(taken, kMostTaken);
}

TEST_F(FalseMatch, TheDenyListTakesFewTextsOfOthersAndLetsFewOfItsOwnPass) {
  std::size_t others = 0;
  std::size_t wrong = 0;
  std::size_t own = 0;
  std::size_t missed = 0;
  for (const Sample& sample : samples()) {
    const DenyRule* rule = catalogue_->deny_list().denies_text(sample.text);
    const bool is_own = is_denied_service(sample);
    (is_own ? own : others) += 1;
    if (is_own == (rule != nullptr)) continue;
    (is_own ? missed : wrong) += 1;
    std::cout << "senders.tsv:" << sample.line << ": " << (is_own ? "not denied: " : "denied: ")
              << sample.text << "\n";
  }
  std::cout << wrong << " of " << others << " texts are wrongly denied, " << missed << " of " << own
            << " of denied services pass\n";
  EXPECT_GE(own, 80U);
  EXPECT_LE(wrong, kMostWronglyDenied);
  EXPECT_LE(missed, kMostMissed);
}

// Else each SMS would be held against each pattern in turn.
TEST_F(FalseMatch, OneLookClearsMostTextsOfAllPatternsOfTheDenyList) {
  std::vector<AppPattern> texts;
  for (const DenyRule& rule : catalogue_->deny_list().rules()) {
    texts.insert(texts.end(), rule.texts.begin(), rule.texts.end());
  }
  ASSERT_GE(texts.size(), 30U);
  const AnyPattern any(texts);
  std::size_t cleared = 0;
  std::size_t all = 0;
  for (const Sample& sample : samples()) {
    ++all;
    if (!any.may_occur_in(sample.text)) ++cleared;
  }
  EXPECT_GE(cleared * 4, all * 3) << cleared << " of " << all;
}

TEST_F(FalseMatch, OfTheTextsWithCodesOnlyThoseOfDeniedServicesAreDenied) {
  std::size_t all = 0;
  std::size_t denied = 0;
  for (const auto& row : rows_of("codes.tsv", 3)) {
    if (row.size() != 3) continue;
    ++all;
    if (catalogue_->deny_list().denies_text(row[2]) == nullptr) continue;
    ++denied;
    bool is_known = false;
    for (const App& app : catalogue_->apps()) {
      is_known = is_known || (!app.denied_by.empty() && matches(app, "", row[2]) != Match::kNone);
    }
    EXPECT_TRUE(is_known || row[2].starts_with("M-PESA")) << row[2];
  }
  std::cout << denied << " of " << all << " texts of codes.tsv are denied\n";
  EXPECT_GE(denied, 10U) << "it has ten of such services";
}

}  // namespace
}  // namespace linepool
