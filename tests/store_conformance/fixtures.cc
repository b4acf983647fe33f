#include "fixtures.h"

#include "store_memory/memory_store.h"
#include "store_postgres/postgres_store.h"
#include "store_postgres/testing/private_server.h"
#include "store_sqlite/sqlite_store.h"

namespace linepool::store_tests {
namespace {

class MemoryUnderTest final : public StoreUnderTest {
 public:
  store::Store& store() override { return store_; }
  bool reopen() override { return false; }

 private:
  store_memory::MemoryStore store_;
};

class SqliteUnderTest final : public StoreUnderTest {
 public:
  SqliteUnderTest() { open(); }
  store::Store& store() override { return *store_; }
  bool reopen() override {
    store_.reset();
    open();
    return true;
  }

 private:
  void open() {
    store_ = std::make_unique<store_sqlite::SqliteStore>(
        store_sqlite::SqliteOptions{.path = directory_.file("linepool.db"), .readers = 2});
  }

  TemporaryDirectory directory_;
  std::unique_ptr<store_sqlite::SqliteStore> store_;
};

class PostgresUnderTest final : public StoreUnderTest {
 public:
  PostgresUnderTest() { open(); }
  store::Store& store() override { return *store_; }
  bool reopen() override {
    store_.reset();
    open();
    return true;
  }

 private:
  void open() {
    store_ = std::make_unique<store_postgres::PostgresStore>(
        store_postgres::PostgresOptions{.url = url_, .readers = 2, .node = "test"});
  }

