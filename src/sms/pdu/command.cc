#include "sms/pdu/command.h"

namespace linepool::sms {

std::string_view name(Command command) {
  switch (command) {
    case Command::kGenericNack: return "generic_nack";
    case Command::kBindReceiver: return "bind_receiver";
    case Command::kBindReceiverResp: return "bind_receiver_resp";
    case Command::kBindTransmitter: return "bind_transmitter";
    case Command::kBindTransmitterResp: return "bind_transmitter_resp";
    case Command::kQuerySm: return "query_sm";
    case Command::kQuerySmResp: return "query_sm_resp";
    case Command::kSubmitSm: return "submit_sm";
    case Command::kSubmitSmResp: return "submit_sm_resp";
    case Command::kDeliverSm: return "deliver_sm";
    case Command::kDeliverSmResp: return "deliver_sm_resp";
    case Command::kUnbind: return "unbind";
    case Command::kUnbindResp: return "unbind_resp";
    case Command::kReplaceSm: return "replace_sm";
    case Command::kReplaceSmResp: return "replace_sm_resp";
    case Command::kCancelSm: return "cancel_sm";
    case Command::kCancelSmResp: return "cancel_sm_resp";
    case Command::kBindTransceiver: return "bind_transceiver";
    case Command::kBindTransceiverResp: return "bind_transceiver_resp";
    case Command::kOutbind: return "outbind";
    case Command::kEnquireLink: return "enquire_link";
    case Command::kEnquireLinkResp: return "enquire_link_resp";
    case Command::kSubmitMulti: return "submit_multi";
    case Command::kSubmitMultiResp: return "submit_multi_resp";
    case Command::kAlertNotification: return "alert_notification";
    case Command::kDataSm: return "data_sm";
    case Command::kDataSmResp: return "data_sm_resp";
  }
  return "unknown";
}

}  // namespace linepool::sms
