// What happens among operators: they are added, changed and invited, get tokens, and are audited.
#include <fmt/format.h>

#include "base/limits.h"
#include "workload.h"

namespace linepool::sim {

OperatorId Workload::some_operator() {
  const auto& all = world_.auditor().operators().all();
  return OperatorId{hot(all.size() + (all.empty() || world_.chance(5) ? 1 : 0))};
}

core::AddOperator Workload::draw(Kind<core::AddOperator>) {
  const Duration life = Duration::minutes(1 + static_cast<std::int64_t>(below(5'000)));
  core::AddOperator added{
      fmt::format("operator {}", below(12)), static_cast<Role>(1 + below(4)), {}};
  if (world_.chance(70)) added.invitation = core::Invitation{new_digest(), world_.now() + life};
  return added;
}

core::ChangeOperator Workload::draw(Kind<core::ChangeOperator>) {
  core::ChangeOperator change{some_operator(), {}, {}};
  if (world_.chance(50)) change.role = static_cast<Role>(1 + below(4));
  if (world_.chance(60)) change.blocked = world_.chance(40);
  return change;
}

core::InviteOperator Workload::draw(Kind<core::InviteOperator>) {
  const Duration life = Duration::minutes(1 + static_cast<std::int64_t>(below(5'000)));
  return {some_operator(), {new_digest(), world_.now() + life}};
}

core::AcceptInvitation Workload::draw(Kind<core::AcceptInvitation>) {
  core::AcceptInvitation accept;
  accept.invitation = new_digest();
  accept.password = fmt::format("hash {}", world_.random().hex(4));
  accept.second = new_factor();
  accept.session = some_session();
  const PlainOperator* who = known_operator(some_operator());
  if (who != nullptr && who->invitation) accept.invitation = who->invitation->hash;
  return accept;
}

SecondFactor Workload::new_factor() {
  SecondFactor made{world_.random().hex(10), static_cast<std::int64_t>(1 + below(10)), {}};
  for (std::uint64_t i = below(limits::kRecoveryCodes + 1); i > 0; --i) {
    made.recovery.push_back(new_digest());
  }
  return made;
}

const PlainOperator* Workload::known_operator(OperatorId id) {
  const auto& all = world_.auditor().operators().all();
  const auto place = static_cast<std::size_t>(id.value - 1);
  return place < all.size() ? &all[place] : nullptr;
}

std::string Workload::some_password(OperatorId id) {
  const PlainOperator* who = known_operator(id);
  const bool is_right = who != nullptr && !who->password.empty() && world_.chance(90);
  return is_right ? who->password : "another hash";
}

OperatorTokenId Workload::some_operator_session(OperatorId who) {
  const auto& tokens = world_.auditor().operators().tokens();
  for (std::size_t i = tokens.size(); i > 0 && world_.chance(95); --i) {
    const bool is_theirs = tokens[i - 1].owner == who && tokens[i - 1].is_session;
    if (is_theirs && world_.chance(50)) return OperatorTokenId{static_cast<std::int64_t>(i)};
  }
  return OperatorTokenId{hot(tokens.size() + 1)};
}

core::StartOperatorSession Workload::draw(Kind<core::StartOperatorSession>) {
  const OperatorId id = some_operator();
  core::StartOperatorSession start{id, some_password(id), {}, some_session()};
  const PlainOperator* who = known_operator(id);
  if (world_.chance(70) || who == nullptr) {
    start.second.step = static_cast<std::int64_t>(1 + below(60));
  } else if (who->recovery.empty() || world_.chance(20)) {
    start.second.recovery = new_digest();
  } else {
    start.second.recovery = who->recovery[below(who->recovery.size())];
  }
  return start;
}

core::ExtendOperatorSession Workload::draw(Kind<core::ExtendOperatorSession>) {
  return {some_operator_session(some_operator()), some_session().ends};
}

core::EndOperatorSessions Workload::draw(Kind<core::EndOperatorSessions>) {
  const OperatorId who = some_operator();
  if (world_.chance(70)) return {who, some_operator_session(who), {}};
  return {who, {}, world_.chance(50) ? some_operator_session(who) : OperatorTokenId{}};
}

core::SetOperatorPassword Workload::draw(Kind<core::SetOperatorPassword>) {
  const OperatorId who = some_operator();
  return {who, some_password(who), fmt::format("hash {}", world_.random().hex(6)), some_session()};
}

core::ProveOperator Workload::draw(Kind<core::ProveOperator>) {
  const core::StartOperatorSession same = draw(Kind<core::StartOperatorSession>{});
  return {same.who, same.password, same.second};
}

core::ReplaceAuthenticator Workload::draw(Kind<core::ReplaceAuthenticator>) {
  const OperatorId id = some_operator();
  const PlainOperator* who = known_operator(id);
  const bool is_right = who != nullptr && !who->secret.empty() && world_.chance(90);
  return {id, is_right ? who->secret : "another secret", new_factor(), some_operator_session(id)};
}

core::CreateOperatorToken Workload::draw(Kind<core::CreateOperatorToken>) {
  return {some_operator(), fmt::format("token {}", below(3)), new_digest()};
}

core::RevokeOperatorToken Workload::draw(Kind<core::RevokeOperatorToken>) {
  const auto& tokens = world_.auditor().operators().tokens();
  const OperatorTokenId token{hot(tokens.size() + 1)};
  const auto place = static_cast<std::size_t>(token.value - 1);
  const bool is_known = place < tokens.size() && world_.chance(90);
  return {is_known ? tokens[place].owner : some_operator(), token};
}

core::AppendAudit Workload::draw(Kind<core::AppendAudit>) {
  AuditFact fact;
  fact.actor = world_.chance(30) ? "token" : fmt::format("operator {}", below(12));
  fact.role = static_cast<Role>(1 + below(4));
  fact.action = world_.chance(50) ? "customers.block" : "bin.show";
  fact.object = world_.chance(80) ? fmt::format("customer {}", hot(9)) : "";
  fact.outcome = static_cast<AuditOutcome>(1 + below(3));
  if (world_.chance(50)) fact.before = "{}";
  if (world_.chance(50)) fact.after = fmt::format(R"({{"n":{}}})", below(99));
  fact.address = "192.0.2.1";
  fact.request_id = world_.random().hex(3);
  return {fact};
}

}  // namespace linepool::sim
