#include "gate/gate.h"

#include <prometheus/counter.h>

#include "base/check.h"
#include "base/log/log.h"
#include "gate/credential.h"
#include "gate/order_token.h"
#include "gate/session_cookie.h"
#include "gate/stream_token.h"

namespace linepool::gate {
namespace {

constexpr std::array kDialectNames{"user", "rest",    "handler", "admin", "supply",
                                   "web",  "console", "probe",   "none"};

Entry refused(Outcome outcome, Principal principal = {}) {
  return {outcome, std::move(principal), 0};
}

Entry limited(Outcome outcome, std::int64_t wait_s, Principal principal = {}) {
  return {outcome, std::move(principal), wait_s};
}

// The caller who showed a key, or the session that is one.
Principal with_key(core::KeyOwner owner) {
  Principal principal;
  principal.kind = PrincipalKind::kCustomerKey;
  principal.budget = owner.first;
  principal.owner = std::move(owner);
  return principal;
}

// Operators and suppliers: not rate-limited, because suppliers deliver whatever they have.
bool is_proven_by_token(Wants wants) {
  return wants == Wants::kOperator || wants == Wants::kSupplier;
}

// The one audit line. Never logs the credential; a key is named by its id, a supplier by its name,
// if there is one of that name: what a client puts into a path may be its token.
void audit(const wire::Request& request, const Demand& demand, const Entry& entry,
           const core::LiveView& live) {
  if (entry.is_admitted()) return;
  // An unknown caller at the operator's or a supplier's API deserves attention; a customer's
  // program that asks too often or for too much is normal.
  const LogLevel level = is_proven_by_token(demand.wants) ? LogLevel::kWarning : LogLevel::kDebug;
  const std::string_view dialect = kDialectNames[static_cast<std::size_t>(demand.dialect)];
  const std::string kind = std::string(dialect) + " " + std::string(name(entry.outcome));
  if (!log_admits(level, "denied", kind)) return;
  log_line(level, "denied",
           {{"request", request.id.text()},
            {"dialect", dialect},
            {"outcome", name(entry.outcome)},
            {"address", request.peer.to_string()},
            {"customer", entry.principal.owner.customer.value},
            {"key", entry.principal.owner.key.value},
            {"supplier", live.supplier(demand.supplier) ? demand.supplier : ""}});
}

bool may_call(const Principal& caller, const Demand& demand) {
  const bool has_scope = !demand.scope || caller.owner.allows(*demand.scope);
  switch (caller.kind) {
    case PrincipalKind::kCustomerKey: return has_scope;
    case PrincipalKind::kOrderToken:
      return demand.wants == Wants::kKeyOrToken || demand.wants == Wants::kKeyOrStream;
    case PrincipalKind::kStreamToken: return demand.wants == Wants::kKeyOrStream && has_scope;
    case PrincipalKind::kNobody:
    case PrincipalKind::kOperator:
    case PrincipalKind::kSupplier: return false;
  }
  return false;
}

}  // namespace

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAdmitted: return "admitted";
    case Outcome::kAddressLimit: return "address_limit";
    case Outcome::kNoCredential: return "no_credential";
    case Outcome::kTwoCredentials: return "two_credentials";
    case Outcome::kUnknown: return "unknown";
    case Outcome::kForeignAddress: return "foreign_address";
    case Outcome::kForeignPage: return "foreign_page";
    case Outcome::kKeyLimit: return "key_limit";
    case Outcome::kCustomerLimit: return "customer_limit";
    case Outcome::kScope: return "scope";
    case Outcome::kBlocked: return "blocked";
  }
  return "";
}

