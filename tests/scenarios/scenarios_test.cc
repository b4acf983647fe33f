// Every scenario of every *.scn file, on every store.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "openapi_check.h"
#include "player.h"

namespace linepool::scenarios {
namespace {

struct Played {
  Scenario scenario;
  StoreKind store;
};

// How GoogleTest shows a scenario that fails.
void PrintTo(const Played& played, std::ostream* out) {
  *out << played.scenario.file << ": " << played.scenario.title;
}

std::vector<Played> everything() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(LINEPOOL_SCENARIOS "/cases")) {
    if (entry.path().extension() == ".scn") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  std::vector<Played> all;
  for (const std::string& file : files) {
    for (const Scenario& scenario : read_scenarios(file)) {
      all.push_back({scenario, StoreKind::kMemory});
      all.push_back({scenario, StoreKind::kSqlite});
    }
  }
  return all;
}

// "reject__a_number_is_given_back_after_two_minutes__memory"
std::string name_of(const ::testing::TestParamInfo<Played>& test) {
  const Played& played = test.param;
  std::string name = std::filesystem::path(played.scenario.file).stem().string() + "__" +
                     played.scenario.title +
                     (played.store == StoreKind::kMemory ? "__memory" : "__sqlite");
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name;
}

// Runs last: checks that every operation of the document has succeeded in some scenario.
class EveryOperation : public ::testing::Environment {
 public:
  void TearDown() override {
    if (!::testing::GTEST_FLAG(filter).empty() && ::testing::GTEST_FLAG(filter) != "*") return;
    // These need somebody who has registered on the web site: tests/e2e/accounts.py.
    const std::set<std::string> elsewhere{"resetUser", "removeUserTotp"};
    for (const std::string& operation : openapi_operations()) {
      EXPECT_TRUE(elsewhere.contains(operation) || openapi_operations_seen().contains(operation))
          << operation << " is in an OpenAPI document and in no scenario";
    }
  }
};
const ::testing::Environment* const kEveryOperation =
    ::testing::AddGlobalTestEnvironment(new EveryOperation);

class Scenarios : public ::testing::TestWithParam<Played> {};

TEST_P(Scenarios, Plays) {
  Player(GetParam().store).play(GetParam().scenario);
}

INSTANTIATE_TEST_SUITE_P(All, Scenarios, ::testing::ValuesIn(everything()), name_of);

}  // namespace
}  // namespace linepool::scenarios
