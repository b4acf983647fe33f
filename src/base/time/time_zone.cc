#include "base/time/time_zone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/big_endian.h"
#include "base/limits.h"
#include "base/time/posix_zone.h"

namespace linepool {
namespace {

constexpr std::uint64_t kMaxTypes = 256;  // a table refers to a type by one byte
constexpr std::int64_t kOffsetMost_s = 26 * 3600;
constexpr std::size_t kMaxNameBytes = 64;
constexpr std::size_t kHeaderBytes = 44;
constexpr std::size_t kReservedBytes = 15;
constexpr std::size_t kTypeBytes = 6;

constexpr std::int64_t kYear1_s = -62'135'596'800;
constexpr std::int64_t kYear9999_s = 253'402'300'799;

Refusal damaged(std::string_view what) {
  return {Error::kInvalidParameter, fmt::format("The zone file is damaged: {}.", what)};
}

// Removes big-endian numbers from the front. The caller must check that they are there.
class Bytes {
 public:
  explicit Bytes(std::string_view text) : rest_(text) {}

  [[nodiscard]] std::string_view rest() const { return rest_; }

  void skip(std::size_t count) {
    CHECK(count <= rest_.size());
    rest_.remove_prefix(count);
  }
  std::uint64_t number(std::size_t bytes) {
    CHECK(bytes <= rest_.size());
    const std::uint64_t value = read_big_endian(rest_.substr(0, bytes));
    rest_.remove_prefix(bytes);
    return value;
  }
  std::int64_t signed32() { return static_cast<std::int32_t>(number(4)); }
  std::int64_t signed64() { return static_cast<std::int64_t>(number(8)); }

 private:
  std::string_view rest_;
};

// What the header says about the following block.
struct Header {
  char version = 0;
  std::uint64_t ut_indicators = 0;
  std::uint64_t standard_indicators = 0;
  std::uint64_t leap_seconds = 0;
  std::uint64_t changes = 0;
  std::uint64_t types = 0;
  std::uint64_t name_bytes = 0;

  [[nodiscard]] std::uint64_t block_bytes(std::uint64_t time_bytes) const {
    return changes * (time_bytes + 1) + types * kTypeBytes + name_bytes +
           leap_seconds * (time_bytes + 4) + standard_indicators + ut_indicators;
  }
};

std::optional<Header> take_header(Bytes& bytes) {
  if (bytes.rest().size() < kHeaderBytes || !bytes.rest().starts_with("TZif")) return std::nullopt;
  bytes.skip(4);
  Header header;
  header.version = static_cast<char>(bytes.number(1));
  bytes.skip(kReservedBytes);
  for (std::uint64_t* count :
       {&header.ut_indicators, &header.standard_indicators, &header.leap_seconds, &header.changes,
        &header.types, &header.name_bytes}) {
    *count = bytes.number(4);
  }
  return header;
}

// "/Europe", "../x" and the like would lead out of the directory.
bool is_zone_name(std::string_view name) {
  if (name.empty() || name.size() > kMaxNameBytes || name.front() == '/') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '+' || c == '/';
  });
}

// Nothing if the file does not exist, is not a regular file, or is longer than any zone file.
std::optional<std::string> read_zone_file(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  std::string text(limits::kZoneFileBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad() || text.empty() || text.size() > limits::kZoneFileBytes) return std::nullopt;
  return text;
}

}  // namespace

struct TimeZone::Table {
  struct Change {
    std::int64_t at_s;
    std::int64_t offset_s;  // from then on
  };
  std::int64_t first_offset_s = 0;  // before the first change
  std::vector<Change> changes;
  std::optional<PosixZone> later;  // after the last change

