#include "store_memory/parts.h"

#include <algorithm>
#include <tuple>

#include "store/failure.h"
#include "store/row_checks.h"

namespace linepool::store_memory {
namespace {

bool is_waiting_at(const PartSet& set, SupplierId supplier) {
  return set.waits() && (supplier.is_none() || set.supplier == supplier);
}

// The sets that `is_wanted`, oldest first.
template <class Wanted>
std::vector<PartSet> those(const std::map<PartSetId, PartSet>& sets, std::size_t max,
                           Wanted is_wanted) {
  std::vector<PartSet> out;
  for (const auto& [id, set] : sets) {
    if (out.size() == max) break;
    if (is_wanted(set)) out.push_back(set);
  }
  return out;
}

}  // namespace

std::vector<PartSet> MemoryParts::of_key(const Digest& key, std::size_t max) const {
  const auto& sets = session_.read->part_sets;
  std::vector<PartSet> out;
  for (auto i = sets.rbegin(); i != sets.rend() && out.size() < max; ++i) {
    if (i->second.key == key) out.push_back(i->second);
  }
  return out;
}

std::vector<PartSet> MemoryParts::of_number(LineNumber to, std::size_t max) const {
  return those(session_.read->part_sets, max, [&](const PartSet& set) { return set.to == to; });
}

std::vector<PartSet> MemoryParts::due(Time now, std::size_t max) const {
  const auto& sets = session_.read->part_sets;
  auto out = those(sets, sets.size(), [&](const PartSet& set) { return set.until <= now; });
  std::sort(out.begin(), out.end(), [](const PartSet& a, const PartSet& b) {
    return std::tie(a.until, a.id) < std::tie(b.until, b.id);
  });
  if (out.size() > max) out.resize(max);
  return out;
}

std::vector<PartSet> MemoryParts::waiting(SupplierId supplier, std::size_t max) const {
  return those(session_.read->part_sets, max,
               [&](const PartSet& set) { return is_waiting_at(set, supplier); });
}

store::PartLoad MemoryParts::load(SupplierId supplier) const {
  store::PartLoad load;
  for (const auto& [id, set] : session_.read->part_sets) {
    if (!is_waiting_at(set, supplier)) continue;
    load.sets += 1;
    load.bytes += set.bytes;
  }
  return load;
}

std::vector<PartSet> MemoryParts::list(PartSetId after, std::size_t max) const {
  return those(session_.read->part_sets, max, [&](const PartSet& set) { return after < set.id; });
}

std::vector<MessagePart> MemoryParts::parts_of(PartSetId set) const {
  const auto& parts = session_.read->parts;
  std::vector<MessagePart> out;
  for (auto i = parts.lower_bound({set, 0}); i != parts.end() && i->first.first == set; ++i) {
    out.push_back(i->second);
  }
  return out;
}

void MemoryParts::put(const PartSet& set) {
  session_.change([&](State& state) {
    put_row(*session_.log, state.part_sets, set.id, set, std::optional(set));
  });
}

void MemoryParts::put(const MessagePart& part) {
  session_.change([&](State& state) {
    put_row(*session_.log, state.parts, {part.set, part.number}, part, std::optional(part));
  });
}

PartSetId MemoryParts::insert(const PartSet& set) {
  store::check_row(set);
  const auto& sets = session_.read->part_sets;
  PartSet row = set;
  row.id = PartSetId{sets.empty() ? 1 : sets.rbegin()->first.value + 1};
  put(row);
  return row.id;
}

void MemoryParts::update(const PartSet& set) {
  store::check_row(set);
  if (!session_.read->part_sets.contains(set.id)) {
    throw store::StoreFailure("memory store: update of a row that is not there");
  }
  put(set);
}

void MemoryParts::insert(const MessagePart& part) {
  store::check_row(part);
  if (session_.read->parts.contains({part.set, part.number})) {
    throw store::StoreFailure("memory store: a unique value is taken");
  }
  put(part);
}

void MemoryParts::empty(PartSetId set) {
  for (const MessagePart& part : parts_of(set)) put(emptied(part));
}

void MemoryParts::remove(PartSetId set) {
  if (!session_.read->part_sets.contains(set)) {
    throw store::StoreFailure("memory store: removal of a row that is not there");
  }
  for (const MessagePart& part : parts_of(set)) {
    session_.change([&](State& state) {
      put_row(*session_.log, state.parts, {part.set, part.number}, part,
              std::optional<MessagePart>{});
    });
  }
  session_.change([&](State& state) {
    PartSet shape;
    shape.id = set;
    put_row(*session_.log, state.part_sets, set, shape, std::optional<PartSet>{});
  });
}

void MemoryParts::erase(PartSetId set) {
  remove(set);
}

}  // namespace linepool::store_memory
