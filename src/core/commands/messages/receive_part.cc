#include "core/commands/messages/receive_part.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "core/commands/messages/content_digest.h"
#include "core/commands/messages/part_sets.h"
#include "core/parts/joined_sms.h"

namespace linepool::core {
namespace {

void append(std::string& all, std::string_view field) {
  all += std::to_string(field.size()) + ':';
  all += field;
}

void append(std::string& all, std::uint64_t number) {
  all += std::to_string(number) + ',';
}

// What the parts of one SMS have in common.
Digest key_of(const Context& context, const ReceivePart& command) {
  const ReceiveMessage& sms = command.sms;
  std::string all;
  append(all, static_cast<std::uint64_t>(sms.supplier.value));
  append(all, sms.to.to_string());
  if (sms.to.is_short_code()) {
    append(all, static_cast<std::uint64_t>(sms.to.short_code_country().value));
  }
  append(all, sms.recipient);
  append(all, sms.from);
  append(all, static_cast<std::uint64_t>(command.place.kind));
  append(all, command.place.reference);
  append(all, command.place.total);
  return content_digest(context, all);
}

Digest content_of(const Context& context, const ReceivePart& command) {
  std::string all;
  append(all, command.coding.alphabet);
  append(all, command.coding.locking);
  append(all, command.coding.single_shift);
  append(all, command.bytes.reveal());
  return content_digest(context, all);
}

// What a part takes of the room, on disk and in the message that it becomes.
std::int64_t size_of(const ReceivePart& command) {
  constexpr std::size_t kRow = 256;
  std::size_t bytes = kRow + command.bytes.size();
  if (const SharedRawSms& raw = command.sms.raw) {
    bytes += raw->content_type.size() + raw->query.size() + raw->headers.size() + raw->body.size();
  }
  return static_cast<std::int64_t>(bytes);
}

MessagePart row_of(const Context& context, const ReceivePart& command, const Digest& content) {
  MessagePart part;
  part.number = command.place.number;
  part.content = content;
  part.received_at = context.now;
  part.sent_at = command.sms.sent_at;
  part.supplier_message_id = command.sms.supplier_message_id;
  part.coding = command.coding;
  part.data_coding = command.sms.data_coding;
  part.marks = command.sms.marks;
  part.bytes = command.bytes;
  if (command.sms.raw) part.raw = *command.sms.raw;
  return part;
}

// The sets that the part may be of, as they are now.
class Known {
 public:
  Known(Context& context, const ReceivePart& command)
      : context_(context),
        number_(command.place.number),
        key_(key_of(context, command)),
        content_(content_of(context, command)) {
    look();
  }

  // Again, after something was done to them.
  void look() {
    waiting_.reset();
    whole_.reset();
    here_.clear();
    for (const PartSet& set : context_.tx.parts().of_key(key_, limits::kPartSetsOfKey)) {
      const bool may_be_whole = !set.waits() && !whole_ && context_.now < set.until;
      if (!set.waits() && !may_be_whole) continue;
      std::vector<MessagePart> parts = context_.tx.parts().parts_of(set.id);
      if (set.waits()) {
        waiting_ = set;
        waiting_->since = std::min(set.since, context_.now);  // the clock may be behind
        here_ = std::move(parts);
      } else if (has_the_same(parts)) {
        whole_ = set;
      }
    }
  }

  [[nodiscard]] const Digest& key() const { return key_; }
  [[nodiscard]] const Digest& content() const { return content_; }
  [[nodiscard]] const std::optional<PartSet>& waiting() const { return waiting_; }
  // One that is whole and has this very part.
  [[nodiscard]] const std::optional<PartSet>& whole() const { return whole_; }

  [[nodiscard]] bool waits_already() const { return has_the_same(here_); }
  // The number is taken by a part with other bytes.
  [[nodiscard]] bool has_come_round() const {
    return number_of(here_) != nullptr && !waits_already();
  }
  // The parts of the set that waits, with this one among them.
  [[nodiscard]] std::vector<MessagePart> with(MessagePart part) && {
    const auto place = std::find_if(here_.begin(), here_.end(), [&](const MessagePart& one) {
      return one.number > part.number;
    });
    here_.insert(place, std::move(part));
    return std::move(here_);
  }

