// The names in a bench pool; fill_pool writes them, the load generators ask for them.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace linepool::bench {

inline constexpr const char* kCountry = "USA";
inline constexpr const char* kApp = "Google";
inline constexpr const char* kRareApp = "Telegram";
// An order for that app in that country.
inline constexpr const char* kOrder = R"({"country":"US","service":"go"})";
inline constexpr const char* kSender = "Google";
inline constexpr const char* kSupplier = "bench";
// For the only supplier of every bench pool; such a store holds nothing of value.
inline constexpr const char* kSupplierToken = "bench-supplier-token";

// The API key of a customer, counted from 0.
inline std::string key_of_customer(std::size_t customer) {
  return fmt::format("{:032x}", customer + 1);
}

// The number of a line, counted from 0, as digits.
inline std::uint64_t digits_of_line(std::size_t line) {
  constexpr std::uint64_t kFirst = 12'000'000'000;
  return kFirst + line;
}

}  // namespace linepool::bench
