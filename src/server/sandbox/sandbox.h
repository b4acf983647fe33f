// What a sandbox has in addition to a new install: a customer with credit and a key, and simulated
// lines in every country.
#pragma once

#include <cstddef>
#include <string>

#include "core/engine/batch_runner.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::server {

// The supplier of the simulated lines.
inline constexpr const char* kSandboxSupplier = "simulated";

struct SandboxPlan {
  std::string api_key;  // the sandbox customer's
  Money credit;         // given when the customer is made
  std::size_t lines_per_country = 0;
};

// Adds what the store lacks of the plan, with ordinary commands; repeating it changes nothing. Call
// it before the engine starts. Throws StartFailure if the operator's own data conflicts.
void seed_sandbox(store::Store& store, core::BatchRunner& runner, const Catalogue& catalogue,
                  const SandboxPlan& plan);

}  // namespace linepool::server
