#include "sms/pdu/pdu.h"

namespace linepool::sms {

Body empty_body(Command command) {
  switch (command) {
    case Command::kBindReceiver:
    case Command::kBindTransmitter:
    case Command::kBindTransceiver: return Bind{};
    case Command::kBindReceiverResp:
    case Command::kBindTransmitterResp:
    case Command::kBindTransceiverResp: return BindResp{};
    case Command::kOutbind: return Outbind{};
    case Command::kSubmitSm:
    case Command::kDeliverSm:
    case Command::kDataSm: return ShortMessage{};
    case Command::kSubmitSmResp:
    case Command::kDeliverSmResp:
    case Command::kDataSmResp: return MessageResp{};
    case Command::kQuerySm: return QuerySm{};
    case Command::kAlertNotification: return AlertNotification{};
    case Command::kGenericNack:
    case Command::kQuerySmResp:
    case Command::kUnbind:
    case Command::kUnbindResp:
    case Command::kReplaceSm:
    case Command::kReplaceSmResp:
    case Command::kCancelSm:
    case Command::kCancelSmResp:
    case Command::kEnquireLink:
    case Command::kEnquireLinkResp:
    case Command::kSubmitMulti:
    case Command::kSubmitMultiResp: return NoBody{};
  }
  return NoBody{};
}

std::string_view ShortMessage::user_data() const {
  const Tlv* payload = find(tlvs, tag::kMessagePayload);
  return payload != nullptr && !payload->value.empty() ? payload->value : short_message;
}

}  // namespace linepool::sms