  // Parses the 64-bit block and the rule after it.
  static Result<Table> take(Bytes& bytes, const Header& header) {
    if (header.leap_seconds != 0) {
      return Refusal(Error::kInvalidParameter, "The zone file counts leap seconds.");
    }
    if (header.types == 0 || header.types > kMaxTypes) return damaged("its types");
    if (header.block_bytes(8) > bytes.rest().size()) return damaged("it is too short");
    Table table;
    Bytes indices = bytes;
    indices.skip(header.changes * 8);
    Bytes types = indices;
    types.skip(header.changes);

    std::array<std::int64_t, kMaxTypes> offsets_s{};
    for (std::size_t i = 0; i < header.types; ++i) {
      offsets_s.at(i) = types.signed32();
      if (std::abs(offsets_s.at(i)) > kOffsetMost_s) return damaged("an offset of its types");
      types.skip(kTypeBytes - 4);
    }
    table.first_offset_s = offsets_s.front();
    table.changes.reserve(header.changes);
    for (std::size_t i = 0; i < header.changes; ++i) {
      const std::int64_t at_s = bytes.signed64();
      const std::uint64_t type = indices.number(1);
      if (type >= header.types) return damaged("a change to a type that it lacks");
      const bool in_order = table.changes.empty() || at_s > table.changes.back().at_s;
      if (!in_order) return damaged("the order of its changes");
      table.changes.push_back({at_s, offsets_s.at(type)});
    }
    bytes.skip(header.block_bytes(8) - header.changes * 8);
    return take_rule(bytes.rest(), std::move(table));
  }

  static Result<Table> take_rule(std::string_view footer, Table table) {
    const bool framed = footer.size() >= 2 && footer.front() == '\n' && footer.back() == '\n';
    if (!framed) return damaged("its last line");
    const std::string_view rule = footer.substr(1, footer.size() - 2);
    if (rule.empty()) return table;  // the last change applies for ever
    table.later = PosixZone::parse(rule);
    if (!table.later) return damaged("the rule in its last line");
    return table;
  }

  [[nodiscard]] std::int64_t offset_s(std::int64_t utc_s) const {
    const auto after =
        std::upper_bound(changes.begin(), changes.end(), utc_s,
                         [](std::int64_t t, const Change& change) { return t < change.at_s; });
    if (after == changes.end() && later) return later->offset_s(utc_s);
    return after == changes.begin() ? first_offset_s : std::prev(after)->offset_s;
  }
};

Result<TimeZone> TimeZone::parse(std::string_view tzif) {
  if (tzif.size() > limits::kZoneFileBytes) return damaged("it is too long");
  Bytes bytes(tzif);
  const std::optional<Header> first = take_header(bytes);
  if (!first) return damaged("it does not begin like one");
  if (first->version < '2') {
    return Refusal(Error::kInvalidParameter,
                   "The zone file is of version 1, without 64-bit times.");
  }
  // The block for 32-bit readers says nothing beyond the second one.
  if (first->block_bytes(4) > bytes.rest().size()) return damaged("it is too short");
  bytes.skip(first->block_bytes(4));
  const std::optional<Header> second = take_header(bytes);
  if (!second) return damaged("its second half");
  Result<Table> table = Table::take(bytes, *second);
  if (!table) return table.refusal();
  TimeZone zone;
  zone.table_ = std::make_shared<const Table>(std::move(table).value());
  return zone;
}

Result<TimeZone> TimeZone::load(std::string_view name, const std::string& directory) {
  if (name == "UTC") return TimeZone();
  constexpr std::string_view kAllowed =
      "write the IANA name of a zone, such as Europe/Berlin, America/New_York or UTC";
  const std::filesystem::path path = std::filesystem::path(directory) / name;
  const std::optional<std::string> text =
      is_zone_name(name) ? read_zone_file(path) : std::optional<std::string>();
  if (!text) {
    const bool installed = std::filesystem::exists(directory);
    return Refusal(Error::kInvalidParameter,
                   installed ? fmt::format("There is no time zone \"{}\" in {}; {}.",
                                           name.substr(0, kMaxNameBytes), directory, kAllowed)
                             : fmt::format("The time zone \"{}\" needs the zone files in {}, which "
                                           "are missing: install Debian's tzdata, or write UTC.",
                                           name.substr(0, kMaxNameBytes), directory));
  }
  Result<TimeZone> zone = parse(*text);
  if (!zone) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("{} cannot be used: {} Instead {}.", path.string(),
                               zone.refusal().sentence(), kAllowed));
  }
  return zone;
}

Duration TimeZone::offset(Time t) const {
  if (!table_) return Duration{};
  using namespace std::chrono;
  const std::int64_t utc_s = floor<seconds>(milliseconds{t.ms}).count();
  return Duration::seconds(table_->offset_s(std::clamp(utc_s, kYear1_s, kYear9999_s)));
}

}  // namespace linepool
