#include "supply/sample_messages.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "code/extractor.h"
#include "domain/catalogue/catalogue.h"

namespace linepool::supply {
namespace {

CatalogueFile shipped(const std::string& name) {
  std::ifstream in(std::string(LINEPOOL_SOURCE_DIR) + "/config/catalogue/" + name);
  EXPECT_TRUE(in.good()) << name;
  return {name, std::string(std::istreambuf_iterator<char>(in), {})};
}

Catalogue shipped_catalogue() {
  return Catalogue::load({shipped("countries.toml"), shipped("apps.toml"), shipped("deny.toml")},
                         OfferPolicy::kAll)
      .value();
}

TEST(SampleMessages, SpeakManyLanguages) {
  std::set<std::string_view> languages;
  for (std::uint64_t choice = 0; choice < sample_wordings(); ++choice) {
    languages.insert(sample_language(choice));
  }
  EXPECT_GE(languages.size(), 8u);
}

TEST(SampleMessages, EveryAppsMessageIsRoutedToItAndItsCodeIsFound) {
  const Catalogue catalogue = shipped_catalogue();
  const std::array<std::string, 4> codes{"482913", "70415", "4829", "10482913"};
  for (std::size_t row = 0; row < catalogue.apps().size(); ++row) {
    const App& app = catalogue.apps()[row];
    for (std::uint64_t choice = 0; choice < sample_wordings(); ++choice) {
      const std::string& code = codes[(row + choice) % codes.size()];
      const std::string text = sample_message(app, code, choice);
      const std::optional<ExtractedCode> found = extract_code(text);
      EXPECT_EQ(found ? found->code : "none", code) << app.name << ": " << text;
      if (app.accepts_anything()) continue;
      EXPECT_EQ(matches(app, sample_sender(app), text), Match::kBoth) << app.name << ": " << text;
    }
  }
}

TEST(SampleMessages, AnAppThatItsNamesDoNotMatchStillGetsAMessage) {
  App app;
  app.name = "Odd";
  app.patterns.push_back(AppPattern::compile("never").value());
  EXPECT_EQ(sample_message(app, "4829", 0),
            "4829 is your Odd verification code. Don't share it with anyone.");
  EXPECT_EQ(sample_sender(app), "INFO");
}

TEST(SampleMessages, AnyChoiceIsAllowed) {
  App app;
  app.name = "Odd";
  EXPECT_FALSE(sample_message(app, "482913", ~std::uint64_t{0}).empty());
}

TEST(SampleMessagesDeathTest, ACodeIsDigits) {
  App app;
  EXPECT_DEATH(sample_message(app, "48a9", 0), "a code is digits");
  EXPECT_DEATH(sample_message(app, "123", 0), "CHECK|check|size");
}

}  // namespace
}  // namespace linepool::supply
