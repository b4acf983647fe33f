#include "store_sqlite/messages.h"

#include "store_sqlite/read_rows.h"

namespace linepool::store_sqlite {
namespace {

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
  return message;
}

}  // namespace

std::optional<Message> SqliteMessages::find(MessageId id) const {
  flush_all();
  return read_one(find_.query(id), read_message);
}

std::optional<Message> SqliteMessages::find_by_supplier_id(
    SupplierId supplier, std::string_view supplier_message_id) const {
  flush_all();
  return read_one(by_supplier_id_.query(supplier, supplier_message_id), read_message);
}

std::vector<Message> SqliteMessages::of_lease(LeaseId lease, std::size_t max) const {
  // Lease 0 is "unmatched" in the index; nobody asks for the messages of no lease.
  if (lease.is_none()) return {};
  flush_all();
  return read_all(of_lease_.query(lease, as_limit(max)), read_message);
}

std::vector<Message> SqliteMessages::unmatched(MessageId after, std::size_t max) const {
  flush_all();
  return read_all(unmatched_.query(after, as_limit(max)), read_message);
}

MessageId SqliteMessages::insert(const Message& message) {
  writer_.check_writable();
  const MessageId id{ids_.next()};
  waiting_.push_back(message);
  waiting_.back().id = id;
  return id;
}

void SqliteMessages::flush_all() const {
  if (waiting_.empty()) return;
  writer_.before_write();
  for (const Message& m : waiting_) {
    insert_.run(m.id, m.supplier, m.supplier_message_id, m.line, m.to, m.from, m.text, m.user_data,
                m.data_coding, m.received_at, m.sent_at, m.lease, m.late);
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
