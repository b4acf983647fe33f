#pragma once

#include <optional>
#include <span>
#include <vector>

#include "store_sqlite/tables/lease_heads.h"
#include "store_sqlite/tables/row_ids.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteLeases final : public store::Leases, public Participant {
 public:
  SqliteLeases(Writer& writer, LeaseHeads& heads) : writer_(writer), heads_(heads) {}
  [[nodiscard]] std::optional<Lease> find(LeaseId id) const override;
  [[nodiscard]] std::vector<Lease> find_all(std::span<const LeaseId> ids) const override;
  [[nodiscard]] std::optional<Lease> newest(CustomerId customer, LineId line, AppId app,
                                            LeaseKind kind) const override;
  [[nodiscard]] std::vector<Lease> history(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> rentals(CustomerId customer, LeaseId before,
                                           std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> all_rentals(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> due(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> to_warn(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> live(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> ended_with_texts(Time before, std::size_t max) const override;
  [[nodiscard]] std::vector<Lease> list(LeaseId after, std::size_t max) const override;
  [[nodiscard]] std::vector<LeaseTally> tally(LeaseId after, LeaseId last) const override;
  [[nodiscard]] std::vector<Lease> near(const Lease& lease, std::int64_t reach,
                                        std::size_t max) const override;
  LeaseId insert(const Lease& lease) override;
  void update(const Lease& lease) override;
  void count_message(const Lease& lease) override;

  void mark() override { ids_.mark(); }
  void flush() override { flush_all(); }
  void undo() override;
  void forget() override;

 private:
  enum class Write : std::uint8_t { kInsert, kUpdate, kCountMessage };
  struct Waiting {
    Lease lease;
    Write write;
    LeaseId previous;  // of a new lease: the customer's lease before it
  };
  void flush_all() const;

  Writer& writer_;
  LeaseHeads& heads_;
  RowIds ids_{writer_.db(), sql::kLeaseLastId};
  mutable std::vector<Waiting> waiting_;
  mutable Statement find_{writer_.db(), sql::kLeaseFind};
  mutable Statement newest_{writer_.db(), sql::kLeaseNewest};
  mutable Statement newest_of_app_{writer_.db(), sql::kLeaseNewestOfApp};
  mutable Statement of_chain_{writer_.db(), sql::kLeaseOfChain};
  mutable Statement rentals_{writer_.db(), sql::kLeaseRentals};
  mutable Statement all_rentals_{writer_.db(), sql::kLeaseAllRentals};
  mutable Statement due_{writer_.db(), sql::kLeaseDue};
  mutable Statement to_warn_{writer_.db(), sql::kLeaseToWarn};
  mutable Statement live_{writer_.db(), sql::kLeaseLive};
  mutable Statement ended_with_texts_{writer_.db(), sql::kLeaseEndedWithTexts};
  mutable Statement list_{writer_.db(), sql::kLeaseList};
  mutable Statement tally_{writer_.db(), sql::kLeaseTally};
  mutable Statement near_before_{writer_.db(), sql::kLeaseNearBefore};
  mutable Statement near_after_{writer_.db(), sql::kLeaseNearAfter};
  mutable Statement insert_{writer_.db(), sql::kLeaseInsert};
  mutable Statement update_{writer_.db(), sql::kLeaseUpdate};
  mutable Statement count_message_{writer_.db(), sql::kLeaseCountMessage};
};

}  // namespace linepool::store_sqlite