Error Entry::error() const {
  switch (outcome) {
    case Outcome::kAdmitted: break;
    case Outcome::kAddressLimit:
    case Outcome::kKeyLimit:
    case Outcome::kCustomerLimit: return Error::kTooManyRequests;
    case Outcome::kNoCredential:
    case Outcome::kTwoCredentials:
    case Outcome::kUnknown: return Error::kUnknownCustomer;
    case Outcome::kForeignAddress:
    case Outcome::kScope: return Error::kMissingScope;
    case Outcome::kForeignPage: return Error::kForbidden;
    case Outcome::kBlocked: return Error::kCustomerBlocked;
  }
  CHECK(false, "only a refusal has an error");
  return Error::kForbidden;
}

std::optional<LimitState> Entry::budget(const Admission& admission, const IpAddress& address,
                                        Time now) const {
  const bool has_key = !principal.budget.is_none();
  std::optional<LimitState> state =
      has_key ? admission.key_state(principal.budget, now) : admission.address_state(address, now);
  if (state && is_limited()) state->refuse_for(wait_s);
  return state;
}

Gate::Gate(const core::LiveView& live, const Settings& settings, Metrics& metrics)
    : live_(live),
      settings_(settings),
      admission_(settings.limits, settings.supply, metrics),
      unknown_keys_(metrics.counter("linepool_unknown_keys_total",
                                    "Calls with a missing, unknown or revoked key.")) {
  static_assert(kDialectNames.size() == kDialects);
  for (std::size_t dialect = 0; dialect < kDialects; ++dialect) {
    for (std::size_t outcome = 0; outcome < kOutcomes; ++outcome) {
      counters_[dialect][outcome] =
          &metrics.counter("linepool_gate_total", "Callers at the gate, by dialect and outcome.",
                           {{"dialect", kDialectNames[dialect]},
                            {"outcome", std::string(name(static_cast<Outcome>(outcome)))}});
    }
  }
}

Entry Gate::admit(const wire::Request& request, const Demand& demand, Time now) {
  Entry entry = judge(request, demand, now);
  counters_[static_cast<std::size_t>(demand.dialect)][static_cast<std::size_t>(entry.outcome)]
      ->Increment();
  const bool wants_customer = demand.wants != Wants::kAnybody &&
                              demand.dialect != Dialect::kConsole &&
                              !is_proven_by_token(demand.wants);
  if (!entry.is_admitted()) {
    if (wants_customer && entry.error() == Error::kUnknownCustomer) unknown_keys_.Increment();
    audit(request, demand, entry, live_);
  }
  return entry;
}

bool Gate::is_operator(const wire::Request& head, Time now) const {
  const Credential credential(head, {});
  if (!credential.is_ambiguous() && credential.text().empty()) {
    return judge_console(head, now).is_admitted();
  }
  const Demand demand{Dialect::kAdmin, Wants::kOperator};
  return !credential.is_ambiguous() && judge_proven(head, demand, credential.text()).is_admitted();
}

bool Gate::is_supplier(const wire::Request& head, std::string_view supplier,
                       std::string_view besides) const {
  const Credential credential(head, besides);
  Demand demand{Dialect::kSupply, Wants::kSupplier};
  demand.supplier = supplier;
  return !credential.is_ambiguous() && !credential.text().empty() &&
         judge_proven(head, demand, credential.text()).is_admitted();
}

