#include "core/commands/messages/part_sets.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/messages/take_sms.h"
#include "core/parts/joined_sms.h"

namespace linepool::core {
namespace {

PartsDelivered deliver(Context& context, const PartSet& set, std::span<const MessagePart> parts) {
  CHECK(set.waits() && !set.is_echo);
  const std::optional<Supplier> supplier = context.tx.suppliers().find(set.supplier);
  CHECK(supplier.has_value(), "suppliers are never removed");
  const ReceiveMessage sms = joined_sms(set, parts);
  // The clock may be behind after a restart.
  const Time arrived = std::min(set.since, context.now);
  Received received = take_sms(context, *supplier, sms, arrived);
  return {supplier->name, parts.size() == set.total, std::move(received)};
}

bool is_full(const store::PartLoad& load, const store::PartLoad& more, std::int64_t sets,
             std::int64_t bytes) {
  return load.sets + more.sets > sets || load.bytes + more.bytes > bytes;
}

}  // namespace

PartsDelivered deliver_whole(Context& context, const PartSet& set,
                             std::span<const MessagePart> parts) {
  CHECK(parts.size() == set.total);
  PartsDelivered delivered = deliver(context, set, parts);
  PartSet whole;
  whole.id = set.id;
  whole.supplier = set.supplier;
  whole.key = set.key;
  whole.total = set.total;
  whole.to = set.to;
  whole.since = set.since;
  whole.until = context.now + context.rules.parts_remembered;
  whole.message = delivered.received.message;
  context.tx.parts().update(whole);
  context.tx.parts().empty(set.id);
  return delivered;
}

void give_up_waiting(Context& context, const PartSet& set, std::vector<PartsDelivered>& delivered) {
  if (!set.is_echo) {
    const std::vector<MessagePart> parts = context.tx.parts().parts_of(set.id);
    delivered.push_back(deliver(context, set, parts));
  }
  context.tx.parts().remove(set.id);
}

std::size_t make_room(Context& context, SupplierId supplier, store::PartLoad more,
                      std::vector<PartsDelivered>& delivered) {
  const store::Parts& parts = context.tx.parts();
  const auto there_is_none = [&] {
    return is_full(parts.load(supplier), more, limits::kPartSetsOfSupplier,
                   limits::kPartBytesOfSupplier) ||
           is_full(parts.load({}), more, limits::kPartSets, limits::kPartBytes);
  };
  std::size_t given_up = 0;
  for (; there_is_none(); ++given_up) {
    std::vector<PartSet> oldest = parts.waiting(supplier, 1);
    if (oldest.empty()) oldest = parts.waiting({}, 1);
    CHECK(!oldest.empty(), "one part fits");
    give_up_waiting(context, oldest.front(), delivered);
  }
  return given_up;
}

std::size_t end_due_sets(Context& context, std::size_t max,
                         std::vector<PartsDelivered>& delivered) {
  const std::vector<PartSet> due = context.tx.parts().due(context.now, max);
  for (const PartSet& set : due) {
    if (set.waits()) {
      give_up_waiting(context, set, delivered);
    } else {
      context.tx.parts().remove(set.id);
    }
  }
  return due.size();
}

}  // namespace linepool::core
