#include "edge_smpp/client/in_doubt.h"

#include <algorithm>
#include <string>

#include "base/check.h"

namespace linepool::edge_smpp {
namespace {

void add_address(std::string& text, const sms::Address& address) {
  text += static_cast<char>(address.ton);
  text += static_cast<char>(address.npi);
  text.append(address.digits).push_back('\0');
}

}  // namespace

Digest fingerprint(const sms::ShortMessage& message) {
  std::string text;
  add_address(text, message.source);
  add_address(text, message.destination);
  text += static_cast<char>(message.esm_class);
  text += static_cast<char>(message.protocol_id);
  text += static_cast<char>(message.data_coding);
  for (const sms::Tlv& tlv : message.tlvs) {
    const bool is_id =
        tlv.tag == sms::tag::kUserMessageReference || tlv.tag == sms::tag::kReceiptedMessageId;
    if (!is_id) continue;
    text += std::to_string(tlv.tag) + " " + std::to_string(tlv.value.size()) + " " + tlv.value;
  }
  text.push_back('\0');
  text += message.user_data();
  return sha256(text);
}

void InDoubt::add(const Digest& print, std::optional<AnswerKey> waits_for, Time now) {
  CHECK(entries_.empty() || entries_.back().until <= now + kFor, "time goes on");
  if (entries_.size() == kMax) entries_.pop_front();
  entries_.push_back({print, waits_for, now + kFor});
}

void InDoubt::answer(const AnswerKey& key, bool is_stored) {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.waits_for == key; });
  if (found == entries_.end()) return;
  if (is_stored) {
    found->waits_for.reset();
  } else {
    entries_.erase(found);
  }
}

InDoubt::Verdict InDoubt::look(const Digest& print, Time now) {
  while (!entries_.empty() && entries_.front().until <= now) entries_.pop_front();
  bool is_waiting = false;
  for (auto at = entries_.begin(); at != entries_.end(); ++at) {
    if (at->print != print) continue;
    if (!at->waits_for) {
      entries_.erase(at);
      return Verdict::kSame;
    }
    is_waiting = true;
  }
  return is_waiting ? Verdict::kWaiting : Verdict::kNew;
}

}  // namespace linepool::edge_smpp
