#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store_sqlite/row_ids.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteMessages final : public store::Messages, public Participant {
 public:
  explicit SqliteMessages(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Message> find(MessageId id) const override;
  [[nodiscard]] std::optional<Message> find_by_supplier_id(
      SupplierId supplier, std::string_view supplier_message_id) const override;
  [[nodiscard]] std::vector<Message> of_lease(LeaseId lease, std::size_t max) const override;
  [[nodiscard]] std::vector<Message> unmatched(MessageId after, std::size_t max) const override;
  MessageId insert(const Message& message) override;

  void mark() override { ids_.mark(); }
  void flush() override { flush_all(); }
  void undo() override;
  void forget() override;

 private:
  void flush_all() const;

  Writer& writer_;
  RowIds ids_{writer_.db(), sql::kMessageLastId};
  mutable std::vector<Message> waiting_;
  mutable Statement find_{writer_.db(), sql::kMessageFind};
  mutable Statement by_supplier_id_{writer_.db(), sql::kMessageBySupplierId};
  mutable Statement of_lease_{writer_.db(), sql::kMessageOfLease};
  mutable Statement unmatched_{writer_.db(), sql::kMessageUnmatched};
  mutable Statement insert_{writer_.db(), sql::kMessageInsert};
};

}  // namespace linepool::store_sqlite
