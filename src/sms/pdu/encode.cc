#include <cstddef>

#include "base/big_endian.h"
#include "base/check.h"
#include "sms/pdu/pdu.h"

namespace linepool::sms {
namespace {

// The sizes of the standard, the NUL counted.
constexpr std::size_t kSystemId = 16;
constexpr std::size_t kPassword = 9;
constexpr std::size_t kSystemType = 13;
constexpr std::size_t kRange = 41;
constexpr std::size_t kServiceType = 6;
constexpr std::size_t kAddress = 21;
constexpr std::size_t kLongAddress = 65;  // of data_sm, query_sm and alert_notification
constexpr std::size_t kTimestamp = 17;
constexpr std::size_t kMessageId = 65;

class PduWriter {
 public:
  void number(std::uint32_t value, std::size_t bytes) { append_big_endian(out_, value, bytes); }
  void byte(std::uint8_t value) { out_ += static_cast<char>(value); }
  void text(std::string_view field, std::string_view value, std::size_t size) {
    if (value.size() >= size || value.find('\0') != std::string_view::npos) return refuse(field);
    out_ += value;
    out_ += '\0';
  }
  void address(std::string_view field, const Address& address, std::size_t size) {
    byte(address.ton);
    byte(address.npi);
    text(field, address.digits, size);
  }
  void short_message(std::string_view value) {
    if (value.size() > 255) return refuse("short_message");
    byte(static_cast<std::uint8_t>(value.size()));
    out_ += value;
  }
  void tlvs(const Tlvs& tlvs) {
    for (const Tlv& tlv : tlvs) {
      if (tlv.value.size() > 0xFFFF) return refuse("an optional parameter");
      number(tlv.tag, 2);
      number(static_cast<std::uint32_t>(tlv.value.size()), 2);
      out_ += tlv.value;
    }
  }
  void raw(std::string_view bytes) { out_ += bytes; }
  void refuse(std::string_view field) {
    if (why_.empty()) why_ = std::string(field) + " does not fit into its PDU.";
  }
  Result<std::string> take() {
    if (!why_.empty()) return Refusal(Error::kInvalidParameter, std::move(why_));
    const auto size = static_cast<std::uint32_t>(out_.size());
    CHECK(out_.size() >= kPduHeaderBytes && size == out_.size());
    for (std::size_t i = 0; i < 4; ++i) out_[i] = static_cast<char>(size >> (3 - i) * 8 & 0xFF);
    return std::move(out_);
  }

 private:
  std::string out_;
  std::string why_;
};

void write(PduWriter& out, const Bind& bind) {
  out.text("system_id", bind.system_id, kSystemId);
  out.text("password", bind.password, kPassword);
  out.text("system_type", bind.system_type, kSystemType);
  out.byte(bind.interface_version);
  out.address("address_range", bind.range, kRange);
}

void write(PduWriter& out, const BindResp& resp) {
  out.text("system_id", resp.system_id, kSystemId);
  out.tlvs(resp.tlvs);
}

void write(PduWriter& out, const Outbind& outbind) {
  out.text("system_id", outbind.system_id, kSystemId);
  out.text("password", outbind.password, kPassword);
}

void write(PduWriter& out, const ShortMessage& message) {
  out.text("service_type", message.service_type, kServiceType);
  out.address("source_addr", message.source, kAddress);
  out.address("destination_addr", message.destination, kAddress);
  out.byte(message.esm_class);
  out.byte(message.protocol_id);
  out.byte(message.priority);
  out.text("schedule_delivery_time", message.schedule, kTimestamp);
  out.text("validity_period", message.validity, kTimestamp);
  out.byte(message.registered_delivery);
  out.byte(message.replace_if_present);
  out.byte(message.data_coding);
  out.byte(message.default_message);
  out.short_message(message.short_message);
  out.tlvs(message.tlvs);
}

void write_data(PduWriter& out, const ShortMessage& message) {
  out.text("service_type", message.service_type, kServiceType);
  out.address("source_addr", message.source, kLongAddress);
  out.address("destination_addr", message.destination, kLongAddress);
  out.byte(message.esm_class);
  out.byte(message.registered_delivery);
  out.byte(message.data_coding);
  if (!message.short_message.empty()) out.refuse("short_message");
  out.tlvs(message.tlvs);
}

void write(PduWriter& out, const MessageResp& resp) {
  out.text("message_id", resp.message_id, kMessageId);
  out.tlvs(resp.tlvs);
}

void write(PduWriter& out, const QuerySm& query) {
  out.text("message_id", query.message_id, kMessageId);
  out.address("source_addr", query.source, kAddress);
}

void write(PduWriter& out, const AlertNotification& alert) {
  out.address("source_addr", alert.source, kLongAddress);
  out.address("esme_addr", alert.esme, kLongAddress);
  out.tlvs(alert.tlvs);
}

void write(PduWriter&, NoBody) {}

}  // namespace

Result<std::string> encode(const Pdu& pdu) {
  PduWriter out;
  out.number(0, 4);
  out.number(static_cast<std::uint32_t>(pdu.command), 4);
  out.number(pdu.status, 4);
  out.number(pdu.sequence, 4);
  const bool is_bare = std::holds_alternative<NoBody>(pdu.body);
  if (!is_bare && pdu.body.index() != empty_body(pdu.command).index()) out.refuse("A body");
  const auto* message = std::get_if<ShortMessage>(&pdu.body);
  if (message != nullptr && pdu.command == Command::kDataSm) {
    write_data(out, *message);
  } else {
    std::visit([&out](const auto& body) { write(out, body); }, pdu.body);
  }
  out.raw(pdu.tail);
  return out.take();
}

}  // namespace linepool::sms
