#include "deliver/read/smstools.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <map>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/digest.h"

namespace linepool::deliver {
namespace {

constexpr std::array<std::string_view, 5> kEvents{"RECEIVED", "SENT", "FAILED", "REPORT", "CALL"};
constexpr std::size_t kMaxHeaders = 64;
constexpr std::size_t kMaxHeaderBytes = 1024;

using Headers = std::map<std::string, std::string, std::less<>>;

std::string header(const Headers& headers, std::string_view name) {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

// Takes the headers and the empty line from the front of `file`.
Result<Headers> take_headers(std::string_view& file) {
  Headers headers;
  for (std::size_t count = 0; count <= kMaxHeaders; ++count) {
    const std::size_t end = file.find('\n');
    if (end == std::string_view::npos) {
      return invalid("There is no empty line between headers and text: it is no SMS file.");
    }
    std::string_view line = file.substr(0, end);
    file.remove_prefix(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return headers;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.size() > kMaxHeaderBytes) {
      return invalid(
          fmt::format("Header {} is none, or has more than {} bytes.", count + 1, kMaxHeaderBytes));
    }
    headers.emplace(line.substr(0, colon), trimmed(line.substr(colon + 1)));
  }
  return invalid(fmt::format("There are more than {} headers.", kMaxHeaders));
}

// "26-11-29 08:00:00", as smsd writes it unless its datetime_format is set.
std::optional<Time> local_time(const std::string& text) {
  std::tm parts{};
  const char* end = ::strptime(text.c_str(), "%y-%m-%d %H:%M:%S", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  parts.tm_isdst = -1;
  const std::time_t seconds = std::mktime(&parts);
  if (seconds <= 0) return std::nullopt;
  return Time{static_cast<std::int64_t>(seconds) * 1000};
}

// What a user data header, "05 00 03 09 02 01", says of parts.
std::optional<Part> part_in(std::string digits) {
  digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());
  const std::optional<std::string> bytes = from_hex(digits);
  if (!bytes || bytes->size() < 2) return std::nullopt;
  const auto at = [&bytes](std::size_t i) { return static_cast<unsigned char>((*bytes)[i]); };
  const std::size_t end = std::min<std::size_t>(bytes->size(), std::size_t{1} + at(0));
  for (std::size_t i = 1; i + 2 <= end; i += std::size_t{2} + at(i + 1)) {
    const unsigned size = at(i + 1);
    if (i + 2 + size > end) return std::nullopt;
    const bool is_short = at(i) == 0x00 && size == 3;
    const bool is_long = at(i) == 0x08 && size == 4;
    if (!is_short && !is_long) continue;
    const std::size_t last = i + 2 + size;
    Part part{is_short ? at(i + 2) : at(i + 2) * 256u + at(i + 3), at(last - 2), at(last - 1)};
    if (part.number == 0 || part.number > part.total) return std::nullopt;
    return part;
  }
  return std::nullopt;
}

// smsd leaves out the plus of an international number.
std::string sender_of(const Headers& headers) {
  std::string from = header(headers, "From");
  if (all_digits(from) && header(headers, "From_TOA").starts_with("91")) from.insert(0, "+");
  return from;
}

void read_alphabet(const Headers& headers, Sms& sms) {
  const std::string alphabet = lower(header(headers, "Alphabet"));
  // smsd itself looks at the first three characters only.
  if (alphabet.starts_with("ucs")) {
    sms.coding = "2";
  } else if (alphabet.starts_with("bin")) {
    sms.coding = "1";
  } else if (alphabet.starts_with("utf")) {
    sms.charset = "UTF-8";
  } else if (alphabet.starts_with("iso") || alphabet.starts_with("lat")) {
    sms.charset = "ISO-8859-15";
  }
}

}  // namespace

bool is_event_of_smstools(std::string_view word) {
  return std::find(kEvents.begin(), kEvents.end(), word) != kEvents.end();
}

Result<Sms> read_smstools(const std::string& name, std::string_view file, Time now) {
  if (file.size() > kMaxSmstoolsFileBytes) {
    return invalid(fmt::format("It has more than {} bytes.", kMaxSmstoolsFileBytes));
  }
  const Result<Headers> headers = take_headers(file);
  if (!headers) return headers.refusal();
  if (headers->count("From") == 0) return invalid("It has no header From: it is no SMS file.");
  Sms sms;
  sms.from = sender_of(*headers);
  sms.device = header(*headers, "Modem");
  sms.imsi = header(*headers, "IMSI");
  if (std::max(sms.from.size(), sms.device.size()) > kMaxFieldBytes) {
    return invalid(fmt::format("From or Modem has more than {} bytes.", kMaxFieldBytes));
  }
  sms.text = file;
  sms.part = part_in(header(*headers, "UDH-DATA"));
  sms.received = local_time(header(*headers, "Received")).value_or(now);
  read_alphabet(*headers, sms);
  sms.id = IdMaker("smstools")
               .add(sms.device)
               .add(name)
               .add(header(*headers, "Received"))
               .add(header(*headers, "Sent"))
               .add(sms.from)
               .add(sms.text)
               .id();
  return sms;
}

}  // namespace linepool::deliver
