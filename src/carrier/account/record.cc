#include "carrier/account/record.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/text/utf8.h"
#include "sms/parts/inbound.h"
#include "wire/json_writer.h"

namespace linepool::carrier {
namespace {

constexpr std::array<std::string_view, 5> kOutcomes{"acknowledged", "throttled", "unanswered",
                                                    "refused", "given_up"};

// Which part it is, to whom, and what a reader of this one PDU sees.
void write_part(wire::JsonWriter& json, const PlannedPdu& pdu) {
  json.count("message", pdu.number).number("part", pdu.part);
  json.number("parts", pdu.parts).flag("duplicate", pdu.is_duplicate);
  json.text("to", pdu.message.destination.digits).number("data_coding", pdu.message.data_coding);
  json.text("text", sms::read_inbound(pdu.message, sms::Alphabet::kGsm7).text().text);
  json.key("faults").begin_array();
  for_each_fault([&](Fault fault) {
    if (pdu.of_message.has(fault)) json.text(name(fault));
  });
  json.end_array();
}

}  // namespace

std::string_view name(Outcome outcome) {
  return kOutcomes[static_cast<std::size_t>(outcome)];
}

std::string as_json(const PlannedPdu& pdu, Duration wait) {
  wire::JsonWriter json;
  json.begin_object();
  write_part(json, pdu);
  json.number("wait_ms", wait.ms).number("later_ms", pdu.later.ms);
  return json.end_object().take();
}

Status Record::open(const std::string& file) {
  errno = 0;
  out_.open(file, std::ios::binary | std::ios::trunc);
  if (out_.is_open()) return Nothing{};
  return Refusal(Error::kInvalidParameter,
                 fmt::format("Cannot write {}: {}.", file, std::generic_category().message(errno)));
}

void Record::add(const PlannedPdu& pdu, std::uint32_t tries, Outcome outcome, std::uint32_t status,
                 std::string_view id) {
  if (!out_.is_open()) return;
  wire::JsonWriter json;
  json.begin_object();
  write_part(json, pdu);
  json.number("try", tries).text("outcome", name(outcome)).number("status", status);
  if (is_valid_utf8(id)) json.text("id", id);
  out_ << json.end_object().take() << '\n';
}

bool Record::close() {
  if (!out_.is_open()) return true;
  out_.close();
  return out_.good();
}

}  // namespace linepool::carrier
