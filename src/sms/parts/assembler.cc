#include "sms/parts/assembler.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "base/check.h"

namespace linepool::sms {
namespace {

constexpr std::string_view kGap = " … ";

std::size_t mixed(std::size_t seed, std::size_t value) {
  return (seed ^ value) * 0x9E3779B97F4A7C15u;
}

std::uint64_t hash_of(const Part& part) {
  std::size_t hash = std::hash<std::string_view>{}(part.bytes);
  hash = mixed(hash, static_cast<std::size_t>(part.coding.alphabet) << 16 |
                         static_cast<std::size_t>(part.coding.languages.locking) << 8 |
                         part.coding.languages.single_shift);
  return hash;
}

void append(Decoded& text, const Decoded& more) {
  text.text += more.text;
  text.notes.add(more.notes);
}

}  // namespace

std::size_t Assembler::Hash::operator()(const PartKey& key) const {
  std::size_t hash = mixed(std::hash<std::string>{}(key.sender), key.line);
  return mixed(hash, static_cast<std::size_t>(key.kind) << 24 |
                         static_cast<std::size_t>(key.total) << 16 | key.reference);
}

void Assembler::Queue::push(Entry& entry) {
  entry.second.older = newest;
  entry.second.newer = nullptr;
  (newest == nullptr ? oldest : newest->second.newer) = &entry;
  newest = &entry;
  ++size;
}

void Assembler::Queue::remove(Entry& entry) {
  Entry* older = entry.second.older;
  Entry* newer = entry.second.newer;
  (older == nullptr ? oldest : older->second.newer) = newer;
  (newer == nullptr ? newest : newer->second.older) = older;
  --size;
}

Assembler::Assembler(Limits limits) : limits_(limits) {
  CHECK(limits_.sets > 0, "an assembler without room");
}

// Parts next to each other with one coding are decoded as one: their border may cut a character.
Assembled Assembler::assemble(const Entry& entry) {
  struct Piece {
    std::string_view bytes;
    TextCoding coding;
    std::uint8_t number = 0;
  };
  std::vector<Piece> pieces;
  std::size_t at = 0;
  for (const Came& came : entry.second.came) {
    pieces.push_back(
        {std::string_view(entry.second.text).substr(at, came.bytes), came.coding, came.number});
    at += came.bytes;
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.number < b.number; });
  Assembled made;
  made.key = entry.first;
  made.received = entry.second.since;
  unsigned next = 1;
  for (std::size_t i = 0; i < pieces.size();) {
    if (pieces[i].number != next) made.text.text += kGap;
    for (; next < pieces[i].number; ++next) made.missing.push_back(static_cast<std::uint8_t>(next));
    std::string bytes;
    const TextCoding coding = pieces[i].coding;
    while (i < pieces.size() && pieces[i].number == next && pieces[i].coding == coding) {
      bytes += pieces[i].bytes;
      ++i;
      ++next;
    }
    append(made.text, decode_text(bytes, coding));
  }
  if (next <= entry.first.total) made.text.text += kGap;
  for (; next <= entry.first.total; ++next) {
    made.missing.push_back(static_cast<std::uint8_t>(next));
  }
  if (!made.missing.empty()) made.text.notes.add(Note::kIncomplete);
  return made;
}

void Assembler::forget(Entry& entry) {
  Set& set = entry.second;
  bytes_ -= set.text.size();
  (set.is_complete ? complete_ : waiting_).remove(entry);
  sets_.erase(sets_.find(entry.first));
}

Assembled Assembler::end(Entry& entry) {
  CHECK(!entry.second.is_complete);
  Assembled made = assemble(entry);
  forget(entry);
  return made;
}

void Assembler::forget_old(Time now) {
  while (complete_.oldest != nullptr &&
         complete_.oldest->second.since + limits_.remembered <= now) {
    forget(*complete_.oldest);
  }
}

// For one more message of `bytes`: first what is only remembered goes, then what waits longest.
void Assembler::make_room(std::size_t bytes, Taken& taken) {
  while (sets_.size() >= limits_.sets && complete_.oldest != nullptr) forget(*complete_.oldest);
  while (waiting_.oldest != nullptr &&
         (sets_.size() >= limits_.sets || bytes_ + bytes > limits_.bytes)) {
    taken.done.push_back(end(*waiting_.oldest));
  }
}

Assembler::Entry& Assembler::open(const Part& part, Taken& taken) {
  make_room(part.bytes.size(), taken);
  Entry& entry = *sets_.try_emplace(part.key).first;
  entry.second.since = part.received;
  waiting_.push(entry);
  return entry;
}

Taken Assembler::take(Part part) {
  CHECK(part.number >= 1 && part.number <= part.key.total, "concatenation() sees to it");
  CHECK(part.coding.alphabet != Alphabet::kPacked7, "parts are unpacked");
  Taken taken;
  forget_old(part.received);
  const std::uint64_t hash = hash_of(part);
  auto found = sets_.find(part.key);
  if (found != sets_.end()) {
    const auto& came = found->second.came;
    const auto same = std::find_if(came.begin(), came.end(),
                                   [&part](const Came& one) { return one.number == part.number; });
    if (same != came.end() && same->hash == hash && same->bytes == part.bytes.size()) {
      taken.outcome = Taken::Outcome::kDuplicate;
      return taken;
    }
    // Of a complete message every number has come: this part is of another message.
    if (same != came.end()) {
      if (found->second.is_complete) {
        forget(*found);
      } else {
        taken.done.push_back(end(*found));
      }
      found = sets_.end();
    }
  }
  if (found != sets_.end() && bytes_ + part.bytes.size() > limits_.bytes) {
    // This one may be the oldest, and then begins again.
    make_room(part.bytes.size(), taken);
    found = sets_.find(part.key);
  }
  Entry& entry = found != sets_.end() ? *found : open(part, taken);
  Set& set = entry.second;
  set.text += part.bytes;
  bytes_ += part.bytes.size();
  set.came.push_back(
      {hash, static_cast<std::uint32_t>(part.bytes.size()), part.coding, part.number});
  if (set.came.size() < part.key.total) return taken;
  taken.outcome = Taken::Outcome::kCompleted;
  taken.done.push_back(assemble(entry));
  waiting_.remove(entry);
  bytes_ -= set.text.size();
  set.text = {};
  set.is_complete = true;
  set.since = part.received;
  complete_.push(entry);
  return taken;
}

std::vector<Assembled> Assembler::expire(Time now, std::size_t max) {
  forget_old(now);
  std::vector<Assembled> done;
  while (done.size() < max && waiting_.oldest != nullptr &&
         waiting_.oldest->second.since + limits_.patience <= now) {
    done.push_back(end(*waiting_.oldest));
  }
  return done;
}

Time Assembler::next_deadline() const {
  Time next = kForever;
  if (waiting_.oldest != nullptr) next = waiting_.oldest->second.since + limits_.patience;
  if (complete_.oldest != nullptr) {
    next = std::min(next, complete_.oldest->second.since + limits_.remembered);
  }
  return next;
}

}  // namespace linepool::sms
