#include "dump.h"

#include <sstream>

#include "base/text_of.h"
#include "fixtures.h"

namespace linepool::store_tests {
namespace {

// Small, so that the cursors are tested.
constexpr std::size_t kPage = 7;
constexpr Time kEnd{std::int64_t{1} << 60};

std::ostream& operator<<(std::ostream& out, Time t) {
  return out << t.ms;
}
std::ostream& operator<<(std::ostream& out, Money m) {
  return out << m.to_string();
}
template <class Tag>
std::ostream& operator<<(std::ostream& out, Id<Tag> id) {
  return out << id.value;
}
template <class Enum>
requires std::is_enum_v<Enum> std::ostream& operator<<(std::ostream& out, Enum value) {
  return out << static_cast<int>(value);
}

template <class... Fields>
void line(std::ostream& out, const Fields&... fields) {
  ((out << fields << '|'), ...);
  out << '\n';
}

void show(std::ostream& out, const Customer& c) {
  line(out, "customer", c.id, c.name, c.state, c.created_at, c.own_prices);
}
void show(std::ostream& out, const OwnPrice& p) {
  line(out, "price", p.customer, p.thing.app, p.thing.country, p.thing.period_hours, p.price);
}
void show(std::ostream& out, const ApiKey& k) {
  line(out, "key", k.id, k.customer, k.label, int{k.hash[0]}, k.created_at, k.expires_at,
       k.revoked_at, int{k.limits.scopes}, k.limits.apps.size(), k.limits.countries.size(),
       k.limits.max_price, k.limits.spend_per_day, k.limits.parallel_leases,
       k.limits.addresses.size(), k.limits.own_only, k.limits.styles.handler, k.limits.styles.user,
       k.use.day, k.use.spent, k.use.live_leases, k.root, k.user, k.last_used_at);
}
void show(std::ostream& out, const User& u) {
  line(out, "user", u.id, u.customer, u.email, u.password, u.created_at, to_hex(u.second.secret),
       u.second.used_until, u.second.recovery.size(),
       u.second.recovery.empty() ? 0 : int{u.second.recovery.front()[0]});
}
void show(std::ostream& out, const Operator& o) {
  line(out, "operator", o.id, o.name, o.role, o.state, o.password, int{o.invitation[0]},
       o.invited_until, o.created_at, to_hex(o.second.secret), o.second.used_until,
       o.second.recovery.size(), o.second.recovery.empty() ? 0 : int{o.second.recovery.front()[0]});
}
void show(std::ostream& out, const OperatorToken& t) {
  line(out, "operator token", t.id, t.owner, t.label, int{t.hash[0]}, t.created_at, t.revoked_at,
       t.kind, t.expires_at);
}
void show(std::ostream& out, const AuditEntry& e) {
  const AuditFact& f = e.fact;
  line(out, "entry", e.id, e.at, f.actor, f.role, f.action, f.object, f.outcome, f.before, f.after,
       f.address, f.request_id, to_hex(text_of(e.digest)));
}
void show(std::ostream& out, const Supplier& s) {
  line(out, "supplier", s.id, s.name, s.kind, int{s.token_hash[0]}, s.created_at, s.format.dialect,
       s.format.default_country, s.format.trunk_prefix, s.format.time_zone, s.format.answer_status,
       s.format.has_answer_body, s.format.answer_body, s.cost_per_sms, s.format.map,
       s.smsc ? to_text(*s.smsc) : "");
  for (const SupplierId other : s.also_for) line(out, "supplier also for", s.id, other);
}
void show(std::ostream& out, const Line& l) {
  line(out, "line", l.id, l.number.to_string(), l.country, l.supplier, l.provenance.owner,
       l.provenance.contract, l.provenance.use, l.state, l.sharing, l.live_leases, l.last_used);
}
void show(std::ostream& out, const Quarantine& q) {
  line(out, "quarantine", q.line, q.since, q.silent_since, q.orders, q.app, q.others,
       q.others_with_sms);
}
void show(std::ostream& out, const SelfTest& t) {
  line(out, "self-test", t.line, t.token, t.started_at, t.expires_at, t.message, t.arrived_at,
       t.astray);
}
void show(std::ostream& out, const PartSet& s) {
  line(out, "part set", s.id, s.supplier, to_hex(text_of(s.key)), int{s.total}, s.to.to_string(),
       s.code ? s.code->code.to_string() : "", s.code ? s.code->country : CountryId{}, s.recipient,
       s.from, s.since, s.until, s.bytes, s.is_echo, s.message);
}
void show(std::ostream& out, const MessagePart& p) {
  line(out, "part", p.set, int{p.number}, to_hex(text_of(p.content)), p.received_at, p.sent_at,
       p.supplier_message_id, int{p.coding.alphabet}, int{p.coding.locking},
       int{p.coding.single_shift}, p.data_coding, p.marks.bits, to_hex(p.bytes.reveal()),
       p.raw.content_type, p.raw.query.reveal(), p.raw.headers, to_hex(p.raw.body.reveal()));
}
void show(std::ostream& out, const LineApp& a) {
  line(out, "app", a.line, a.app, a.lease, a.blocked_until);
}
void show(std::ostream& out, const Lease& l) {
  line(out, "lease", l.id, l.customer, l.key, l.line, l.number.to_string(), l.country, l.app,
       l.price, l.state, l.created_at, l.expires_at, l.ended_at, l.last_message, l.last_message_at,
       l.messages, l.asked_at, l.last_taken_at, l.previous_here, l.rental.period_hours,
       l.rental.periods, l.rental.auto_renew, l.cancellable_at, l.expires_otherwise, l.warn_at,
       l.label, l.rests_until, l.code_pattern);
}
void show(std::ostream& out, const Message& m) {
  line(out, "message", m.id, m.supplier, m.supplier_message_id, m.line, m.to.to_string(), m.from,
       m.text.reveal(), m.user_data.reveal(), m.data_coding, m.received_at, m.sent_at, m.lease,
       m.late, int{m.content[0]}, m.recipient, m.marks.bits, m.taken_at, m.bin,
       m.found_code.reveal());
}
void show(std::ostream& out, const Account& a) {
  line(out, "account", a.id, a.balance, a.held);
}
void show(std::ostream& out, const Transfer& t) {
  line(out, "transfer", t.id, t.at, t.from, t.to, t.amount, t.kind, t.lease, t.message, t.reference,
       t.actor);
}
void show(std::ostream& out, const Event& e) {
  line(out, "event", e.customer, e.seq, e.kind, e.at, e.lease, e.message, e.subject, e.amount);
}

void show(std::ostream& out, const Webhook& w) {
  line(out, "webhook", w.id, w.customer, w.url, w.description, w.kinds.bits, w.apps.size(),
       w.format, w.state, w.secret, w.old_secret, w.old_secret_until, w.created_at, w.position,
       w.failing_since, w.last_error);
}
void show(std::ostream& out, const PendingDelivery& p) {
  line(out, "pending", p.webhook, p.event, p.lease, p.attempts, p.next_at);
}
void show(std::ostream& out, const DeliveryAttempt& a) {
  line(out, "attempt", a.id, a.webhook, a.event, a.attempt, a.at, a.status, a.latency_ms, a.fault,
       a.next_at, a.host);
}
void show(std::ostream& out, const store::KeptAnswer& a) {
  line(out, "answer", a.id, a.customer, int{a.name[0]}, int{a.request[0]}, a.at, a.status, a.body);
}

template <class Rows>
void show_all(std::ostream& out, const char* title, const Rows& rows) {
  out << title << ":\n";
  for (const auto& row : rows) show(out, row);
}

// Every page of an ascending listing; `cursor` gives a row's cursor.
template <class Row, class Cursor, class List>
std::vector<Row> pages(List list, Cursor cursor) {
  std::vector<Row> all;
  auto after = decltype(cursor(std::declval<Row>())){};
  while (true) {
    const std::vector<Row> page = list(after);
    all.insert(all.end(), page.begin(), page.end());
    if (page.size() < kPage) return all;
    after = cursor(page.back());
  }
}

template <class Row, class List>
std::vector<Row> pages_by_id(List list) {
  return pages<Row>(list, [](const Row& row) { return row.id; });
}

constexpr LineCriteria kWishes[] = {{LeaseKind::kTemporary},
                                    {LeaseKind::kRental},
                                    {LeaseKind::kTemporary, NumberType::kShortCode},
                                    {LeaseKind::kRental, NumberType::kShortCode}};

void show_lines(std::ostream& out, const store::Tx& tx) {
  const std::vector<Line> lines =
      pages_by_id<Line>([&](LineId after) { return tx.lines().list(after, kPage, {}); });
  show_all(out, "lines", lines);
  for (const std::int64_t country : {58, 62}) {
    const CountryId id{country};
    for (const NumberType type : {NumberType::kLong, NumberType::kShortCode}) {
      out << "country " << country << ' ' << name(type) << ": "
          << static_cast<int>(tx.lines().availability(id, type)) << '\n';
    }
    for (const LineState state :
         {LineState::kOnline, LineState::kOffline, LineState::kQuarantined}) {
      show_all(out, "filtered", tx.lines().list({}, kPage, {.country = id, .state = state}));
      show_all(out, "of state", tx.lines().list({}, kPage, {.country = {}, .state = state}));
    }
    show_all(out, "of country", tx.lines().list({}, kPage, {.country = id, .state = {}}));
    for (std::int64_t app = 7; app < 10; ++app) {
      for (const LineCriteria criteria : kWishes) {
        for (const std::size_t max : {std::size_t{3}, std::size_t{100}}) {
          const FreeLines free = tx.lines().free_lines(id, kNow, criteria, max);
          out << "free " << tx.lines().count_free(id, AppId{app}, kNow, criteria, max) << ' '
              << free.count(AppId{app}) << " of " << free.lines << '\n';
        }
        out << "first free " << tx.lines().first_free(id, AppId{app}, criteria).ms << '\n';
        const std::optional<Line> picked = tx.lines().pick(id, AppId{app}, kNow, criteria);
        out << "pick " << app << ": " << (picked ? picked->id.value : 0) << '\n';
      }
    }
  }
  for (const LineTally& sum : tx.lines().tally({}, LineId{1000})) {
    out << "lines of " << sum.supplier.value << " in " << sum.country.value << ": " << sum.lines
        << ", free " << sum.free << ", online " << sum.online << ", quarantined " << sum.quarantined
        << '\n';
    const store::LineFilter filter{{}, {}, sum.supplier};
    show_all(out, "of supplier", tx.lines().list({}, kPage, filter));
  }
  const auto line_of = [](const auto& row) { return row.line; };
  show_all(out, "quarantines",
           pages<Quarantine>([&](LineId after) { return tx.quarantines().list(after, kPage); },
                             line_of));
  show_all(
      out, "self-tests",
      pages<SelfTest>([&](LineId after) { return tx.self_tests().list(after, kPage); }, line_of));
  for (const Line& l : lines) {
    show_all(out, "blocked", tx.lines().blocked_apps(l.id, kNow));
    show_all(out, "ever blocked", tx.lines().blocked_apps(l.id, Time{}));
    if (tx.lines().find_by_number(l.number) != l) out << "number finds another line\n";
    const Result<ShortCode> code = ShortCode::parse(l.number.to_string());
    if (code) show_all(out, "of short code", tx.lines().of_short_code(*code, kPage));
  }
}

void show_of_customer(std::ostream& out, const store::Tx& tx, CustomerId id) {
  out << "of customer " << id.value << '\n';
  const std::vector<OwnPrice> prices = tx.own_prices().of_customer(id, kPage);
  show_all(out, "prices", prices);
  for (const OwnPrice& price : prices) {
    if (tx.own_prices().find(id, price.thing) != price.price) out << "find finds another price\n";
  }
  show_all(out, "keys", tx.keys().of_customer(id, kPage));
  show_all(out, "events",
           pages<Event>([&](EventSeq after) { return tx.events().list(id, after, kPage); },
                        [](const Event& event) { return event.seq; }));
  out << "newest event " << tx.events().newest(id).value << '\n';
  show_all(out, "webhooks", tx.webhooks().of_customer(id, 100));
  show_all(out, "webhooks ever", tx.webhooks().ever_of_customer(id, {}, 100));
  show_all(out, "users", tx.users().of_customer(id, 100));
  show_all(out, "history", tx.leases().history(id, {}, 100));
  show_all(out, "rentals", tx.leases().rentals(id, {}, 100));
  show_all(out, "transfers", pages_by_id<Transfer>([&](TransferId after) {
             return tx.transfers().list(account_of(id), after, kPage);
           }));
  for (std::int64_t line = 1; line < 6; ++line) {
    for (const LeaseKind kind : {LeaseKind::kTemporary, LeaseKind::kRental}) {
      const std::optional<Lease> newest = tx.leases().newest(id, LineId{line}, AppId{}, kind);
      const std::optional<Lease> of_app = tx.leases().newest(id, LineId{line}, kApp, kind);
      out << "newest " << (newest ? newest->id.value : 0) << ' ' << (of_app ? of_app->id.value : 0)
          << '\n';
    }
  }
}

void show_deliveries(std::ostream& out, const store::Tx& tx) {
  const std::vector<Webhook> webhooks =
      pages_by_id<Webhook>([&](WebhookId after) { return tx.webhooks().list(after, kPage); });
  show_all(out, "webhooks", webhooks);
  for (const Webhook& webhook : webhooks) {
    show_all(out, "pending", tx.deliveries().pending(webhook.id, 100));
    show_all(out, "attempts", tx.deliveries().attempts(webhook.id, {}, 100));
    for (std::int64_t event = 1; event < 4; ++event) {
      show_all(out, "of event", tx.deliveries().attempts_of(webhook.id, EventSeq{event}, 2));
    }
    show_all(out, "before 3", tx.deliveries().attempts(webhook.id, AttemptId{3}, 1));
  }
  show_all(out, "oldest attempts", tx.deliveries().oldest_attempts(100));
  show_all(out, "kept answers", tx.kept_answers().oldest(100));
}

void show_traces(std::ostream& out, const store::Tx& tx) {
  for (std::int64_t id = 1; id < 12; ++id) {
    const LeaseId lease{id};
    show_all(out, "only logged", tx.events().only_logged(lease, 3));
    if (const auto found = tx.leases().find(lease)) {
      show_all(out, "near", tx.leases().near(*found, 4, 2));
    }
    show_all(out, "with text", tx.messages().with_text_of_lease(lease, 3));
    const store::Redeliveries again = tx.messages().redeliveries(MessageId{id});
    line(out, "redeliveries", again.count, again.last_at);
  }
  const LineNumber number = message_row({}, "", {}).to;
  show_all(out, "unleased", tx.messages().unleased(number, MessageId{}, kPage));
  show_all(out, "unleased before", tx.messages().unleased(number, MessageId{9}, 2));
}

void show_parts(std::ostream& out, const store::Tx& tx) {
  const std::vector<PartSet> sets =
      pages_by_id<PartSet>([&](PartSetId after) { return tx.parts().list(after, kPage); });
  show_all(out, "part sets", sets);
  for (const PartSet& set : sets) {
    show_all(out, "parts", tx.parts().parts_of(set.id));
    show_all(out, "of key", tx.parts().of_key(set.key, 2));
    show_all(out, "of number", tx.parts().of_number(set.to, 2));
  }
  for (std::int64_t supplier = 0; supplier < 3; ++supplier) {
    const store::PartLoad load = tx.parts().load(SupplierId{supplier});
    line(out, "load", load.sets, load.bytes);
    show_all(out, "waiting", tx.parts().waiting(SupplierId{supplier}, 3));
  }
  show_all(out, "due", tx.parts().due(kEnd, 3));
}

void show_operators(std::ostream& out, const store::Tx& tx) {
  const std::vector<Operator> operators =
      pages_by_id<Operator>([&](OperatorId after) { return tx.operators().list(after, kPage); });
  show_all(out, "operators", operators);
  for (const Operator& who : operators) {
    for (const TokenKind kind : {TokenKind::kToken, TokenKind::kSession}) {
      show_all(out, "tokens", tx.operator_tokens().of_operator(who.id, kind, kPage));
    }
    if (tx.operators().find_by_name(who.name) != who) out << "name finds another operator\n";
  }
  show_all(out, "audit log", pages_by_id<AuditEntry>([&](AuditId after) {
             return tx.audit_log().list(after, kPage);
           }));
  if (const auto newest = tx.audit_log().newest()) show(out, *newest);
}

}  // namespace

std::string dump(const store::Tx& tx) {
  std::ostringstream out;
  show_deliveries(out, tx);
  const std::vector<Customer> customers =
      pages_by_id<Customer>([&](CustomerId after) { return tx.customers().list(after, kPage); });
  show_all(out, "customers", customers);
  show_all(out, "keys",
           pages_by_id<ApiKey>([&](KeyId after) { return tx.keys().list(after, kPage); }));
  const std::vector<User> users =
      pages_by_id<User>([&](UserId after) { return tx.users().list(after, kPage); });
  show_all(out, "users", users);
  for (const User& user : users) {
    show_all(out, "sessions", tx.keys().sessions(user.id, kPage));
    if (tx.users().find_by_email(user.email) != user) out << "address finds another user\n";
  }
  show_operators(out, tx);
  show_all(out, "suppliers", pages_by_id<Supplier>([&](SupplierId after) {
             return tx.suppliers().list(after, kPage);
           }));
  show_lines(out, tx);
  const std::vector<Lease> live =
      pages_by_id<Lease>([&](LeaseId after) { return tx.leases().live(after, kPage); });
  show_all(out, "live", live);
  show_all(out, "rentals", pages_by_id<Lease>([&](LeaseId after) {
             return tx.leases().all_rentals(after, kPage);
           }));
  show_all(out, "ended with texts", tx.leases().ended_with_texts(kEnd, 100));
  show_all(out, "due", tx.leases().due(kEnd, 100));
  for (const Lease& l : live) {
    show_all(out, "messages", tx.messages().of_lease(l.id, kPage));
    if (const auto oldest = tx.messages().oldest_of_lease(l.id)) show(out, *oldest);
  }
  show_traces(out, tx);
  show_parts(out, tx);
  show_all(out, "newest messages", tx.messages().newest(MessageId{}, kPage));
  const std::vector<Message> bin =
      pages_by_id<Message>([&](MessageId after) { return tx.messages().bin(after, kPage, {}); });
  show_all(out, "bin", bin);
  for (const BinReason reason : {BinReason::kNoLine, BinReason::kWrongClock}) {
    show_all(out, "bin of a reason",
             tx.messages().bin({}, kPage, {.reason = reason, .supplier = {}}));
  }
  for (const Message& m : bin) {
    const RawSms raw = tx.messages().raw(m.id).value_or(RawSms{});
    line(out, "raw", raw.content_type, raw.query.reveal(), raw.headers, raw.body.reveal());
    show_all(out, "of that id", tx.messages().of_supplier_id(m.supplier, m.supplier_message_id, 3));
  }
  for (std::int64_t supplier = 1; supplier < 4; ++supplier) {
    const SupplierId id{supplier};
    show_all(out, "bin of a supplier",
             tx.messages().bin({}, kPage, {.reason = {}, .supplier = id}));
    const SupplierClock clock = tx.supplier_clocks().get(id);
    line(out, "clock", clock.to_text(), clock.last_received);
  }
  show_all(out, "accounts",
           pages_by_id<Account>([&](AccountId after) { return tx.accounts().list(after, kPage); }));
  show_all(out, "transfers", pages_by_id<Transfer>([&](TransferId after) {
             return tx.transfers().list(std::nullopt, after, kPage);
           }));
  show_of_customer(out, tx, kOperator);
  for (const Customer& customer : customers) {
    show_of_customer(out, tx, customer.id);
    if (tx.customers().find(customer.id) != customer) out << "find finds another customer\n";
  }
  return out.str();
}

}  // namespace linepool::store_tests
