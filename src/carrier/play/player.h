// Plays a plan over real connections, until everything has its answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "carrier/account/account.h"
#include "carrier/account/record.h"
#include "carrier/play/link.h"
#include "net/socket_address.h"

namespace linepool::carrier {

struct PlaySettings {
  LinkSettings link;
  std::uint64_t seed = 1;
  std::uint64_t repeat = 1;
  std::uint64_t rate = 0;  // PDUs a second; 0: as fast as the other side answers
  // As gateway.
  std::vector<net::SocketAddress> addresses = {};
  std::size_t connections = 1;
  // As SMSC.
  std::string host = "127.0.0.1";
  std::uint16_t port = 0;
  bool stays = false;  // and answers after the last message, until it is interrupted
  // Without anybody bound; nothing: for ever.
  std::optional<Duration> patience = {};
};

// Why playing ended.
enum class PlayEnd : std::uint8_t {
  kDone,         // the account says how well
  kBindRefused,  // for a reason that will not change
  kNobody,       // no connection, or nobody bound, for too long
  kInterrupted,
};

struct PlayResult {
  PlayEnd end = PlayEnd::kDone;
  std::string why = {};  // of kBindRefused and kNobody
};

// Plays until the end; `interrupted` is looked at every few milliseconds. `say` gets lines for
// people as things happen: "listening on 127.0.0.1:2775". Throws std::runtime_error with a sentence
// if the address cannot be bound.
PlayResult play(const Script& script, const PlaySettings& settings, Account& account,
                Record& record, const std::function<bool()>& interrupted,
                const std::function<void(const std::string&)>& say);

}  // namespace linepool::carrier