Entry Gate::judge(const wire::Request& request, const Demand& demand, Time now) {
  const bool proven = is_proven_by_token(demand.wants);
  if (!proven) {
    const auto wait_s = admission_.check_address(request.peer, now);
    if (wait_s) return limited(Outcome::kAddressLimit, *wait_s);
    if (demand.wants == Wants::kAnybody) return {};
    if (demand.wants == Wants::kKeyOrNobody) return judge_key_or_nobody(request, demand, now);
    if (demand.wants == Wants::kSessionOrNobody) {
      Entry entry = judge_session(request, demand, now);
      const bool is_nobody =
          entry.outcome == Outcome::kNoCredential || entry.outcome == Outcome::kUnknown;
      return is_nobody ? Entry{} : entry;
    }
    if (demand.wants == Wants::kConsole) return judge_console(request, now);
    if (demand.wants == Wants::kConsoleOrNobody) {
      Entry entry = judge_console(request, now);
      const bool is_nobody =
          entry.outcome == Outcome::kNoCredential || entry.outcome == Outcome::kUnknown;
      return is_nobody ? Entry{} : entry;
    }
  }
  if (demand.signature) return judge_signed(request, demand, now);
  const Credential credential(request, demand.credential);
  const bool lacks_one = credential.is_ambiguous() || credential.text().empty();
  if (!proven) {
    if (credential.is_ambiguous()) return refused(Outcome::kTwoCredentials);
    if (lacks_one) return judge_session(request, demand, now);
    return judge_customer(request, demand, credential.text(), now);
  }
  Entry entry = refused(Outcome::kTwoCredentials);
  if (!lacks_one) {
    entry = judge_proven(request, demand, credential.text());
  } else if (!credential.is_ambiguous()) {
    entry = demand.wants == Wants::kOperator ? judge_console(request, now)
                                             : refused(Outcome::kNoCredential);
  }
  if (entry.is_admitted()) return entry;
  // Slows down guessing.
  const auto wait_s = admission_.check_address(request.peer, now);
  return wait_s ? limited(Outcome::kAddressLimit, *wait_s) : entry;
}

Entry Gate::judge_signed(const wire::Request& request, const Demand& demand, Time now) {
  CHECK(demand.wants == Wants::kSupplier && demand.signature, "only suppliers sign");
  const std::shared_ptr<const Supplier> supplier = live_.supplier(demand.supplier);
  if (*demand.signature && supplier && supplier->kind == SupplierKind::kHttp) {
    Principal principal;
    principal.kind = PrincipalKind::kSupplier;
    principal.supplier = supplier->id;
    return {Outcome::kAdmitted, std::move(principal), 0};
  }
  const auto wait_s = admission_.check_address(request.peer, now);
  return wait_s ? limited(Outcome::kAddressLimit, *wait_s) : refused(Outcome::kUnknown);
}

// The call is open to all: a key only tells whose prices to show.
Entry Gate::judge_key_or_nobody(const wire::Request& request, const Demand& demand, Time now) {
  const Credential credential(request, demand.credential);
  if (credential.is_ambiguous() || credential.text().empty()) return {};
  Entry entry = judge_customer(request, demand, credential.text(), now);
  return entry.is_admitted() || entry.is_limited() ? entry : Entry{};
}

// The same answer and the same amount of work for "no such supplier" and "wrong token".
Entry Gate::judge_proven(const wire::Request&, const Demand& demand,
                         std::string_view credential) const {
  Principal principal;
  Digest wanted = settings_.operator_token;
  bool exists = true;
  principal.kind = PrincipalKind::kOperator;
  if (demand.wants == Wants::kSupplier) {
    const std::shared_ptr<const Supplier> supplier = live_.supplier(demand.supplier);
    exists = supplier && supplier->kind == SupplierKind::kHttp;
    wanted = exists ? supplier->token_hash : Digest{};
    principal.kind = PrincipalKind::kSupplier;
    if (exists) principal.supplier = supplier->id;
  }
  const Digest shown = sha256(credential);
  const bool right = equal_constant_time(shown, wanted);
  if (demand.wants == Wants::kOperator) {
    std::optional<core::OperatorCaller> who = live_.operators().by_token(shown);
    if (right) who = core::OperatorCaller{{}, std::string(kAdminToken), Role::kOwner, {}};
    if (!who) return refused(Outcome::kUnknown);
    principal.who = *std::move(who);
    return {Outcome::kAdmitted, std::move(principal), 0};
  }
  if (!exists || !right) return refused(Outcome::kUnknown);
  return {Outcome::kAdmitted, std::move(principal), 0};
}

