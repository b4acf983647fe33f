#include "store_postgres/tables/parts/parts.h"

#include "store/row_checks.h"

namespace linepool::store_postgres {
namespace {

const std::string kSetsFrom = select_from<PartSetsTable>();
const Sql kGreatestSetId("SELECT coalesce(max(id), 0)::int8 FROM part_sets");
const Sql kSetsOfKey(kSetsFrom + "WHERE key = $1 ORDER BY id DESC LIMIT $2");
const Sql kSetsOfNumber(kSetsFrom + "WHERE to_number = $1 ORDER BY id LIMIT $2");
const Sql kSetsDue(kSetsFrom + "WHERE until <= $1 ORDER BY until, id LIMIT $2");
const Sql kSetsWaiting(kSetsFrom + "WHERE message = 0 ORDER BY id LIMIT $1");
const Sql kSetsWaitingOfSupplier(kSetsFrom +
                                 "WHERE supplier = $1 AND message = 0 ORDER BY id LIMIT $2");
const Sql kSets(kSetsFrom + "WHERE id > $1 ORDER BY id LIMIT $2");
// Both read an index alone.
const Sql kLoad(
    "SELECT count(*)::int8, coalesce(sum(bytes), 0)::int8 FROM part_sets WHERE message = 0");
const Sql kLoadOfSupplier(
    "SELECT count(*)::int8, coalesce(sum(bytes), 0)::int8 FROM part_sets"
    " WHERE supplier = $1 AND message = 0");

const Sql kPartsOf(select_from<PartsTable>() + "WHERE part_set = $1 ORDER BY number");
const Sql kPartNumbersOf("SELECT number FROM parts WHERE part_set = $1");

}  // namespace

StoredCode StoredCode::of(const std::optional<CodeReading>& code) {
  return code ? StoredCode{code->code.to_string(), code->country} : StoredCode{};
}

std::optional<CodeReading> StoredCode::code() const {
  if (digits.empty()) return std::nullopt;
  const linepool::Result<ShortCode> parsed = ShortCode::parse(digits);
  if (!parsed.ok()) throw store::StoreFailure("PostgreSQL: a short code is no short code");
  return CodeReading{*parsed, country};
}

std::vector<PartSet> PostgresParts::of_key(const Digest& key, std::size_t max) const {
  return sets_.select(kSetsOfKey, key, as_limit(max));
}

std::vector<PartSet> PostgresParts::of_number(LineNumber to, std::size_t max) const {
  return sets_.select(kSetsOfNumber, to, as_limit(max));
}

std::vector<PartSet> PostgresParts::due(Time now, std::size_t max) const {
  return sets_.select(kSetsDue, now, as_limit(max));
}

std::vector<PartSet> PostgresParts::waiting(SupplierId supplier, std::size_t max) const {
  if (supplier.is_none()) return sets_.select(kSetsWaiting, as_limit(max));
  return sets_.select(kSetsWaitingOfSupplier, supplier, as_limit(max));
}

store::PartLoad PostgresParts::load(SupplierId supplier) const {
  const Result sums =
      supplier.is_none() ? sets_.query(kLoad) : sets_.query(kLoadOfSupplier, supplier);
  return {sums.get<std::int64_t>(0, 0), sums.get<std::int64_t>(0, 1)};
}

std::vector<PartSet> PostgresParts::list(PartSetId after, std::size_t max) const {
  return sets_.select(kSets, after, as_limit(max));
}

std::vector<MessagePart> PostgresParts::parts_of(PartSetId set) const {
  return parts_.select(kPartsOf, set);
}

PartSetId PostgresParts::insert(const PartSet& set) {
  store::check_row(set);
  PartSet row = set;
  row.id =
      PartSetId{ids_.next([this] { return sets_.query(kGreatestSetId).get<std::int64_t>(0, 0); })};
  const PartSetId id = row.id;
  sets_.insert(std::move(row));
  return id;
}

void PostgresParts::update(const PartSet& set) {
  store::check_row(set);
  sets_.update(set);
}

void PostgresParts::insert(const MessagePart& part) {
  store::check_row(part);
  if (parts_.known(PartsTable::key(part))) {
    throw store::StoreFailure("PostgreSQL: the part of a set is there already");
  }
  parts_.insert(part);
}

void PostgresParts::empty(PartSetId set) {
  for (const MessagePart& part : parts_of(set)) parts_.update(emptied(part));
}

void PostgresParts::remove(PartSetId set) {
  if (!sets_.known(set)) throw store::StoreFailure("PostgreSQL: no row to remove in part_sets");
  const Result numbers = parts_.query(kPartNumbersOf, set);
  for (int i = 0; i < numbers.rows(); ++i) {
    parts_.erase({set, numbers.get<std::uint8_t>(i, 0)});
  }
  sets_.erase(set);
  ids_.erased(set.value);
}

// The words are gone from what PostgreSQL shows at once, and from its files with the next VACUUM.
void PostgresParts::erase(PartSetId set) {
  remove(set);
}

}  // namespace linepool::store_postgres
