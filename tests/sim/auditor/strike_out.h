// What is left of an SMS whose words are erased.
#pragma once

#include "domain/message.h"

namespace linepool::sim {

void strike_out(Message& message);

}  // namespace linepool::sim
