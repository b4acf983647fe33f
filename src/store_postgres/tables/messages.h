#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/message_tables.h"
#include "store_postgres/tables/message_rows.h"
#include "store_postgres/tables/row_ids.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

class PostgresMessages final : public store::Messages {
 public:
  explicit PostgresMessages(Writer& writer);
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

  [[nodiscard]] std::vector<Participant*> participants() {
    return {&rows_, &raw_, &redeliveries_, &ids_};
  }

 private:
  static constexpr std::size_t kMaxKnown = 20'000;
  StoredRows<MessagesTable> rows_;
  StoredRows<RawMessagesTable> raw_;
  StoredRows<RedeliveriesTable> redeliveries_;
  RowIds ids_;
};

}  // namespace linepool::store_postgres
