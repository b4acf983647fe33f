#include "store_postgres/tables/webhooks/kept_answers.h"

#include <utility>

namespace linepool::store_postgres {
namespace {

const Sql kGreatestAnswerId("SELECT coalesce(max(id), 0)::int8 FROM kept_answers");
const Sql kAnswerByName(select_from<KeptAnswersTable>() +
                        "WHERE customer = $1 AND name = $2 ORDER BY id DESC LIMIT 1");
const Sql kOldestAnswers(select_from<KeptAnswersTable>() + "ORDER BY id LIMIT $1");
const Sql kAnswerIdsUpTo("SELECT id FROM kept_answers WHERE id <= $1");
// In the order of the index that every request needs: all of them go, page by page.
const Sql kAnswerIdsOf(
    "SELECT id FROM kept_answers WHERE customer = $1 ORDER BY name, id LIMIT $2");

}  // namespace

std::optional<store::KeptAnswer> PostgresKeptAnswers::find(CustomerId customer,
                                                           const Digest& name) const {
  return rows_.select_one(kAnswerByName, customer, name);
}

std::vector<store::KeptAnswer> PostgresKeptAnswers::oldest(std::size_t max) const {
  return rows_.select(kOldestAnswers, as_limit(max));
}

ReplayId PostgresKeptAnswers::insert(const store::KeptAnswer& answer) {
  store::KeptAnswer row = answer;
  row.id = ReplayId{
      ids_.next([this] { return rows_.query(kGreatestAnswerId).get<std::int64_t>(0, 0); })};
  const ReplayId id = row.id;
  rows_.insert(std::move(row));
  return id;
}

// One by one: what a savepoint wrote must be known to be gone, because its id is given again.
std::size_t PostgresKeptAnswers::erase_all(const Result& ids) {
  for (int i = 0; i < ids.rows(); ++i) {
    const auto id = ids.get<ReplayId>(i, 0);
    rows_.erase(id);
    ids_.erased(id.value);
  }
  return static_cast<std::size_t>(ids.rows());
}

void PostgresKeptAnswers::drop(ReplayId last) {
  erase_all(rows_.query(kAnswerIdsUpTo, last));
}

std::size_t PostgresKeptAnswers::drop_of(CustomerId customer, std::size_t max) {
  return erase_all(rows_.query(kAnswerIdsOf, customer, as_limit(max)));
}

}  // namespace linepool::store_postgres
