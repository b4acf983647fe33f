// The same random operations on the memory store and on another: every result and, from time to
// time, every listing must be equal. A failure names its seed; LINEPOOL_SEED=n replays it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "base/crypto/random.h"
#include "dump.h"
#include "fixtures.h"

namespace linepool::store_tests {
namespace {

using store::Tx;

constexpr int kSteps = 400;
constexpr std::uint64_t kFixedSeeds = 12;

class Pair {
 public:
  Pair(std::uint64_t seed, Kind kind) : random_(seed), other_(make_store(kind)) {}

  void run() {
    begin();
    set_up();
    commit();
    begin();
    for (int i = 0; i < kSteps && !testing::Test::HasFailure(); ++i) step();
    end_savepoint();
    commit();
    reopen();
  }

 private:
  std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
  std::int64_t one_to(std::uint64_t max) { return static_cast<std::int64_t>(below(max)) + 1; }
  bool chance(std::uint64_t percent) { return below(100) < percent; }
  Time any_time() { return kNow + Duration::minutes(static_cast<std::int64_t>(below(60)) - 20); }
  CountryId any_country() { return chance(70) ? kCountry : CountryId{62}; }
  AppId any_app() { return AppId{6 + one_to(3)}; }
  WebhookId any_webhook() { return WebhookId{one_to(webhooks_)}; }
  LineId any_line() { return LineId{one_to(lines_)}; }
  CustomerId any_customer() { return CustomerId{one_to(customers_)}; }

  // Runs the operation on both stores; the results must be equal.
  template <class F>
  auto both(F operation) {
    auto expected = operation(*memory_tx_);
    auto actual = operation(*other_tx_);
    EXPECT_TRUE(expected == actual);
    return expected;
  }
  template <class F>
  void both_write(F operation) {
    operation(*memory_tx_);
    operation(*other_tx_);
  }

  void begin() {
    memory_tx_ = &memory_->store().begin();
    other_tx_ = &other_->store().begin();
  }
  void commit() {
    memory_->store().commit();
    other_->store().commit();
    compare_snapshots();
  }
  void compare_snapshots() {
    EXPECT_EQ(dump(memory_->store().snapshot()->tx()), dump(other_->store().snapshot()->tx()));
  }
  void reopen() {
    other_->reopen();
    compare_snapshots();
  }

  // The number of rows that random rows may refer to.
  struct Counts {
    std::uint64_t customers, lines, leases, webhooks, messages;
  };
  Counts counts() const { return {customers_, lines_, leases_, webhooks_, messages_}; }
  void set_counts(const Counts& c) {
    customers_ = c.customers;
    lines_ = c.lines;
    leases_ = c.leases;
    webhooks_ = c.webhooks;
    messages_ = c.messages;
  }

  void set_up() {
    both([](Tx& tx) { return tx.suppliers().insert(supplier_row("sim")); });
    add_customer();
    for (int i = 0; i < 6; ++i) add_line();
    at_begin_ = counts();
  }

  void end_savepoint() {
    if (!in_savepoint_) return;
    in_savepoint_ = false;
    if (chance(30)) {
      memory_->store().undo();
      other_->store().undo();
      set_counts(at_savepoint_);
    } else {
      memory_->store().keep();
      other_->store().keep();
    }
  }

  void control() {
    if (in_savepoint_) {
      end_savepoint();
      if (chance(15)) {
        EXPECT_EQ(dump(*memory_tx_), dump(*other_tx_));
      }
      return;
    }
    if (chance(75)) {
      memory_->store().savepoint();
      other_->store().savepoint();
      in_savepoint_ = true;
      at_savepoint_ = counts();
      return;
    }
    if (chance(70)) {
      commit();
      if (chance(30)) reopen();
    } else {
      memory_->store().rollback();
      other_->store().rollback();
      set_counts(at_begin_);
      compare_snapshots();
    }
    begin();
    at_begin_ = counts();
  }

  void add_customer() {
    const std::string name = "customer " + std::to_string(unique_++);
    both([&](Tx& tx) { return tx.customers().insert(customer_row(name)); });
    ++customers_;
  }

  // Usually above all earlier ones, as in commands; sometimes anywhere.
  std::int64_t any_use() {
    return chance(85) ? 1000 + ++uses_ : static_cast<std::int64_t>(below(1000));
  }

