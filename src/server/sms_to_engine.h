// How SMS reach the engine: their codes are looked for before, so that its batch does not pay.
#pragma once

#include "core/engine/engine.h"
#include "supply/submit.h"

namespace linepool::server {

core::ReceiveMessage with_code(core::ReceiveMessage sms);

// The engine must outlive what they return.
supply::Submit submit_sms(core::Engine& engine);
supply::SubmitPart submit_parts(core::Engine& engine);

}  // namespace linepool::server
