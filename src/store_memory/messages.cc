#include "store_memory/messages.h"

#include <limits>

namespace linepool::store_memory {

std::optional<Message> MemoryMessages::find(MessageId id) const {
  return session_.read->messages.get(id);
}

std::optional<Message> MemoryMessages::find_by_supplier_id(
    SupplierId supplier, std::string_view supplier_message_id) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().by_supplier_id;
  const auto found = index.find({supplier, std::string(supplier_message_id)});
  if (found == index.end()) return std::nullopt;
  return table.at(found->second);
}

std::vector<Message> MemoryMessages::of_lease(LeaseId lease, std::size_t max) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().by_lease;
  const auto first = index.lower_bound({lease, MessageId{}});
  auto i = index.upper_bound({lease, MessageId{std::numeric_limits<std::int64_t>::max()}});
  std::vector<Message> out;
  while (i != first && out.size() < max) out.push_back(table.at((--i)->second));
  return out;
}

std::vector<Message> MemoryMessages::unmatched(MessageId after, std::size_t max) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().unmatched;
  std::vector<Message> out;
  for (auto i = index.upper_bound(after); i != index.end() && out.size() < max; ++i) {
    out.push_back(table.at(*i));
  }
  return out;
}

MessageId MemoryMessages::insert(const Message& message) {
  return session_.change([&](State& state) {
    const MessageId id = state.messages.insert(message);
    session_.log->emplace_back(Inserted<Message>{});
    return id;
  });
}

}  // namespace linepool::store_memory
