#include "store_memory/messages.h"

#include <algorithm>
#include <limits>

#include "store/row_checks.h"
#include "store/rows_by_id.h"

namespace linepool::store_memory {
namespace {

constexpr MessageId kNewestMessage{std::numeric_limits<std::int64_t>::max()};

}  // namespace

std::optional<Message> MemoryMessages::find(MessageId id) const {
  return session_.read->messages.get(id);
}

std::vector<Message> MemoryMessages::find_all(std::span<const MessageId> ids) const {
  return store::find_each(ids, [this](MessageId id) { return find(id); });
}

std::vector<Message> MemoryMessages::of_supplier_id(SupplierId supplier,
                                                    std::string_view supplier_message_id,
                                                    std::size_t max) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().by_supplier_id;
  const std::string id(supplier_message_id);
  const auto first = index.lower_bound({supplier, id, MessageId{}});
  auto i = index.upper_bound({supplier, id, kNewestMessage});
  std::vector<Message> out;
  while (i != first && out.size() < max) out.push_back(table.at(std::get<2>(*--i)));
  return out;
}

std::vector<Message> MemoryMessages::of_lease(LeaseId lease, std::size_t max) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().by_lease;
  const auto first = index.lower_bound({lease, MessageId{}});
  auto i = index.upper_bound({lease, kNewestMessage});
  std::vector<Message> out;
  while (i != first && out.size() < max) out.push_back(table.at((--i)->second));
  return out;
}

std::vector<Message> MemoryMessages::of_leases(std::span<const LeaseId> leases,
                                               std::size_t max) const {
  return store::list_each(leases, [&](LeaseId lease) { return of_lease(lease, max); });
}

std::vector<Message> MemoryMessages::with_text_of_lease(LeaseId lease, std::size_t max) const {
  std::vector<Message> out = of_lease(lease, std::numeric_limits<std::size_t>::max());
  std::erase_if(out, [](const Message& m) { return m.marks.has(MessageMark::kErased); });
  if (out.size() > max) out.erase(out.begin() + static_cast<std::ptrdiff_t>(max), out.end());
  return out;
}

std::optional<Message> MemoryMessages::oldest_of_lease(LeaseId lease) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().by_lease;
  const auto oldest = index.lower_bound({lease, MessageId{}});
  if (oldest == index.end() || oldest->first != lease) return std::nullopt;
  return table.at(oldest->second);
}

std::vector<Message> MemoryMessages::oldest_of_leases(std::span<const LeaseId> leases) const {
  return store::find_each(leases, [this](LeaseId lease) { return oldest_of_lease(lease); });
}

std::vector<Message> MemoryMessages::newest(MessageId before, std::size_t max) const {
  const auto& rows = session_.read->messages.rows();
  auto i = static_cast<std::int64_t>(rows.size());
  if (!before.is_none()) i = std::clamp<std::int64_t>(before.value - 1, 0, i);
  std::vector<Message> out;
  while (i > 0 && out.size() < max) out.push_back(rows[static_cast<std::size_t>(--i)]);
  return out;
}

std::vector<Message> MemoryMessages::bin(MessageId after, std::size_t max,
                                         const store::BinFilter& filter) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().bin;
  std::vector<Message> out;
  for (auto i = index.upper_bound(after); i != index.end() && out.size() < max; ++i) {
    const Message& message = table.at(*i);
    if (filter.reason && message.bin != *filter.reason) continue;
    if (filter.supplier && message.supplier != *filter.supplier) continue;
    out.push_back(message);
  }
  return out;
}

std::vector<Message> MemoryMessages::unleased(LineNumber to, MessageId before,
                                              std::size_t max) const {
  const auto& table = session_.read->messages;
  const auto& index = table.index().unleased;
  const auto first = index.lower_bound({to, MessageId{}});
  auto i = index.lower_bound({to, before.is_none() ? kNewestMessage : before});
  std::vector<Message> out;
  while (i != first && out.size() < max) out.push_back(table.at((--i)->second));
  return out;
}

std::vector<Message> MemoryMessages::unleased_all(std::span<const LineNumber> to,
                                                  std::size_t max) const {
  return store::list_each(to, [&](LineNumber one) { return unleased(one, MessageId{}, max); });
}

store::Redeliveries MemoryMessages::redeliveries(MessageId id) const {
  const auto found = session_.read->redeliveries.find(id);
  return found == session_.read->redeliveries.end() ? store::Redeliveries{} : found->second.all;
}

void MemoryMessages::put_redeliveries(MessageId id, const store::Redeliveries& all) {
  session_.change([&](State& state) {
    const RedeliveriesRow row{id, all};
    put_row(*session_.log, state.redeliveries, id, row, std::optional(row));
  });
}

MessageId MemoryMessages::insert(const Message& message, SharedRawSms raw) {
  store::check_row(message);
  return session_.change([&](State& state) {
    const MessageId id = state.messages.insert(message);
    session_.log->emplace_back(Inserted<Message>{});
    if (raw && !raw->is_empty()) {
      const RawRow row{id, *raw};
      put_row(*session_.log, state.raw, id, RawRow{id, {}}, std::optional(row));
    }
    return id;
  });
}

void MemoryMessages::update(const Message& message) {
  session_.change([&](State& state) {
    session_.log->emplace_back(Updated<Message>{state.messages.replace(message)});
  });
}

std::optional<RawSms> MemoryMessages::raw(MessageId id) const {
  if (!session_.read->messages.get(id)) return std::nullopt;
  const auto found = session_.read->raw.find(id);
  return found == session_.read->raw.end() ? RawSms{} : found->second.raw;
}

void MemoryMessages::erase_raw(MessageId id) {
  session_.change([&](State& state) {
    put_row(*session_.log, state.raw, id, RawRow{id, {}}, std::optional<RawRow>{});
  });
}

void MemoryMessages::erase(MessageId id) {
  std::optional<Message> message = find(id);
  CHECK(message.has_value(), "what is erased is there");
  message->from.clear();
  message->recipient.clear();
  message->text.clear();
  message->user_data.clear();
  message->found_code.clear();
  message->bin = BinReason::kNone;
  message->marks.add(MessageMark::kErased);
  update(*message);
  erase_raw(id);
}

SupplierClock MemorySupplierClocks::get(SupplierId supplier) const {
  const auto found = session_.read->supplier_clocks.find(supplier);
  return found == session_.read->supplier_clocks.end() ? SupplierClock::from_text(supplier, "")
                                                       : found->second;
}

void MemorySupplierClocks::put(const SupplierClock& clock) {
  session_.change([&](State& state) {
    put_row(*session_.log, state.supplier_clocks, clock.supplier, clock, std::optional(clock));
  });
}

}  // namespace linepool::store_memory
