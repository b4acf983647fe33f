// The way from a supply edge to the engine.
#pragma once

#include <functional>
#include <memory>

#include "app/batch_runner.h"

namespace linepool::supply {

// Hands a command to the engine; false, with the completion destroyed, when the engine is busy or
// stops. Any thread.
using Submit = std::function<bool(app::Command, std::unique_ptr<app::Completion>)>;

}  // namespace linepool::supply