std::optional<Principal> Gate::customer_of(std::string_view credential, Time now) const {
  Principal principal;
  KeyId key;
  CustomerId customer;
  // An order's tokens share a budget, as do a key's stream tokens, separate from every key's own.
  if (const auto order = open(credential, settings_.secret, now)) {
    principal.kind = PrincipalKind::kOrderToken;
    principal.budget = KeyId{-2 * order->order.value};
    principal.only = order->order;
    principal.ends = order->expires_at;
    key = order->key;
    customer = order->customer;
  } else if (const auto stream = open_stream_token(credential, settings_.secret, now)) {
    principal.kind = PrincipalKind::kStreamToken;
    principal.budget = KeyId{-2 * stream->key.value - 1};
    principal.label = stream->label;
    principal.ends = stream->expires_at;
    key = stream->key;
    customer = stream->customer;
  } else {
    auto owner = live_.authenticate(sha256(credential), now);
    if (!owner || owner->is_session) return std::nullopt;  // a session comes in its cookie alone
    return with_key(*std::move(owner));
  }
  // A token expires with the key that made it.
  auto owner = live_.owner_of(key, now);
  if (!owner || owner->customer != customer) return std::nullopt;
  principal.owner = *std::move(owner);
  return principal;
}

Entry Gate::judge_customer(const wire::Request& request, const Demand& demand,
                           std::string_view credential, Time now) {
  std::optional<Principal> known = customer_of(credential, now);
  if (!known) return refused(Outcome::kUnknown);
  return judge_known(request, demand, *std::move(known), now);
}

Entry Gate::judge_session(const wire::Request& request, const Demand& demand, Time now) {
  const std::string_view token = session_token(request);
  if (token.empty() || !takes_sessions(demand.dialect)) return refused(Outcome::kNoCredential);
  if (!is_from_own_page(request)) return refused(Outcome::kForeignPage);
  auto owner = live_.authenticate(sha256(token), now);
  if (!owner || !owner->is_session) return refused(Outcome::kUnknown);
  return judge_known(request, demand, with_key(*std::move(owner)), now);
}

// An operator's session is no credential of a program's: it comes in its cookie, from our own
// pages.
Entry Gate::judge_console(const wire::Request& request, Time now) const {
  const std::string_view token = session_token(request, Whose::kOperator);
  if (token.empty()) return refused(Outcome::kNoCredential);
  if (!is_from_own_page(request)) return refused(Outcome::kForeignPage);
  std::optional<core::OperatorCaller> who = live_.operators().by_session(sha256(token), now);
  if (!who) return refused(Outcome::kUnknown);
  Principal principal;
  principal.kind = PrincipalKind::kOperator;
  principal.who = *std::move(who);
  return {Outcome::kAdmitted, std::move(principal), 0};
}

Entry Gate::judge_known(const wire::Request& request, const Demand& demand, Principal known,
                        Time now) {
  const bool is_token = known.kind != PrincipalKind::kCustomerKey;
  const core::KeyOwner& owner = known.owner;
  // A token is made for someone else, at another address.
  if (!is_token && owner.limits && !owner.limits->admits(request.peer)) {
    return refused(Outcome::kForeignAddress, std::move(known));
  }
  if (const auto wait_s = admission_.check_key(known.budget, now)) {
    return limited(Outcome::kKeyLimit, *wait_s, std::move(known));
  }
  // Tokens are for a customer's own users, of whom there may be many: they have budgets of their
  // own.
  if (!is_token) {
    if (const auto wait_s = admission_.check_customer(owner.customer, now)) {
      return limited(Outcome::kCustomerLimit, *wait_s, std::move(known));
    }
  }
  if (!may_call(known, demand)) return refused(Outcome::kScope, std::move(known));
  const bool may_blocked = !is_token && demand.when_blocked == BlockedMay::kReadLive;
  if (owner.blocked && !may_blocked) return refused(Outcome::kBlocked, std::move(known));
  return {Outcome::kAdmitted, std::move(known), 0};
}

}  // namespace linepool::gate
