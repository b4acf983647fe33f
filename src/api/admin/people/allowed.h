// Which roles may make a call of the admin API.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/access/operator.h"

namespace linepool::api::admin {

enum class Roles : std::uint8_t {
  kEverybody,  // reads
  kSupport,    // helps with single orders and SMS; operators and owners may, too
  kOperators,  // runs the pool; owners may, too
  kAuditors,   // reads the audit log; owners may, too
  kOwner,
};

// A column of the table of calls. It has no default, so the compiler requires it in every row.
class Allowed {
 public:
  constexpr Allowed(Roles roles) : roles_(roles) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool admits(Role role) const;
  // "owner or auditor"
  [[nodiscard]] std::string_view words() const;

 private:
  Roles roles_;
};

}  // namespace linepool::api::admin
