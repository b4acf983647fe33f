// What users of the web site do: they register, sign in and out, and change how they sign in.
#include <fmt/format.h>

#include <algorithm>

#include "base/limits.h"
#include "workload.h"

namespace linepool::sim {

std::pair<UserId, std::string> Workload::some_user() {
  const auto& users = world_.auditor().all_users();
  const UserId id{hot(users.size() + (users.empty() || world_.chance(5) ? 1 : 0))};
  const bool is_known = id.value >= 1 && id.value <= static_cast<std::int64_t>(users.size());
  if (!is_known || world_.chance(10)) return {id, "another hash"};
  return {id, users[static_cast<std::size_t>(id.value - 1)].password};
}

std::optional<core::SecondProof> Workload::some_proof(UserId user) {
  if (world_.chance(30)) return std::nullopt;
  const auto& users = world_.auditor().all_users();
  const bool is_known = user.value >= 1 && user.value <= static_cast<std::int64_t>(users.size());
  if (world_.chance(60) || !is_known) {
    return core::SecondProof{static_cast<std::int64_t>(1 + below(30)), {}};
  }
  const auto& codes = users[static_cast<std::size_t>(user.value - 1)].recovery;
  if (codes.empty() || world_.chance(20)) return core::SecondProof{0, new_digest()};
  return core::SecondProof{0, codes[below(codes.size())]};
}

core::NewSession Workload::some_session() {
  const Duration life = Duration::minutes(static_cast<std::int64_t>(below(5'000)));
  return {new_digest(), fmt::format("browser {}", below(3)), world_.now() + life};
}

KeyId Workload::some_session_of(UserId user) {
  const auto& keys = world_.auditor().all_keys();
  for (std::size_t i = keys.size(); i > 0 && world_.chance(95); --i) {
    if (keys[i - 1].user == user && world_.chance(50)) return KeyId{static_cast<std::int64_t>(i)};
  }
  return KeyId{hot(keys.size() + 1)};
}

core::RegisterUser Workload::draw(Kind<core::RegisterUser>) {
  core::RegisterUser command;
  command.email = fmt::format("user{}@site.example", below(12));
  command.password = fmt::format("hash {}", world_.random().hex(4));
  command.session = some_session();
  do {
    command.key_hash = new_digest();
  } while (command.key_hash == command.session.hash);
  if (world_.chance(50))
    command.credit = Money::from_units(static_cast<std::int64_t>(below(9'999)));
  if (world_.chance(40)) command.customer = some_customer();
  return command;
}

core::StartSession Workload::draw(Kind<core::StartSession>) {
  const auto [user, password] = some_user();
  return {user, password, some_proof(user), some_session()};
}

core::ExtendSession Workload::draw(Kind<core::ExtendSession>) {
  return {some_session_of(some_user().first), some_session().ends};
}

core::EndSessions Workload::draw(Kind<core::EndSessions>) {
  const UserId user = some_user().first;
  if (world_.chance(70)) return {user, some_session_of(user), {}};
  return {user, {}, world_.chance(50) ? some_session_of(user) : KeyId{}};
}

core::SetPassword Workload::draw(Kind<core::SetPassword>) {
  const auto [user, password] = some_user();
  core::SetPassword command{user, password, fmt::format("hash {}", world_.random().hex(6)), {}};
  if (world_.chance(60)) command.session = some_session();
  return command;
}

core::SetSecondFactor Workload::draw(Kind<core::SetSecondFactor>) {
  const UserId user = some_user().first;
  core::SetSecondFactor command{user, {}, some_session_of(user)};
  if (world_.chance(70)) command.second = new_factor();
  return command;
}

}  // namespace linepool::sim
