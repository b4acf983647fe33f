// What a sandbox has and a new install has not: a customer with credit and a key, and simulated
// lines in every country.
#pragma once

#include <cstddef>
#include <string>

#include "core/engine/batch_runner.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::server {

struct SandboxPlan {
  std::string api_key;  // of the sandbox customer
  Money credit;         // when the customer is made
  std::size_t lines_per_country = 0;
};

// Adds what the store lacks of the plan, by commands like any other; a second time nothing. Before
// the engine starts. Throws StartFailure when the operator's own data stands in the way.
void seed_sandbox(store::Store& store, core::BatchRunner& runner, const Catalogue& catalogue,
                  const SandboxPlan& plan);

}  // namespace linepool::server
