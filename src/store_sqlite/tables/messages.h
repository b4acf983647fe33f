#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/message_tables.h"
#include "store_sqlite/tables/row_ids.h"
#include "store_sqlite/writer.h"

namespace linepool::store_sqlite {

class SqliteMessages final : public store::Messages, public Participant {
 public:
  explicit SqliteMessages(Writer& writer) : writer_(writer) {}
  [[nodiscard]] std::optional<Message> find(MessageId id) const override;
  [[nodiscard]] std::vector<Message> find_all(std::span<const MessageId> ids) const override;
  [[nodiscard]] std::vector<Message> of_supplier_id(SupplierId supplier,
                                                    std::string_view supplier_message_id,
                                                    std::size_t max) const override;
  [[nodiscard]] std::vector<Message> of_lease(LeaseId lease, std::size_t max) const override;
  [[nodiscard]] std::vector<Message> of_leases(std::span<const LeaseId> leases,
                                               std::size_t max) const override;
  [[nodiscard]] std::vector<Message> with_text_of_lease(LeaseId lease,
                                                        std::size_t max) const override;
  [[nodiscard]] std::optional<Message> oldest_of_lease(LeaseId lease) const override;
  [[nodiscard]] std::vector<Message> oldest_of_leases(
      std::span<const LeaseId> leases) const override;
  [[nodiscard]] std::vector<Message> newest(MessageId before, std::size_t max) const override;
  [[nodiscard]] std::vector<Message> bin(MessageId after, std::size_t max,
                                         const store::BinFilter& filter) const override;
  [[nodiscard]] std::vector<Message> unleased(LineNumber to, MessageId before,
                                              std::size_t max) const override;
  [[nodiscard]] std::vector<Message> unleased_all(std::span<const LineNumber> to,
                                                  std::size_t max) const override;
  [[nodiscard]] store::Redeliveries redeliveries(MessageId id) const override;
  void put_redeliveries(MessageId id, const store::Redeliveries& all) override;
  MessageId insert(const Message& message, SharedRawSms raw) override;
  void update(const Message& message) override;
  [[nodiscard]] std::optional<RawSms> raw(MessageId id) const override;
  void erase_raw(MessageId id) override;
  void erase(MessageId id) override;

  void mark() override { ids_.mark(); }
  void flush() override { flush_all(); }
  void undo() override;
  void forget() override;

 private:
  struct Waiting {
    Message message;
    SharedRawSms raw;
  };
  void flush_all() const;

  Writer& writer_;
  RowIds ids_{writer_.db(), sql::kMessageLastId};
  mutable std::vector<Waiting> waiting_;
  mutable Statement find_{writer_.db(), sql::kMessageFind};
  mutable Statement of_supplier_id_{writer_.db(), sql::kMessageOfSupplierId};
  mutable Statement of_lease_{writer_.db(), sql::kMessageOfLease};
  mutable Statement with_text_of_lease_{writer_.db(), sql::kMessageWithTextOfLease};
  mutable Statement oldest_of_lease_{writer_.db(), sql::kMessageOldestOfLease};
  mutable Statement newest_{writer_.db(), sql::kMessageNewest};
  mutable Statement bin_{writer_.db(), sql::kMessageBin};
  mutable Statement unleased_{writer_.db(), sql::kMessageUnleased};
  mutable Statement redeliveries_{writer_.db(), sql::kRedeliveriesFind};
  mutable Statement insert_{writer_.db(), sql::kMessageInsert};
  mutable Statement raw_{writer_.db(), sql::kMessageRaw};
  Statement put_redeliveries_{writer_.db(), sql::kRedeliveriesPut};
  Statement update_{writer_.db(), sql::kMessageUpdate};
  Statement erase_raw_{writer_.db(), sql::kMessageEraseRaw};
  Statement erase_{writer_.db(), sql::kMessageErase};
};

}  // namespace linepool::store_sqlite
