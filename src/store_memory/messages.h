// Messages.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/tables.h"
#include "store_memory/session.h"

namespace linepool::store_memory {

class MemoryMessages final : public store::Messages {
 public:
  explicit MemoryMessages(Session& session) : session_(session) {}
  [[nodiscard]] std::optional<Message> find(MessageId id) const override;
  [[nodiscard]] std::optional<Message> find_by_supplier_id(
      SupplierId supplier, std::string_view supplier_message_id) const override;
  [[nodiscard]] std::vector<Message> of_lease(LeaseId lease, std::size_t max) const override;
  [[nodiscard]] std::vector<Message> unmatched(MessageId after, std::size_t max) const override;
  MessageId insert(const Message& message) override;

 private:
  Session& session_;
};

}  // namespace linepool::store_memory
