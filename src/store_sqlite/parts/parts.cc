#include "store_sqlite/parts/parts.h"

#include <string>

#include "base/check.h"
#include "store/row_checks.h"
#include "store_sqlite/tables/read_rows.h"

namespace linepool::store_sqlite {
namespace {

std::optional<CodeReading> read_code(const Rows& rows, int column) {
  const std::string digits = rows.text(column);
  if (digits.empty()) return std::nullopt;
  const Result<ShortCode> code = ShortCode::parse(digits);
  CHECK(code.ok(), "only short codes are written");
  return CodeReading{*code, rows.id<CountryId>(column + 1)};
}

PartSet read_set(const Rows& rows) {
  PartSet set;
  set.id = rows.id<PartSetId>(0);
  set.supplier = rows.id<SupplierId>(1);
  set.key = rows.digest(2);
  set.total = static_cast<std::uint8_t>(rows.integer(3));
  set.to = rows.number(4);
  set.code = read_code(rows, 5);
  set.recipient = rows.text(7);
  set.from = rows.text(8);
  set.since = rows.time(9);
  set.until = rows.time(10);
  set.bytes = rows.integer(11);
  set.is_echo = rows.integer(12) != 0;
  set.message = rows.id<MessageId>(13);
  return set;
}

MessagePart read_part(const Rows& rows) {
  MessagePart part;
  part.set = rows.id<PartSetId>(0);
  part.number = static_cast<std::uint8_t>(rows.integer(1));
  part.content = rows.digest(2);
  part.received_at = rows.time(3);
  part.sent_at = rows.time(4);
  part.supplier_message_id = rows.text(5);
  part.coding = {static_cast<std::uint8_t>(rows.integer(6)),
                 static_cast<std::uint8_t>(rows.integer(7)),
                 static_cast<std::uint8_t>(rows.integer(8))};
  part.data_coding = static_cast<std::int16_t>(rows.integer(9));
  part.marks.bits = static_cast<std::uint16_t>(rows.integer(10));
  part.bytes = rows.text(11);
  part.raw = RawSms{rows.text(12), rows.text(13), rows.text(14), rows.text(15)};
  return part;
}

std::string digits_of(const std::optional<CodeReading>& code) {
  return code ? code->code.to_string() : std::string();
}

CountryId country_of(const std::optional<CodeReading>& code) {
  return code ? code->country : CountryId{};
}

}  // namespace

std::vector<PartSet> SqliteParts::of_key(const Digest& key, std::size_t max) const {
  return read_all(of_key_.query(key, as_limit(max)), read_set);
}

std::vector<PartSet> SqliteParts::of_number(LineNumber to, std::size_t max) const {
  return read_all(of_number_.query(to, as_limit(max)), read_set);
}

std::vector<PartSet> SqliteParts::due(Time now, std::size_t max) const {
  return read_all(due_.query(now, as_limit(max)), read_set);
}

std::vector<PartSet> SqliteParts::waiting(SupplierId supplier, std::size_t max) const {
  if (supplier.is_none()) return read_all(waiting_.query(as_limit(max)), read_set);
  return read_all(waiting_of_supplier_.query(supplier, as_limit(max)), read_set);
}

store::PartLoad SqliteParts::load(SupplierId supplier) const {
  Rows rows = supplier.is_none() ? load_.query() : load_of_supplier_.query(supplier);
  const bool has_row = rows.next();
  CHECK(has_row, "an aggregate gives a row");
  return {rows.integer(0), rows.integer(1)};
}

std::vector<PartSet> SqliteParts::list(PartSetId after, std::size_t max) const {
  return read_all(list_.query(after, as_limit(max)), read_set);
}

std::vector<MessagePart> SqliteParts::parts_of(PartSetId set) const {
  return read_all(parts_of_.query(set), read_part);
}

PartSetId SqliteParts::insert(const PartSet& s) {
  store::check_row(s);
  writer_.before_write();
  const std::string digits = digits_of(s.code);
  insert_set_.run(s.supplier, s.key, s.total, s.to, digits, country_of(s.code), s.recipient, s.from,
                  s.since, s.until, s.bytes, s.is_echo, s.message);
  return PartSetId{writer_.db().last_insert_id()};
}

void SqliteParts::update(const PartSet& s) {
  store::check_row(s);
  writer_.before_write();
  const std::string digits = digits_of(s.code);
  update_.run_on_one_row(s.id, s.supplier, s.key, s.total, s.to, digits, country_of(s.code),
                         s.recipient, s.from, s.since, s.until, s.bytes, s.is_echo, s.message);
}

void SqliteParts::insert(const MessagePart& p) {
  store::check_row(p);
  writer_.before_write();
  insert_part_.run(p.set, p.number, p.content, p.received_at, p.sent_at, p.supplier_message_id,
                   p.coding.alphabet, p.coding.locking, p.coding.single_shift, p.data_coding,
                   p.marks.bits, p.bytes.reveal(), p.raw.content_type, p.raw.query.reveal(),
                   p.raw.headers, p.raw.body.reveal());
}

void SqliteParts::empty(PartSetId set) {
  writer_.before_write();
  empty_.run(set);
}

void SqliteParts::remove(PartSetId set) {
  writer_.before_write();
  remove_parts_.run(set);
  remove_set_.run_on_one_row(set);
}

void SqliteParts::erase(PartSetId set) {
  remove(set);
  writer_.note_erasure();
}

}  // namespace linepool::store_sqlite
