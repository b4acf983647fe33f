// What happens among operators: they are added, changed and invited, get tokens, and are audited.
#include <fmt/format.h>

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
  core::AcceptInvitation accept{new_digest(), fmt::format("hash {}", world_.random().hex(4))};
  const auto& all = world_.auditor().operators().all();
  const auto place = static_cast<std::size_t>(some_operator().value - 1);
  if (place < all.size() && all[place].invitation) accept.invitation = all[place].invitation->hash;
  return accept;
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
