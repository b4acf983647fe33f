#include "sms/parts/inbound.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace linepool::sms {
namespace {

constexpr std::uint8_t kHeaderBit = 0x40;   // of esm_class: there is a user data header
constexpr std::uint8_t kReportBits = 0x3C;  // of esm_class: it is no message but a report
constexpr std::uint8_t kPidSilent = 0x40;

constexpr std::array<std::string_view, 8> kPurposes{"text",    "receipt", "report",    "silent",
                                                    "waiting", "ports",   "voicemail", "sim_data"};

// What phones and networks say to each other about visual voicemail (OMTP, and Android's own).
bool is_visual_voicemail(std::string_view text) {
  for (const std::string_view head :
       {"//VVM:", "//ANDROID:VVM", "MBOXUPDATE?", "STATUS?m=", "STATE?state="}) {
    if (text.substr(0, head.size()) == head) return true;
  }
  return false;
}

Purpose purpose_of(const Inbound& in, const ShortMessage& message) {
  const std::uint8_t pid = message.protocol_id;
  if (in.receipt) return Purpose::kReceipt;
  if ((message.esm_class & kReportBits) != 0) return Purpose::kReport;
  if (pid == kPidSilent) return Purpose::kSilent;
  // Downloads for ANSI-136, the phone itself and the SIM card.
  if (pid == 0x7C || pid == 0x7D || pid == 0x7F) return Purpose::kSimData;
  if (in.data_coding.waiting || in.header.waiting) return Purpose::kWaiting;
  if (is_visual_voicemail(in.bytes)) return Purpose::kVoicemail;
  const bool has_port = in.header.ports || find(message.tlvs, tag::kDestinationPort) != nullptr;
  return has_port ? Purpose::kPorts : Purpose::kText;
}

std::optional<Concatenation> of_sar(const Tlvs& tlvs) {
  const auto reference = number(tlvs, tag::kSarReference, 2);
  const auto total = number(tlvs, tag::kSarTotal, 1);
  const auto part = number(tlvs, tag::kSarPart, 1);
  if (!reference || !total || !part) return {};
  return concatenation(Concatenation::Kind::kSar, static_cast<std::uint16_t>(*reference), *total,
                       *part);
}

// Whether the element or the parameters of a part are there, whatever they say.
bool claims_to_be_part(const UserDataHeader& header, const Tlvs& tlvs) {
  const auto is_concatenation = [](const Element& element) {
    return element.id == static_cast<std::uint8_t>(ElementId::kConcatenation8) ||
           element.id == static_cast<std::uint8_t>(ElementId::kConcatenation16);
  };
  return find(tlvs, tag::kSarReference) != nullptr ||
         std::any_of(header.elements.begin(), header.elements.end(), is_concatenation);
}

}  // namespace

std::string_view name(Purpose purpose) {
  return kPurposes[static_cast<std::size_t>(purpose)];
}

Decoded Inbound::text() const {
  Decoded read = decode_text(bytes, coding);
  read.notes.add(notes);
  return read;
}

Inbound read_inbound(const ShortMessage& message, Alphabet standard) {
  Inbound in;
  in.data_coding = read_data_coding(message.data_coding, standard);
  if (in.data_coding.is_reserved) in.notes.add(Note::kReservedCoding);
  const std::string_view user_data = message.user_data();
  if ((message.esm_class & kHeaderBit) != 0) {
    in.header = read_user_data_header(user_data);
    if (in.header.is_damaged) in.notes.add(Note::kBadHeader);
  }
  in.concatenation = in.header.concatenation ? in.header.concatenation : of_sar(message.tlvs);
  in.is_odd_part = !in.concatenation && claims_to_be_part(in.header, message.tlvs);
  in.coding = {in.data_coding.alphabet, in.header.languages};
  in.bytes.assign(user_data.substr(in.header.bytes));
  if (in.coding.alphabet == Alphabet::kPacked7) {
    in.coding.alphabet = Alphabet::kGsm7;
    in.bytes = unpack_septets(in.bytes, fill_bits_after(in.header.bytes));
  }
  in.receipt = read_receipt(message);
  in.purpose = purpose_of(in, message);
  return in;
}

}  // namespace linepool::sms