 private:
  [[nodiscard]] const MessagePart* number_of(const std::vector<MessagePart>& parts) const {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const MessagePart& one) { return one.number == number_; });
    return found == parts.end() ? nullptr : &*found;
  }
  [[nodiscard]] bool has_the_same(const std::vector<MessagePart>& parts) const {
    const MessagePart* one = number_of(parts);
    return one != nullptr && one->content == content_;
  }

  Context& context_;
  const std::uint8_t number_;
  const Digest key_;
  const Digest content_;
  std::optional<PartSet> waiting_;
  std::optional<PartSet> whole_;
  std::vector<MessagePart> here_;  // of the set that waits, in order of number
};

PartSet new_set(const Context& context, const ReceivePart& command, const Digest& key) {
  PartSet set;
  set.supplier = command.sms.supplier;
  set.key = key;
  set.total = command.place.total;
  set.to = command.sms.to;
  set.code = command.sms.code;
  set.recipient = command.sms.recipient;
  set.from = command.sms.from;
  set.since = context.now;
  set.until = context.now + context.rules.parts_wait;
  set.is_echo = true;
  return set;
}

// Somebody waits for the code that is in the parts that are here.
void hurry(const Context& context, const ReceivePart& command, std::span<const MessagePart> parts,
           PartSet& set) {
  const Time soon = context.now + context.rules.parts_wait_with_code;
  if (soon >= set.until) return;
  if (holds_code(parts.size() == 1 ? command.sms : joined_sms(set, parts))) set.until = soon;
}

}  // namespace

Result<PartReceived> execute(Context& context, const ReceivePart& command) {
  const ReceiveMessage& sms = command.sms;
  CHECK(sms.from.size() <= limits::kSenderBytes && sms.recipient.size() <= limits::kRecipientBytes);
  CHECK(sms.supplier_message_id.size() <= limits::kSupplierMessageIdBytes);
  CHECK(command.place.total > 1 && command.place.number >= 1);
  CHECK(command.place.number <= command.place.total);
  if (!context.tx.suppliers().find(sms.supplier)) return Error::kNotFound;
  store::Parts& parts = context.tx.parts();
  Known known(context, command);
  PartReceived received;
  if (known.waits_already()) {
    received.set = known.waiting()->id;
    received.duplicate = true;
    return received;
  }
  if (known.has_come_round()) {
    give_up_waiting(context, *known.waiting(), received.delivered);
    known.look();
  }
  const std::int64_t bytes = size_of(command);
  CHECK(bytes <= limits::kPartBytesOfSupplier, "a request is smaller");
  const store::PartLoad more{known.waiting() ? 0 : 1, bytes};
  // Its own set may be among those that had to go.
  if (make_room(context, sms.supplier, more, received.delivered) > 0) known.look();
  PartSet set = known.waiting() ? *known.waiting() : new_set(context, command, known.key());
  set.bytes += bytes;
  set.is_echo = set.is_echo && known.whole();
  if (set.id.is_none()) set.id = parts.insert(set);
  MessagePart part = row_of(context, command, known.content());
  part.set = set.id;
  parts.insert(part);
  received.set = set.id;
  if (set.is_echo) {
    received.duplicate = true;
    received.message = known.whole()->message;
  }
  const std::vector<MessagePart> here = std::move(known).with(std::move(part));
  if (here.size() < set.total) {
    if (!set.is_echo) hurry(context, command, here, set);
    parts.update(set);
  } else if (set.is_echo) {
    parts.remove(set.id);
  } else {
    received.delivered.push_back(deliver_whole(context, set, here));
    received.message = received.delivered.back().received.message;
  }
  return received;
}

}  // namespace linepool::core
