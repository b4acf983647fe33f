#include "supply/smpp/read_pdus.h"

#include <cstdint>
#include <map>
#include <vector>

#include "base/big_endian.h"
#include "core/parts/joined_sms.h"
#include "sms/parts/inbound.h"
#include "sms/pdu/pdu.h"
#include "supply/smpp/short_message.h"

namespace linepool::supply {
namespace {

constexpr std::size_t kLengthBytes = 4;  // with which a PDU begins

// Takes the first PDU off; the last one may be shorter than it says.
std::string_view take_pdu(std::string_view& bytes) {
  const std::size_t length =
      bytes.size() < kLengthBytes ? 0 : read_big_endian(bytes.substr(0, kLengthBytes));
  const bool is_one_of_several = length > kLengthBytes && length < bytes.size();
  const std::string_view pdu = bytes.substr(0, is_one_of_several ? length : bytes.size());
  bytes.remove_prefix(pdu.size());
  return pdu;
}

MessagePart row_of(core::ReceivePart part) {
  MessagePart row;
  row.number = part.place.number;
  row.received_at = Time{1};  // the time of each was not kept
  row.coding = part.coding;
  row.data_coding = part.sms.data_coding;
  row.marks = part.sms.marks;
  row.bytes = std::move(part.bytes);
  return row;
}

PartSet set_of(const core::ReceivePart& part) {
  PartSet set;
  set.supplier = part.sms.supplier;
  set.total = part.place.total;
  set.to = part.sms.to;
  set.code = part.sms.code;
  set.recipient = part.sms.recipient;
  set.from = part.sms.from;
  return set;
}

}  // namespace

std::optional<core::ReceiveMessage> read_pdus(std::string_view bytes, sms::Alphabet standard,
                                              const Supplier& supplier,
                                              const SupplierHabit& habit) {
  std::optional<PartSet> set;
  std::map<std::uint8_t, MessagePart> rows;
  while (!bytes.empty()) {
    const Result<sms::Pdu> pdu = sms::decode(take_pdu(bytes));
    if (!pdu || !std::holds_alternative<sms::ShortMessage>(pdu->body)) continue;
    const sms::Inbound in = sms::read_inbound(std::get<sms::ShortMessage>(pdu->body), standard);
    if (!is_part(in)) {
      core::ReceiveMessage command = read_short_message(*pdu, in, supplier, habit);
      command.raw = nullptr;
      return command;
    }
    core::ReceivePart part = read_part(*pdu, in, supplier, habit);
    if (!set) set = set_of(part);
    if (part.place.total == set->total) rows.emplace(part.place.number, row_of(std::move(part)));
  }
  if (!set) return std::nullopt;
  std::vector<MessagePart> parts;
  for (auto& [number, row] : rows) parts.push_back(std::move(row));
  return core::joined_sms(*set, parts);
}

}  // namespace linepool::supply
