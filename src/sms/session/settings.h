// What a session is allowed, and how long it waits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/time.h"
#include "sms/pdu/command.h"

namespace linepool::sms {

// Which side we are: the one that binds, or the one that is bound to.
enum class Role : std::uint8_t { kEsme, kSmsc };

struct SessionSettings {
  Role role = Role::kSmsc;
  Duration bind_within = Duration::seconds(10);    // of the connection, until bound
  Duration answer_within = Duration::seconds(30);  // to our requests
  Duration enquire_after = Duration::seconds(30);  // of silence
  std::size_t window_in = 100;                     // requests of the peer that wait for our answer
  std::size_t window_out = 100;                    // ours that wait for the peer's
  std::size_t pdu_bytes = kPduBytes;
};

}  // namespace linepool::sms
