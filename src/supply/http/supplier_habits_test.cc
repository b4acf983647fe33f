#include "supply/http/supplier_habits.h"

#include <gtest/gtest.h>

#include "domain/catalogue/test_catalogue.h"

namespace linepool::supply {
namespace {

Catalogue malaysia() {
  return loaded(OfferPolicy::kAll,
                catalogue_files("[[country]]\nid = 7\nname = \"Malaysia\"\niso2 = \"MY\"\n"
                                "dial_code = \"60\"\ntier = \"a\"\n",
                                "[[app]]\nid = 1\nname = \"Google\"\ncode = \"go\"\n"
                                "category = \"cloud\"\nsenders = [\"Google\"]\n"
                                "price = {a = \"0.50\"}\nenabled = true\n"
                                "updated = 2026-08-01T10:00:00Z\n",
                                ""));
}

TEST(SupplierHabits, NoneWhereNothingIsSet) {
  SupplierHabits habits;
  const SupplierHabit habit = habits.of({}, malaysia());
  EXPECT_EQ(habit.numbers.plan, nullptr);
  EXPECT_FALSE(habit.numbers.trunk_prefix.has_value());
  EXPECT_EQ(habit.zone, nullptr);
}

TEST(SupplierHabits, OfTheSettings) {
  SupplierHabits habits;
  SupplierFormat format;
  format.default_country = CountryId{7};
  format.trunk_prefix = "9";
  format.time_zone = "Europe/Berlin";
  const SupplierHabit habit = habits.of(format, malaysia());
  ASSERT_NE(habit.numbers.plan, nullptr);
  EXPECT_EQ(habit.numbers.plan->dial_code, "60");
  EXPECT_EQ(habit.numbers.trunk_prefix, "9");
  ASSERT_NE(habit.zone, nullptr);
  EXPECT_EQ(habit.zone, habits.of(format, malaysia()).zone) << "its file is read once";
}

TEST(SupplierHabits, WhatIsNotThereIsAsNone) {
  SupplierHabits habits;
  SupplierFormat format;
  format.default_country = CountryId{8};
  format.time_zone = "Nowhere/Atall";
  const SupplierHabit habit = habits.of(format, malaysia());
  EXPECT_EQ(habit.numbers.plan, nullptr);
  EXPECT_EQ(habit.zone, nullptr);
}

}  // namespace
}  // namespace linepool::supply