  Line random_line() {
    Line line = line_row(SupplierId{1}, ++unique_, any_use());
    line.country = any_country();
    if (chance(30)) {
      const std::string digits = std::to_string(20'000 + unique_);
      line.number = LineNumber(ShortCode::parse(digits).value(), line.country);
    }
    line.state = static_cast<LineState>(chance(70) ? 1 : one_to(3));
    line.sharing = static_cast<Sharing>(one_to(2));
    line.live_leases = static_cast<std::int32_t>(below(2));
    return line;
  }
  void add_line() {
    const Line line = random_line();
    both([&](Tx& tx) { return tx.lines().insert(line); });
    ++lines_;
  }

  // Some tokens are another line's; a command looks for that first.
  void write_line_health() {
    const LineId line = any_line();
    if (chance(40)) {
      Quarantine row = quarantine_row(line);
      row.since = row.silent_since + Duration::minutes(one_to(99));
      row.orders = static_cast<std::int32_t>(one_to(9));
      if (chance(30)) return both_write([&](Tx& tx) { tx.quarantines().erase(line); });
      return both_write([&](Tx& tx) { tx.quarantines().put(row); });
    }
    if (chance(20)) return both_write([&](Tx& tx) { tx.self_tests().erase(line); });
    SelfTest row = self_test_row(line, "AAAAA" + std::string(1, kTestAlphabet[below(9)]));
    if (chance(50)) row.message = MessageId{one_to(9)};
    if (!row.message.is_none()) row.arrived_at = any_time();
    row.astray = MessageId{static_cast<std::int64_t>(below(3))};
    const auto same = both([&](Tx& tx) { return tx.self_tests().find_by_token(row.token); });
    if (same && same->line != line) return;
    both_write([&](Tx& tx) { tx.self_tests().put(row); });
    both([&](Tx& tx) { return tx.self_tests().find(line); });
  }

  void write_line() {
    if (chance(15)) return write_line_health();
    switch (below(4)) {
      case 0: {
        if (lines_ < 14) return add_line();
        Line line = random_line();
        line.id = any_line();
        return both_write([&](Tx& tx) { tx.lines().update(line); });
      }
      case 1: {
        Line use;
        use.id = any_line();
        use.live_leases = static_cast<std::int32_t>(below(2));
        use.last_used = any_use();
        return both_write([&](Tx& tx) { tx.lines().update_use(use); });
      }
      default: {
        const LineApp app{any_line(), any_app(), LeaseId{one_to(9)}, any_time()};
        return both_write([&](Tx& tx) { tx.lines().put_app(app); });
      }
    }
  }

  void write_lease() {
    Lease lease = lease_row(any_customer(), any_line(), any_app());
    lease.expires_at = any_time();
    lease.messages = static_cast<std::int32_t>(below(4));
    if (lease.messages > 0) lease.last_message = MessageId{one_to(9)};
    if (chance(30)) lease.rental = {7, static_cast<std::int32_t>(one_to(3)), chance(50)};
    lease.cancellable_at = any_time();
    if (!lease.is_rental() && chance(30)) lease.expires_otherwise = any_time();
    if (chance(50)) lease.warn_at = any_time();
    if (chance(50)) lease.label = "label " + std::to_string(below(3));
    if (chance(20)) lease.code_pattern = "code (" + std::to_string(below(3)) + ")";
    if (leases_ > 0 && chance(50)) {
      lease.id = LeaseId{one_to(leases_)};
      const std::optional<Lease> known = std::as_const(*memory_tx_).leases().find(lease.id);
      if (known) return change_lease(*known, lease);
      return both_write([&](Tx& tx) { tx.leases().update(lease); });
    }
    both([&](Tx& tx) { return tx.leases().insert(lease); });
    ++leases_;
  }

  void change_lease(Lease lease, const Lease& other) {
    lease.state = static_cast<LeaseState>(one_to(4));
    lease.messages = other.messages;
    lease.last_message = MessageId{lease.messages > 0 ? static_cast<std::int64_t>(below(9)) : 0};
    lease.last_message_at = any_time();
    lease.last_taken_at = any_time();
    lease.asked_at = std::min(lease.messages, static_cast<std::int32_t>(below(4)));
    if (chance(40)) return both_write([&](Tx& tx) { tx.leases().count_message(lease); });
    lease.price = other.price;
    lease.expires_at = other.expires_at;
    if (!lease.is_rental()) lease.expires_otherwise = other.expires_otherwise;
    lease.ended_at = chance(70) ? any_time() : Time{};
    lease.rests_until = any_time();
    lease.rental.periods = other.rental.periods;
    lease.rental.auto_renew = other.rental.auto_renew;
    lease.warn_at = other.warn_at;
    lease.label = other.label;
    both_write([&](Tx& tx) { tx.leases().update(lease); });
  }

  void write_money() {
    const AccountId account = account_of(any_customer());
    const Account row{account, Money::from_units(one_to(1'000'000)),
                      Money::from_units(one_to(100))};
    both([&](Tx& tx) { return tx.accounts().get(account); });
    both_write([&](Tx& tx) { tx.accounts().put(row); });
    if (chance(50)) return;
    const Transfer transfer = transfer_row(kCashAccount, account, one_to(50));
    both([&](Tx& tx) { return tx.transfers().insert(transfer); });
  }

  void write_message() {
    const SupplierId supplier{one_to(3)};
    if (chance(20)) {
      SupplierClock clock = std::as_const(*memory_tx_).supplier_clocks().get(supplier);
      clock.add(Duration{one_to(9'000)});
      clock.last_received = any_time();
      return both_write([&](Tx& tx) { tx.supplier_clocks().put(clock); });
    }
    if (messages_ > 0 && chance(10)) {
      const MessageId again{one_to(messages_)};
      const store::Redeliveries all{static_cast<std::int32_t>(one_to(9)), any_time()};
      return both_write([&](Tx& tx) { tx.messages().put_redeliveries(again, all); });
    }
    if (messages_ > 0 && chance(10)) {
      const MessageId old{one_to(messages_)};
      return both_write([&](Tx& tx) { tx.messages().erase(old); });
    }
    const std::string id = chance(50) ? "" : std::to_string(below(9));  // some are repeated
    Message message =
        message_row(supplier, id, LeaseId{static_cast<std::int64_t>(below(leases_ + 1))});
    message.bin = static_cast<BinReason>(message.lease.is_none() ? below(7) : 0);
    message.marks.bits = static_cast<std::uint16_t>(below(128));
    message.recipient = chance(20) ? "a word" : "";
    if (chance(20)) message.found_code.clear();
    message.taken_at = any_time();
    if (messages_ > 0 && chance(30)) {
      message.id = MessageId{one_to(messages_)};
      if (chance(20)) return both_write([&](Tx& tx) { tx.messages().erase_raw(message.id); });
      return both_write([&](Tx& tx) { tx.messages().update(message); });
    }
    const RawSms raw{chance(50) ? "text/plain" : "", id, "", std::string("a\0b", 3)};
    both(
        [&](Tx& tx) { return tx.messages().insert(message, std::make_shared<const RawSms>(raw)); });
    ++messages_;
    if (!id.empty()) {
      both([&](Tx& tx) { return tx.messages().of_supplier_id(supplier, id, 2); });
    }
  }

  void write_part() {
    const auto sets = both([](Tx& tx) { return tx.parts().list({}, 100); });
    if (sets.empty() || (sets.size() < 6 && chance(30))) {
      PartSet set = part_set_row(SupplierId{1}, static_cast<std::uint8_t>(below(3)));
      if (chance(30)) set.code = CodeReading{ShortCode::parse("24453").value(), any_country()};
      set.is_echo = chance(20);
      static_cast<void>(both([&](Tx& tx) { return tx.parts().insert(set); }));
      return;
    }
    PartSet set = sets[below(sets.size())];
    const std::size_t here = both([&](Tx& tx) { return tx.parts().parts_of(set.id); }).size();
    if (!set.waits()) return both_write([&](Tx& tx) { tx.parts().empty(set.id); });
    if (chance(20)) return both_write([&](Tx& tx) { tx.parts().remove(set.id); });
    if (chance(50)) {
      const MessagePart part = part_row(set.id, static_cast<std::uint8_t>(here + 1));
      return both_write([&](Tx& tx) { tx.parts().insert(part); });
    }
    if (chance(50)) {
      set.bytes = one_to(999);
      set.until = set.since + Duration::seconds(one_to(400));
      return both_write([&](Tx& tx) { tx.parts().update(set); });
    }
    set.message = MessageId{one_to(9)};
    set.bytes = 0;
    set.recipient = set.from = "";
    both_write([&](Tx& tx) { tx.parts().update(set); });
  }

  void write_price() {
    const PricedThing thing{any_app(), CountryId{static_cast<std::int64_t>(below(3))},
                            chance(50) ? 0 : 168};
    const CustomerId customer = any_customer();
    if (chance(40)) {
      both([&](Tx& tx) { return tx.own_prices().remove(customer, thing); });
    } else {
      const Money price = Money::from_units(static_cast<std::int64_t>(1 + below(9'999)));
      both_write([&](Tx& tx) { tx.own_prices().put({customer, thing, price}); });
    }
    both([&](Tx& tx) { return tx.own_prices().find(customer, thing); });
  }

  void write_people() {
    if (chance(40) && customers_ < 5) return add_customer();
    Customer customer = customer_row("customer " + std::to_string(unique_++));
    customer.id = any_customer();
    customer.state = static_cast<CustomerState>(one_to(2));
    customer.own_prices = static_cast<std::int32_t>(below(5));
    both_write([&](Tx& tx) { tx.customers().update(customer); });
    write_price();
    both([&](Tx& tx) { return tx.customers().find(customer.id); });
    ApiKey key = key_row(customer.id, 0);
    for (std::uint8_t& byte : key.hash) byte = static_cast<std::uint8_t>(below(256));
    key.limits.scopes = static_cast<std::uint8_t>(below(32));
    for (std::uint64_t i = below(3); i > 0; --i) key.limits.apps.push_back(any_app());
    if (chance(50))
      key.limits.addresses = {*AddressRange::parse("10.0.0.0/8"), *AddressRange::parse("::1")};
    key.limits.max_price = Money::from_units(one_to(9));
    if (chance(50)) key.last_used_at = kNow + Duration::seconds(one_to(9));
    if (chance(30)) key.root = KeyId{1000 + one_to(9)};  // not the key itself
    if (chance(40)) {
      key.user = UserId{one_to(3)};
      key.expires_at = any_time() + Duration::hours(1);
    }
    key.id = both([&](Tx& tx) { return tx.keys().insert(key); });
    if (chance(30)) key.revoked_at = any_time();
    key.use = {one_to(9), Money::from_units(one_to(99)), static_cast<std::int32_t>(below(3))};
    if (chance(50)) both_write([&](Tx& tx) { tx.keys().update(key); });
    both([&](Tx& tx) { return tx.keys().find(key.id); });
    write_user();
    write_operator();
  }

  void write_user() {
    User user = user_row(any_customer(), "user" + std::to_string(unique_++));
    if (chance(50)) user.second = {std::string("\0\xff secret", 9), one_to(99), {Digest{}}};
    for (Digest& code : user.second.recovery) code.fill(static_cast<std::uint8_t>(below(256)));
    user.id = both([&](Tx& tx) { return tx.users().insert(user); });
    user.password += " changed";
    if (chance(50)) both_write([&](Tx& tx) { tx.users().update(user); });
    both([&](Tx& tx) { return tx.users().find(user.id); });
    both([&](Tx& tx) { return tx.users().find_by_email(user.email); });
  }

  void write_operator() {
    Operator who = operator_row("operator " + std::to_string(unique_++));
    who.id = both([&](Tx& tx) { return tx.operators().insert(who); });
    who.role = static_cast<Role>(one_to(4));
    if (chance(50)) {
      who.state = OperatorState::kActive;
      who.password = "hash";
      who.second = {std::string("\0\xff secret", 9), one_to(99), {Digest{}}};
      for (Digest& code : who.second.recovery) code.fill(static_cast<std::uint8_t>(below(256)));
      who.invitation = {};
      who.invited_until = {};
    }
    if (chance(50)) both_write([&](Tx& tx) { tx.operators().update(who); });
    both([&](Tx& tx) { return tx.operators().find(who.id); });
    OperatorToken token = operator_token_row(who.id, 0);
    for (std::uint8_t& byte : token.hash) byte = static_cast<std::uint8_t>(below(256));
    if (chance(50)) token.kind = TokenKind::kSession;
    if (token.is_session() || chance(20)) token.expires_at = kNow + Duration::hours(one_to(9));
    token.id = both([&](Tx& tx) { return tx.operator_tokens().insert(token); });
    if (chance(30)) token.revoked_at = any_time();
    if (chance(50)) both_write([&](Tx& tx) { tx.operator_tokens().update(token); });
    both([&](Tx& tx) { return tx.operator_tokens().find_by_hash(token.hash); });
    both([&](Tx& tx) { return tx.audit_log().append(audit_row(who.name)); });
    both([&](Tx& tx) { return tx.audit_log().newest(); });
  }

  void write_webhook() {
    Webhook webhook;
    webhook.customer = any_customer();
    webhook.url = "https://example.com/" + std::to_string(unique_++);
    webhook.kinds.bits = below(8);
    for (std::uint64_t i = below(3); i > 0; --i) webhook.apps.push_back(any_app());
    webhook.secret = "whsec_" + std::to_string(unique_);
    webhook.position = EventSeq{static_cast<std::int64_t>(below(9))};
    webhook.failing_since = any_time();
    if (chance(50)) webhook.last_error = "answered 500";
    webhook.state = static_cast<WebhookState>(one_to(4));
    if (webhooks_ < 4) {
      both([&](Tx& tx) { return tx.webhooks().insert(webhook); });
      ++webhooks_;
    } else {
      webhook.id = any_webhook();
      both_write([&](Tx& tx) { tx.webhooks().update(webhook); });
    }
    both([&](Tx& tx) { return tx.webhooks().of_customer(webhook.customer, 2); });
  }

  void write_delivery() {
    const WebhookId webhook = any_webhook();
    const EventSeq event{one_to(6)};
    switch (below(4)) {
      case 0: {
        const PendingDelivery row{webhook, event, LeaseId{one_to(3)},
                                  static_cast<std::int32_t>(one_to(9)), any_time()};
        return both_write([&](Tx& tx) { tx.deliveries().put(row); });
      }
      case 1: return both_write([&](Tx& tx) { tx.deliveries().remove(webhook, event); });
      case 2: {
        const DeliveryAttempt row{{},         webhook,
                                  event,      2,
                                  any_time(), 500,
                                  12,         DeliveryFault::kStatus,
                                  any_time(), chance(50) ? "example.com" : ""};
        both([&](Tx& tx) { return tx.deliveries().insert(row); });
        return;
      }
      default: {
        if (chance(70)) return;
        const AttemptId last{one_to(9)};
        return both_write([&](Tx& tx) { tx.deliveries().drop_attempts(last); });
      }
    }
  }

  void write_answer() {
    Digest name{};
    name[0] = static_cast<std::uint8_t>(below(4));
    const CustomerId customer = any_customer();
    if (chance(20)) {
      const ReplayId last{one_to(9)};
      return both_write([&](Tx& tx) { tx.kept_answers().drop(last); });
    }
    const store::KeptAnswer row{{}, customer, name, name, any_time(), 201, "{}"};
    both([&](Tx& tx) { return tx.kept_answers().insert(row); });
    both([&](Tx& tx) { return tx.kept_answers().find(customer, name); });
  }

  void write_event() {
    const CustomerId customer = any_customer();
    const Event event = event_row(customer, one_to(9));
    both([&](Tx& tx) { return tx.events().append(event); });
    if (chance(80)) return;
    const EventSeq newest = std::as_const(*memory_tx_).events().newest(customer);
    const EventSeq last{static_cast<std::int64_t>(below(static_cast<std::uint64_t>(newest.value)))};
    both_write([&](Tx& tx) { tx.events().drop(customer, last); });
  }

  void read() {
    const LineId line = any_line();
    const CountryId country = any_country();
    const AppId app = any_app();
    const CustomerId customer = any_customer();
    const Time now = any_time();
    const LeaseKind kind = chance(70) ? LeaseKind::kTemporary : LeaseKind::kRental;
    const LineCriteria criteria{kind, chance(70) ? NumberType::kLong : NumberType::kShortCode};
    const LeaseId after{static_cast<std::int64_t>(below(20))};
    switch (below(10)) {
      case 0:
      case 1:
      case 2: both([&](Tx& tx) { return tx.lines().pick(country, app, now, criteria); }); break;
      case 3: both([&](Tx& tx) { return tx.lines().find(line); }); break;
      case 4: both([&](Tx& tx) { return tx.lines().find_app(line, app); }); break;
      case 5: both([&](Tx& tx) { return tx.lines().blocked_apps(line, now); }); break;
      case 6: both([&](Tx& tx) { return tx.leases().newest(customer, line, app, kind); }); break;
      case 7: both([&](Tx& tx) { return tx.leases().list(after, 3); }); break;
      case 8: read_many(); break;
      default: both([&](Tx& tx) { return tx.leases().due(now, 5); }); break;
    }
  }

  // Ids in any order, some twice, some of nothing.
  template <class Id>
  std::vector<Id> some(std::uint64_t known) {
    std::vector<Id> ids;
    for (std::uint64_t i = below(6); i > 0; --i) {
      ids.push_back(Id{static_cast<std::int64_t>(below(known + 3))});
    }
    return ids;
  }

  void read_many() {
    const auto customers = some<CustomerId>(customers_);
    const auto leases = some<LeaseId>(leases_);
    const auto messages = some<MessageId>(messages_);
    const auto seqs = some<EventSeq>(6);
    const CustomerId customer = any_customer();
    std::vector<AccountId> accounts;
    for (const CustomerId id : customers) accounts.push_back(account_of(id));
    const std::vector<CountryId> countries{any_country(), CountryId{1}, any_country()};
    const AppId app = any_app();
    const Time now = any_time();
    const auto kind = LeaseKind::kTemporary;
    both([&](Tx& tx) { return tx.customers().find_all(customers); });
    const auto suppliers = some<SupplierId>(1);
    both([&](Tx& tx) { return tx.suppliers().find_all(suppliers); });
    both([&](Tx& tx) { return tx.leases().find_all(leases); });
    both([&](Tx& tx) { return tx.messages().find_all(messages); });
    both([&](Tx& tx) { return tx.accounts().get_all(accounts); });
    both([&](Tx& tx) { return tx.events().find_all(customer, seqs); });
    both([&](Tx& tx) { return tx.events().newest_all(CustomerId{customer.value - 1}, 2); });
    both([&](Tx& tx) { return tx.lines().count_free_all(countries, app, now, kind, 3); });
    both([&](Tx& tx) { return tx.lines().free_lines_all(countries, now, kind, 3); });
    const std::vector<LineId> lines{any_line(), LineId{1}, any_line()};
    both([&](Tx& tx) { return tx.lines().blocked_apps_all(lines, now); });
    both([&](Tx& tx) { return tx.messages().of_leases(leases, 2); });
    both([&](Tx& tx) { return tx.messages().oldest_of_leases(leases); });
  }

  void step() {
    switch (below(10)) {
      case 0:
      case 1: return control();
      case 2:
      case 3: return write_line();
      case 4: return write_lease();
      case 5: return write_money();
      case 6: return chance(25) ? write_part() : write_message();
      case 7: {
        if (chance(20)) return write_people();
        if (chance(20)) return write_webhook();
        if (webhooks_ > 0 && chance(40)) return write_delivery();
        if (chance(20)) return write_answer();
        return write_event();
      }
      default: return read();
    }
  }

  SeededRandom random_;
  std::unique_ptr<StoreUnderTest> memory_ = make_store(Kind::kMemory);
  std::unique_ptr<StoreUnderTest> other_;
  Tx* memory_tx_ = nullptr;
  Tx* other_tx_ = nullptr;
  bool in_savepoint_ = false;
  std::uint64_t customers_ = 0, lines_ = 0, leases_ = 0, webhooks_ = 0, messages_ = 0;
  Counts at_savepoint_{}, at_begin_{};
  std::uint64_t unique_ = 0;
  std::int64_t uses_ = 0;
};

void run_seed(std::uint64_t seed, Kind kind) {
  SCOPED_TRACE("LINEPOOL_SEED=" + std::to_string(seed));
  if (!missing_for(kind).empty()) GTEST_SKIP() << missing_for(kind);
  Pair(seed, kind).run();
}

class Differential : public testing::TestWithParam<Kind> {};
INSTANTIATE_TEST_SUITE_P(Stores, Differential, testing::Values(Kind::kSqlite, Kind::kPostgres),
                         kind_name);

TEST_P(Differential, FixedSeeds) {
  for (std::uint64_t seed = 1; seed <= kFixedSeeds && !HasFailure(); ++seed)
    run_seed(seed, GetParam());
}

TEST_P(Differential, AFreshSeed) {
  const char* wanted = std::getenv("LINEPOOL_SEED");
  const std::uint64_t seed =
      wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : SystemRandom().next_u64();
  std::cout << "LINEPOOL_SEED=" << seed << '\n';
  run_seed(seed, GetParam());
}

}  // namespace
}  // namespace linepool::store_tests
