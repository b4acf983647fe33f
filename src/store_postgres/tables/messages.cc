#include "store_postgres/tables/messages.h"

#include <limits>
#include <utility>

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_postgres {
namespace {

constexpr MessageId kAll{std::numeric_limits<std::int64_t>::max()};

Sql select(const std::string& rest) {
  return Sql(select_from<MessagesTable>() + rest);
}

// Of several leases or numbers, in order: `rest` of each `k.key`.
Sql select_each(const std::string& rest) {
  return Sql("SELECT r.* FROM unnest($1) WITH ORDINALITY AS k (key, place), LATERAL (" +
             select_from<MessagesTable>() + rest + ") AS r ORDER BY k.place");
}

const Sql kLastId("SELECT coalesce(max(id), 0) FROM messages");
const Sql kOfSupplierId = select(
    "WHERE supplier = $1 AND supplier_message_id = $2 AND supplier_message_id <> ''"
    " ORDER BY id DESC LIMIT $3");
const Sql kOfLease = select("WHERE lease = $1 AND lease <> 0 ORDER BY id DESC LIMIT $2");
const Sql kOfLeases = select_each("WHERE lease = k.key AND lease <> 0 ORDER BY id DESC LIMIT $2");
// 256 is MessageMark::kErased.
const Sql kWithTextOfLease =
    select("WHERE lease = $1 AND lease <> 0 AND marks & 256 = 0 ORDER BY id DESC LIMIT $2");
const Sql kOldestOfLeases = select_each("WHERE lease = k.key AND lease <> 0 ORDER BY id LIMIT 1");
const Sql kNewest = select("WHERE id < $1 ORDER BY id DESC LIMIT $2");
// 0 means any reason or supplier.
const Sql kBin = select(
    "WHERE bin <> 0 AND id > $1 AND ($3 = 0 OR bin = $3) AND ($4 = 0 OR supplier = $4)"
    " ORDER BY id LIMIT $2");
const Sql kUnleased =
    select("WHERE to_number = $1 AND lease = 0 AND id < $2 ORDER BY id DESC LIMIT $3");
const Sql kUnleasedAll =
    select_each("WHERE to_number = k.key AND lease = 0 ORDER BY id DESC LIMIT $2");

template <class T>
std::span<const T> span_of(const std::vector<T>& values) {
  return values;
}

}  // namespace

PostgresMessages::PostgresMessages(Writer& writer)
    : rows_(writer, kMaxKnown),
      raw_(writer, 0),
      redeliveries_(writer, kMaxKnown),
      ids_(writer, kLastId) {}

std::optional<Message> PostgresMessages::find(MessageId id) const {
  return rows_.find(id);
}

std::vector<Message> PostgresMessages::find_all(std::span<const MessageId> ids) const {
  return rows_.find_all(store::in_order(ids));
}

std::vector<Message> PostgresMessages::of_supplier_id(SupplierId supplier,
                                                      std::string_view supplier_message_id,
                                                      std::size_t max) const {
  return rows_.select(kOfSupplierId, supplier, supplier_message_id, as_limit(max));
}

std::vector<Message> PostgresMessages::of_lease(LeaseId lease, std::size_t max) const {
  return rows_.select(kOfLease, lease, as_limit(max));
}

std::vector<Message> PostgresMessages::of_leases(std::span<const LeaseId> leases,
                                                 std::size_t max) const {
  return rows_.select(kOfLeases, span_of(store::in_order(leases)), as_limit(max));
}

std::vector<Message> PostgresMessages::with_text_of_lease(LeaseId lease, std::size_t max) const {
  return rows_.select(kWithTextOfLease, lease, as_limit(max));
}

std::optional<Message> PostgresMessages::oldest_of_lease(LeaseId lease) const {
  return rows_.select_one(kOldestOfLeases, std::span<const LeaseId>(&lease, 1));
}

std::vector<Message> PostgresMessages::oldest_of_leases(std::span<const LeaseId> leases) const {
  return rows_.select(kOldestOfLeases, span_of(store::in_order(leases)));
}

std::vector<Message> PostgresMessages::newest(MessageId before, std::size_t max) const {
  return rows_.select(kNewest, before.is_none() ? kAll : before, as_limit(max));
}

std::vector<Message> PostgresMessages::bin(MessageId after, std::size_t max,
                                           const store::BinFilter& filter) const {
  return rows_.select(kBin, after, as_limit(max), filter.reason.value_or(BinReason::kNone),
                      filter.supplier.value_or(SupplierId{}));
}

std::vector<Message> PostgresMessages::unleased(LineNumber to, MessageId before,
                                                std::size_t max) const {
  return rows_.select(kUnleased, to, before.is_none() ? kAll : before, as_limit(max));
}

std::vector<Message> PostgresMessages::unleased_all(std::span<const LineNumber> to,
                                                    std::size_t max) const {
  return rows_.select(kUnleasedAll, span_of(store::in_order(to)), as_limit(max));
}

store::Redeliveries PostgresMessages::redeliveries(MessageId id) const {
  const std::optional<RedeliveriesRow> row = redeliveries_.find(id);
  return row ? row->all : store::Redeliveries{};
}

void PostgresMessages::put_redeliveries(MessageId id, const store::Redeliveries& all) {
  redeliveries_.put({id, all});
}

MessageId PostgresMessages::insert(const Message& message, SharedRawSms raw) {
  store::check_row(message);
  Message row = message;
  row.id = MessageId{ids_.next()};
  const MessageId id = row.id;
  rows_.insert(std::move(row));
  if (raw && !raw->is_empty()) raw_.insert({id, std::move(raw)});
  return id;
}

void PostgresMessages::update(const Message& message) {
  rows_.update(message);
}

std::optional<RawSms> PostgresMessages::raw(MessageId id) const {
  if (const std::optional<RawRow> row = raw_.find(id)) return *row->raw;
  return rows_.find(id) ? std::optional<RawSms>(RawSms{}) : std::nullopt;
}

void PostgresMessages::erase_raw(MessageId id) {
  if (!rows_.known(id)) throw store::StoreFailure("PostgreSQL: no message to erase");
  raw_.erase(id);
}

void PostgresMessages::erase(MessageId id) {
  erase_raw(id);
  Message row = *rows_.known(id);
  row.from.clear();
  row.recipient.clear();
  row.text.clear();
  row.user_data.clear();
  row.found_code.clear();
  row.bin = BinReason::kNone;
  row.marks.add(MessageMark::kErased);
  rows_.update(std::move(row));
}

}  // namespace linepool::store_postgres
