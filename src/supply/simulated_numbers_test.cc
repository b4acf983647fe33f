#include "supply/simulated_numbers.h"

#include <gtest/gtest.h>

#include <set>

namespace linepool::supply {
namespace {

Country country(std::int64_t id, std::string iso2, std::string dial_code) {
  Country made;
  made.id = CountryId{id};
  made.iso2 = std::move(iso2);
  made.dial_code = std::move(dial_code);
  return made;
}

std::string number(const Country& of, std::size_t index) {
  const auto made = simulated_number(of, index);
  return made ? made->to_string() : "none";
}

TEST(SimulatedNumbers, LookLikeNumbersOfTheirCountry) {
  EXPECT_EQ(number(country(58, "US", "1"), 7), "15550580007");
  EXPECT_EQ(number(country(62, "GB", "44"), 7), "447700900007");
  EXPECT_EQ(number(country(62, "GB", "44"), 1007), "44550621007");
  EXPECT_EQ(number(country(1044, "BS", "1242"), 7), "12425550007");
  EXPECT_EQ(number(country(1458, "MY", "60"), 39), "60554580039");
  EXPECT_EQ(number(country(1336, "VA", "3906698"), 1), "39066983360001");
  EXPECT_EQ(number(country(1, "XX", ""), 1), "none");
  EXPECT_EQ(number(country(1, "XX", "123456789"), 1), "none");
}

TEST(SimulatedNumbers, AreApartWithinAndAcrossCountries) {
  std::set<PhoneNumber> seen;
  for (const Country& each :
       {country(58, "US", "1"), country(165, "CA", "1"), country(1044, "BS", "1242"),
        country(1643, "RU", "7"), country(1398, "KZ", "7"), country(62, "GB", "44")}) {
    for (std::size_t i = 0; i < kSimulatedNumbersPerCountry; ++i) {
      ASSERT_TRUE(seen.insert(*simulated_number(each, i)).second) << each.iso2 << " " << i;
    }
  }
}

}  // namespace
}  // namespace linepool::supply
