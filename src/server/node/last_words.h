// How a process ends that may not say another word: no destructor runs, so that nobody is answered.
#pragma once

#include <exception>

namespace linepool::server {

// The store has failed irreversibly, on the engine's thread.
[[noreturn]] void die_of_store(const std::exception& failure);

// Another node has taken over the database.
[[noreturn]] void die_deposed();

}  // namespace linepool::server
