#include "deliver/numbers.h"

#include <fmt/format.h>

#include <vector>

#include "base/ascii.h"
#include "wire/csv.h"

namespace linepool::deliver {
namespace {

constexpr std::size_t kMaxRows = 10'000;

Refusal refuse(std::size_t line, std::string_view what) {
  return {Error::kInvalidParameter, fmt::format("Line {}: {}", line, what)};
}

}  // namespace

Result<Numbers> Numbers::read(std::string_view csv) {
  Numbers numbers;
  wire::CsvReader reader(csv, {.fields = 2, .field_bytes = kMaxFieldBytes});
  std::vector<std::string> row;
  for (;;) {
    const Result<bool> more = reader.next(row);
    if (!more) return refuse(reader.line(), more.refusal().sentence());
    if (!*more) return numbers;
    if (row.size() != 2) return refuse(reader.line(), "a row is device,number.");
    const std::string device(trimmed(row[0]));
    const std::string number(trimmed(row[1]));
    if (numbers.rows_.empty() && device == "device" && number == "number") continue;
    if (device.empty() || number.empty()) {
      return refuse(reader.line(), "device and number must not be empty.");
    }
    if (numbers.rows_.size() == kMaxRows) {
      return refuse(reader.line(), fmt::format("there are more than {} rows.", kMaxRows));
    }
    if (!numbers.rows_.emplace(device, number).second) {
      return refuse(reader.line(), "the device has a row already.");
    }
  }
}

std::string Numbers::number_of(const Sms& sms) const {
  for (const std::string& name : {sms.device, sms.imsi}) {
    const auto row = rows_.find(name);
    if (!name.empty() && row != rows_.end()) return row->second;
  }
  return "";
}

}  // namespace linepool::deliver
