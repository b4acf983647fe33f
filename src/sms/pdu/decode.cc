#include <algorithm>
#include <cstddef>
#include <variant>

#include "base/big_endian.h"
#include "sms/pdu/pdu.h"

namespace linepool::sms {
namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
  return static_cast<std::uint32_t>(read_big_endian(bytes.substr(at, length)));
}

// Takes fields off a body. Behind its end they are empty, and the body is cut.
class PduReader {
 public:
  explicit PduReader(std::string_view body) : rest_(body) {}

  std::uint8_t byte() {
    if (rest_.empty()) {
      is_cut_ = true;
      return 0;
    }
    const auto value = static_cast<std::uint8_t>(rest_[0]);
    rest_.remove_prefix(1);
    return value;
  }
  // Up to a NUL. A text that is longer than the standard allows is whole all the same: peers send
  // such addresses and passwords.
  void text(std::string& out) {
    const std::size_t end = rest_.find('\0');
    if (end == std::string_view::npos) {
      is_cut_ = true;
      out.assign(rest_);
      rest_ = {};
      return;
    }
    out.assign(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
  }
  void address(Address& out) {
    out.ton = byte();
    out.npi = byte();
    text(out.digits);
  }
  void bytes(std::string& out, std::size_t length) {
    if (length > rest_.size()) is_cut_ = true;
    out.assign(rest_.substr(0, std::min(length, rest_.size())));
    rest_.remove_prefix(out.size());
  }
  // As many as are whole; the rest stays.
  void tlvs(Tlvs& out) {
    while (rest_.size() >= 4) {
      const std::size_t length = number_at(rest_, 2, 2);
      if (length > rest_.size() - 4) return;
      out.push_back({static_cast<std::uint16_t>(number_at(rest_, 0, 2)),
                     std::string(rest_.substr(4, length))});
      rest_.remove_prefix(4 + length);
    }
  }
  [[nodiscard]] bool is_cut() const { return is_cut_; }
  [[nodiscard]] bool is_empty() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool is_cut_ = false;
};

void read(PduReader& in, Bind& bind) {
  in.text(bind.system_id);
  in.text(bind.password);
  in.text(bind.system_type);
  bind.interface_version = in.byte();
  in.address(bind.range);
}

void read(PduReader& in, BindResp& resp) {
  in.text(resp.system_id);
  in.tlvs(resp.tlvs);
}

void read(PduReader& in, Outbind& outbind) {
  in.text(outbind.system_id);
  in.text(outbind.password);
}

void read(PduReader& in, ShortMessage& message) {
  in.text(message.service_type);
  in.address(message.source);
  in.address(message.destination);
  message.esm_class = in.byte();
  message.protocol_id = in.byte();
  message.priority = in.byte();
  in.text(message.schedule);
  in.text(message.validity);
  message.registered_delivery = in.byte();
  message.replace_if_present = in.byte();
  message.data_coding = in.byte();
  message.default_message = in.byte();
  const std::size_t length = in.byte();
  in.bytes(message.short_message, length);
  in.tlvs(message.tlvs);
}

void read_data(PduReader& in, ShortMessage& message) {
  in.text(message.service_type);
  in.address(message.source);
  in.address(message.destination);
  message.esm_class = in.byte();
  message.registered_delivery = in.byte();
  message.data_coding = in.byte();
  in.tlvs(message.tlvs);
}

void read(PduReader& in, MessageResp& resp) {
  in.text(resp.message_id);
  in.tlvs(resp.tlvs);
}

void read(PduReader& in, QuerySm& query) {
  in.text(query.message_id);
  in.address(query.source);
}

void read(PduReader& in, AlertNotification& alert) {
  in.address(alert.source);
  in.address(alert.esme);
  in.tlvs(alert.tlvs);
}

void read(PduReader&, NoBody) {}

// A response without a body has none: refusals come with one and without.
void read_body(PduReader& in, Pdu& pdu) {
  if (in.is_empty() && is_response(pdu.command)) return;
  pdu.body = empty_body(pdu.command);
  if (pdu.command == Command::kDataSm) return read_data(in, std::get<ShortMessage>(pdu.body));
  std::visit([&in](auto& body) { read(in, body); }, pdu.body);
}

}  // namespace

Result<Pdu> decode(std::string_view bytes) {
  if (bytes.size() < kPduHeaderBytes || number_at(bytes, 0, 4) != bytes.size()) {
    return Refusal(Error::kInvalidParameter, "command_length is not the length of the PDU.");
  }
  Result<Pdu> made{Pdu{}};
  Pdu& pdu = *made;
  pdu.command = static_cast<Command>(number_at(bytes, 4, 4));
  pdu.status = number_at(bytes, 8, 4);
  pdu.sequence = number_at(bytes, 12, 4);
  PduReader in(bytes.substr(kPduHeaderBytes));
  read_body(in, pdu);
  if (in.is_cut()) {
    pdu.state = BodyState::kCut;
  } else if (!in.is_empty()) {
    pdu.state = BodyState::kTailLost;
    pdu.tail.assign(in.rest());
  }
  return made;
}

}  // namespace linepool::sms
