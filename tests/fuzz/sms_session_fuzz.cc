// An SMPP session: the same actions however the stream is cut, bounded buffers, and nothing after
// the end. The first byte chooses the role and the size of the pieces.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "sms/session/session.h"

namespace sms = linepool::sms;
using linepool::Duration;
using linepool::Time;

namespace {

constexpr Time kStart{1'793'534'400'000};

// All actions if the stream comes in pieces of this size. Binds are answered at once, messages when
// the session wants no more bytes.
sms::Actions run(sms::Role role, std::string_view stream, std::size_t piece) {
  sms::SessionSettings settings;
  settings.role = role;
  settings.window_in = 3;
  settings.pdu_bytes = 4096;
  sms::Session session(settings, kStart);
  sms::Actions all;
  std::vector<std::uint64_t> tickets;
  const auto note = [&](const sms::Actions& actions) {
    for (const sms::Action& action : actions) {
      CHECK(all.empty() || all.back().kind != sms::Action::Kind::kClose);
      if (action.kind == sms::Action::Kind::kMessage) tickets.push_back(action.ticket);
      all.push_back(action);
    }
  };
  if (role == sms::Role::kEsme) {
    note(session.bind(sms::Command::kBindTransceiver, sms::Bind{}, kStart));
  }
  while (!stream.empty()) {
    const std::size_t size = std::min(piece, stream.size());
    note(session.on_bytes(stream.substr(0, size), kStart));
    stream.remove_prefix(size);
    while (session.state() != sms::Session::State::kClosed && !session.wants_bytes()) {
      note(session.answer_bind(0, "smsc", kStart));
      // In a longer piece, messages may follow the bind, and there may be room for more.
      if (session.state() == sms::Session::State::kClosed || session.wants_bytes()) break;
      const std::vector<std::uint64_t> waiting = std::move(tickets);
      tickets.clear();
      for (const std::uint64_t ticket : waiting) note(session.answer(ticket, 0, "1", kStart));
    }
  }
  CHECK(session.unanswered() <= settings.window_in);
  note(session.on_time(kStart + Duration::hours(1)));
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto role = data[0] % 2 == 0 ? sms::Role::kSmsc : sms::Role::kEsme;
  const std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
  const sms::Actions one = run(role, stream, 1);
  CHECK(run(role, stream, 1 + data[0] / 2u) == one);
  return 0;
}