  const std::string url_ = store_postgres::PrivateServer::shared().make_database();
  std::unique_ptr<store_postgres::PostgresStore> store_;
};

}  // namespace

std::string missing_for(Kind kind) {
  const bool is_there = kind != Kind::kPostgres || store_postgres::PrivateServer::is_installed();
  return is_there ? "" : store_postgres::PrivateServer::kMissing;
}

std::unique_ptr<StoreUnderTest> make_store(Kind kind) {
  switch (kind) {
    case Kind::kMemory: return std::make_unique<MemoryUnderTest>();
    case Kind::kSqlite: return std::make_unique<SqliteUnderTest>();
    case Kind::kPostgres: return std::make_unique<PostgresUnderTest>();
  }
  return nullptr;
}

std::string kind_name(const testing::TestParamInfo<Kind>& info) {
  switch (info.param) {
    case Kind::kMemory: return "Memory";
    case Kind::kSqlite: return "Sqlite";
    case Kind::kPostgres: return "Postgres";
  }
  return "";
}

Customer customer_row(const std::string& name) {
  return Customer{{}, name, CustomerState::kActive, kNow};
}

Operator operator_row(const std::string& name) {
  Operator who;
  who.name = name;
  who.role = Role::kSupport;
  who.invitation.fill(5);
  who.invited_until = kNow + Duration::hours(1);
  who.created_at = kNow;
  return who;
}

OperatorToken operator_token_row(OperatorId owner, std::uint8_t fill) {
  OperatorToken token;
  token.owner = owner;
  token.label = "laptop";
  token.created_at = kNow;
  token.hash.fill(fill);
  return token;
}

AuditEntry audit_row(const std::string& actor) {
  AuditEntry entry{{}, kNow, {}, {}};
  entry.fact = {actor, Role::kOwner, "keys.revoke", "key 3", AuditOutcome::kRefused,
                "{}",  R"({"a":1})", "192.0.2.1",   "req-1"};
  return entry;
}

User user_row(CustomerId customer, const std::string& name) {
  User user;
  user.customer = customer;
  user.email = name + "@example.org";
  user.password = "hash of " + name;
  user.created_at = kNow;
  return user;
}

ApiKey key_row(CustomerId customer, std::uint8_t fill) {
  ApiKey key;
  key.customer = customer;
  key.label = "key " + std::to_string(fill);
  key.hash.fill(fill);
  key.created_at = kNow;
  return key;
}

Supplier supplier_row(const std::string& name) {
  Supplier supplier;
  supplier.name = name;
  supplier.kind = SupplierKind::kSimulated;
  supplier.token_hash.fill(0xAB);
  supplier.created_at = kNow;
  supplier.cost_per_sms = Money::from_units(123);
  supplier.signature = {"twilio", "sealed \"secret\"", "https://x.example/hook"};
  return supplier;
}

Line line_row(SupplierId supplier, std::uint64_t n, std::int64_t last_used) {
  Line line;
  line.number = PhoneNumber::from_digits(12'000'000'000u + n);
  line.country = kCountry;
  line.supplier = supplier;
  line.provenance = {"owner " + std::to_string(n), "a contract", "tests"};
  line.state = LineState::kOnline;
  line.last_used = last_used;
  return line;
}

Lease lease_row(CustomerId customer, LineId line, AppId app) {
  Lease lease;
  lease.customer = customer;
  lease.key = KeyId{3};
  lease.line = line;
  lease.number = PhoneNumber::from_digits(12'000'000'000u + static_cast<std::uint64_t>(line.value));
  lease.country = kCountry;
  lease.app = app;
  lease.price = Money::from_units(6600);
  lease.created_at = kNow;
  lease.expires_at = kNow + Duration::minutes(20);
  return lease;
}

Message message_row(SupplierId supplier, const std::string& supplier_message_id, LeaseId lease) {
  Message message;
  message.supplier = supplier;
  message.supplier_message_id = supplier_message_id;
  message.line = LineId{1};
  message.to = PhoneNumber::from_digits(12'000'000'001u);
  message.from = "Google";
  message.text = "G-482913 is your code: привет 🎉";
  message.user_data = std::string("\x00\x01\xff raw", 7);
  message.data_coding = 8;
  message.found_code = std::string("\x01\x00 found", 8);
  message.received_at = kNow;
  message.sent_at = kNow - Duration::seconds(2);
  message.taken_at = kNow - Duration::seconds(1);
  message.content[0] = 7;
  message.lease = lease;
  if (lease.is_none()) message.bin = BinReason::kNoLease;
  return message;
}

Transfer transfer_row(AccountId from, AccountId to, std::int64_t units) {
  Transfer transfer;
  transfer.at = kNow;
  transfer.from = from;
  transfer.to = to;
  transfer.amount = Money::from_units(units);
  transfer.kind = TransferKind::kCapture;
  transfer.lease = LeaseId{5};
  transfer.message = MessageId{6};
  transfer.reference = "invoice 12/2026";
  transfer.actor = "ana";
  return transfer;
}

Quarantine quarantine_row(LineId line) {
  Quarantine row;
  row.line = line;
  row.since = kNow;
  row.silent_since = kNow - Duration::hours(2);
  row.orders = 4;
  row.app = kApp;
  row.others = 140;
  row.others_with_sms = 120;
  return row;
}

SelfTest self_test_row(LineId line, const std::string& token) {
  SelfTest row;
  row.line = line;
  row.token = token;
  row.started_at = kNow;
  row.expires_at = kNow + kTestLife;
  return row;
}

PartSet part_set_row(SupplierId supplier, std::uint8_t key) {
  PartSet set;
  set.supplier = supplier;
  set.key[0] = key;
  set.total = 3;
  set.to = message_row({}, "", {}).to;
  set.recipient = "as it came";
  set.from = "Google";
  set.since = kNow;
  set.until = kNow + Duration::minutes(5);
  set.bytes = 300;
  return set;
}

MessagePart part_row(PartSetId set, std::uint8_t number) {
  MessagePart part;
  part.set = set;
  part.number = number;
  part.content[0] = number;
  part.received_at = kNow + Duration::seconds(number);
  part.sent_at = kNow;
  part.supplier_message_id = "part " + std::to_string(number);
  part.coding = {5, 1, 2};
  part.data_coding = 8;
  part.marks.add(MessageMark::kNoSender);
  part.bytes = std::string("\x00\xff text", 7);
  part.raw = {"application/x-smpp", "query", "part: 1 of 3\n", std::string("\x00\x01\xff", 3)};
  return part;
}

Event event_row(CustomerId customer, std::int64_t subject) {
  Event event;
  event.customer = customer;
  event.kind = EventKind::kMessageReceived;
  event.at = kNow;
  event.lease = LeaseId{2};
  event.message = MessageId{9};
  event.subject = subject;
  event.amount = Money::from_units(-100);
  return event;
}

}  // namespace linepool::store_tests
