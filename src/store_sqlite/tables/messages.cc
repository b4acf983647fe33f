#include "store_sqlite/tables/messages.h"

#include <limits>

#include "store/row_checks.h"
#include "store/rows_by_id.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

constexpr MessageId kAll{std::numeric_limits<std::int64_t>::max()};

Message read_message(const Rows& rows) {
  Message message;
  message.id = rows.id<MessageId>(0);
  message.supplier = rows.id<SupplierId>(1);
  message.supplier_message_id = rows.text(2);
  message.line = rows.id<LineId>(3);
  message.to = rows.number(4);
  message.from = rows.text(5);
  message.text = rows.text(6);
  message.user_data = rows.text(7);
  message.data_coding = static_cast<std::int16_t>(rows.integer(8));
  message.received_at = rows.time(9);
  message.sent_at = rows.time(10);
  message.lease = rows.id<LeaseId>(11);
  message.late = rows.integer(12) != 0;
  message.content = rows.digest(13);
  message.recipient = rows.text(14);
  message.marks.bits = static_cast<std::uint16_t>(rows.integer(15));
  message.taken_at = rows.time(16);
  message.bin = rows.enumerator<BinReason>(17);
  message.found_code = rows.text(18);
  return message;
}

}  // namespace

std::optional<Message> SqliteMessages::find(MessageId id) const {
  flush_all();
  return read_one(find_.query(id), read_message);
}

std::vector<Message> SqliteMessages::find_all(std::span<const MessageId> ids) const {
  flush_all();
  return store::find_each(ids,
                          [this](MessageId id) { return read_one(find_.query(id), read_message); });
}

std::vector<Message> SqliteMessages::of_supplier_id(SupplierId supplier,
                                                    std::string_view supplier_message_id,
                                                    std::size_t max) const {
  flush_all();
  return read_all(of_supplier_id_.query(supplier, supplier_message_id, as_limit(max)),
                  read_message);
}

std::vector<Message> SqliteMessages::of_lease(LeaseId lease, std::size_t max) const {
  // Lease 0 means "unmatched" in the index; nobody asks for the messages of no lease.
  if (lease.is_none()) return {};
  flush_all();
  return read_all(of_lease_.query(lease, as_limit(max)), read_message);
}

std::vector<Message> SqliteMessages::of_leases(std::span<const LeaseId> leases,
                                               std::size_t max) const {
  return store::list_each(leases, [&](LeaseId lease) { return of_lease(lease, max); });
}

std::vector<Message> SqliteMessages::with_text_of_lease(LeaseId lease, std::size_t max) const {
  if (lease.is_none()) return {};
  flush_all();
  return read_all(with_text_of_lease_.query(lease, as_limit(max)), read_message);
}

std::optional<Message> SqliteMessages::oldest_of_lease(LeaseId lease) const {
  if (lease.is_none()) return std::nullopt;
  flush_all();
  return read_one(oldest_of_lease_.query(lease), read_message);
}

std::vector<Message> SqliteMessages::oldest_of_leases(std::span<const LeaseId> leases) const {
  return store::find_each(leases, [this](LeaseId lease) { return oldest_of_lease(lease); });
}

std::vector<Message> SqliteMessages::newest(MessageId before, std::size_t max) const {
  flush_all();
  return read_all(newest_.query(before.is_none() ? kAll : before, as_limit(max)), read_message);
}

std::vector<Message> SqliteMessages::bin(MessageId after, std::size_t max,
                                         const store::BinFilter& filter) const {
  flush_all();
  return read_all(bin_.query(after, as_limit(max), filter.reason.value_or(BinReason::kNone),
                             filter.supplier.value_or(SupplierId{})),
                  read_message);
}

std::vector<Message> SqliteMessages::unleased(LineNumber to, MessageId before,
                                              std::size_t max) const {
  flush_all();
  return read_all(unleased_.query(to, before.is_none() ? kAll : before, as_limit(max)),
                  read_message);
}

std::vector<Message> SqliteMessages::unleased_all(std::span<const LineNumber> to,
                                                  std::size_t max) const {
  return store::list_each(to, [&](LineNumber one) { return unleased(one, MessageId{}, max); });
}

store::Redeliveries SqliteMessages::redeliveries(MessageId id) const {
  Rows rows = redeliveries_.query(id);
  if (!rows.next()) return {};
  return {static_cast<std::int32_t>(rows.integer(0)), rows.time(1)};
}

void SqliteMessages::put_redeliveries(MessageId id, const store::Redeliveries& all) {
  writer_.check_writable();
  writer_.before_write();
  put_redeliveries_.run(id, all.count, all.last_at);
}

MessageId SqliteMessages::insert(const Message& message, SharedRawSms raw) {
  store::check_row(message);
  writer_.check_writable();
  const MessageId id{ids_.next()};
  waiting_.push_back(Waiting{message, std::move(raw)});
  waiting_.back().message.id = id;
  return id;
}

void SqliteMessages::update(const Message& message) {
  writer_.check_writable();
  flush_all();
  writer_.before_write();
  const Message& m = message;
  update_.run_on_one_row(m.id, m.supplier, m.supplier_message_id, m.line, m.to, m.from,
                         m.text.reveal(), m.user_data.reveal(), m.data_coding, m.received_at,
                         m.sent_at, m.lease, m.late, m.content, m.recipient, m.marks.bits,
                         m.taken_at, m.bin, m.found_code.reveal());
}

std::optional<RawSms> SqliteMessages::raw(MessageId id) const {
  flush_all();
  return read_one(raw_.query(id), [](const Rows& rows) {
    return RawSms{rows.text(0), rows.text(1), rows.text(2), rows.text(3)};
  });
}

void SqliteMessages::erase_raw(MessageId id) {
  writer_.check_writable();
  flush_all();
  writer_.before_write();
  erase_raw_.run_on_one_row(id);
}

void SqliteMessages::erase(MessageId id) {
  writer_.check_writable();
  flush_all();
  writer_.before_write();
  erase_.run_on_one_row(id);
  writer_.note_erasure();
}

void SqliteMessages::flush_all() const {
  if (waiting_.empty()) return;
  writer_.before_write();
  static const RawSms kNothing;
  for (const auto& [m, kept] : waiting_) {
    const RawSms& raw = kept ? *kept : kNothing;
    insert_.run(m.id, m.supplier, m.supplier_message_id, m.line, m.to, m.from, m.text.reveal(),
                m.user_data.reveal(), m.data_coding, m.received_at, m.sent_at, m.lease, m.late,
                m.content, m.recipient, m.marks.bits, m.taken_at, m.bin, raw.content_type,
                raw.query.reveal(), raw.headers, raw.body.reveal(), m.found_code.reveal());
  }
  waiting_.clear();
}

void SqliteMessages::undo() {
  waiting_.clear();
  ids_.undo();
}

void SqliteMessages::forget() {
  waiting_.clear();
  ids_.forget();
}

}  // namespace linepool::store_sqlite
