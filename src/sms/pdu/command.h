// The numbers of SMPP 3.3, 3.4 and 5.0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace linepool::sms {

inline constexpr std::size_t kPduHeaderBytes = 16;
// The longest PDU that is read: a message_payload of 64 KiB, and all that may stand around it.
inline constexpr std::size_t kPduBytes = 72 * 1024;

// What a PDU is. A peer can send any other number too.
enum class Command : std::uint32_t {
  kGenericNack = 0x80000000,
  kBindReceiver = 0x00000001,
  kBindReceiverResp = 0x80000001,
  kBindTransmitter = 0x00000002,
  kBindTransmitterResp = 0x80000002,
  kQuerySm = 0x00000003,
  kQuerySmResp = 0x80000003,
  kSubmitSm = 0x00000004,
  kSubmitSmResp = 0x80000004,
  kDeliverSm = 0x00000005,
  kDeliverSmResp = 0x80000005,
  kUnbind = 0x00000006,
  kUnbindResp = 0x80000006,
  kReplaceSm = 0x00000007,
  kReplaceSmResp = 0x80000007,
  kCancelSm = 0x00000008,
  kCancelSmResp = 0x80000008,
  kBindTransceiver = 0x00000009,
  kBindTransceiverResp = 0x80000009,
  kOutbind = 0x0000000B,
  kEnquireLink = 0x00000015,
  kEnquireLinkResp = 0x80000015,
  kSubmitMulti = 0x00000021,
  kSubmitMultiResp = 0x80000021,
  kAlertNotification = 0x00000102,
  kDataSm = 0x00000103,
  kDataSmResp = 0x80000103,
};

constexpr bool is_response(Command command) {
  return (static_cast<std::uint32_t>(command) & 0x80000000) != 0;
}
constexpr Command response_to(Command command) {
  return static_cast<Command>(static_cast<std::uint32_t>(command) | 0x80000000);
}

// Names of command_status. It is a plain number, because carriers add their own.
namespace status {
inline constexpr std::uint32_t kOk = 0x00;
inline constexpr std::uint32_t kInvalidMessageLength = 0x01;
inline constexpr std::uint32_t kInvalidCommandLength = 0x02;
inline constexpr std::uint32_t kInvalidCommandId = 0x03;
inline constexpr std::uint32_t kWrongBindState = 0x04;
inline constexpr std::uint32_t kAlreadyBound = 0x05;
inline constexpr std::uint32_t kSystemError = 0x08;
inline constexpr std::uint32_t kInvalidDestination = 0x0B;
inline constexpr std::uint32_t kBindFailed = 0x0D;
inline constexpr std::uint32_t kInvalidPassword = 0x0E;
inline constexpr std::uint32_t kInvalidSystemId = 0x0F;
inline constexpr std::uint32_t kCancelFailed = 0x11;
inline constexpr std::uint32_t kReplaceFailed = 0x13;
inline constexpr std::uint32_t kQueueFull = 0x14;
inline constexpr std::uint32_t kSubmitFailed = 0x45;
inline constexpr std::uint32_t kThrottled = 0x58;
inline constexpr std::uint32_t kQueryFailed = 0x67;
}  // namespace status

// "deliver_sm", ...; "unknown" for a number that is none of ours.
std::string_view name(Command command);

}  // namespace linepool::sms
