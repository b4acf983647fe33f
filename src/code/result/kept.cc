#include "code/result/kept.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/check.h"

namespace linepool {
namespace {

// The first byte. Fields follow: a tag, and a number or, if the tag is odd, a length and as many
// bytes. Numbers are little-endian base 128. What is left out has its default. A tag never gets
// another meaning, and one that is not known is skipped.
constexpr char kFormat = 1;

enum Tag : std::uint8_t {
  kCode = 1,
  kType = 2,
  kRule = 3,
  kConfidence = 4,  // in thousandths
  kCandidate = 5,   // fields again
  kLevel = 6,
  kService = 7,
  kBegin = 8,
  kOrigin = 9,
  kSize = 10,  // of the span
  kReference = 11,
  kRuleVersion = 12,
  kAmount = 13,
  kExpires = 14,
  kReason = 16,
};

constexpr double kThousandths = 1000;
constexpr int kMostShift = 56;

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void number(Tag tag, std::uint64_t value) {
    if (value == 0) return;
    out_.push_back(static_cast<char>(tag));
    plain(value);
  }
  void bytes(Tag tag, std::string_view value) {
    if (value.empty() || value.size() > kKeptWordBytes) return;
    out_.push_back(static_cast<char>(tag));
    plain(value.size());
    out_.append(value);
  }
  template <class Reading>
  void reading(const Reading& of) {
    bytes(kCode, of.code);
    number(kType, static_cast<std::uint64_t>(of.type));
    number(kConfidence, static_cast<std::uint64_t>(std::lround(of.confidence * kThousandths)));
    number(kLevel, static_cast<std::uint64_t>(of.level));
    number(kBegin, of.begin);
    number(kSize, of.end - of.begin);
    bytes(kRule, of.rule);
  }

 private:
  void plain(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_.push_back(static_cast<char>(0x80 | (value & 0x7F)));
    out_.push_back(static_cast<char>(value));
  }

  std::string& out_;
};

struct Field {
  std::uint8_t tag = 0;
  std::uint64_t number = 0;
  std::string_view bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}

  // False at the end, or if the bytes are not fields.
  bool next(Field& field) {
    if (in_.empty() || is_broken_) return false;
    field.tag = static_cast<std::uint8_t>(in_.front());
    in_.remove_prefix(1);
    field.number = plain();
    field.bytes = {};
    if ((field.tag & 1) == 0 || is_broken_) return !is_broken_;
    if (field.number > in_.size()) {
      is_broken_ = true;
      return false;
    }
    field.bytes = in_.substr(0, field.number);
    in_.remove_prefix(field.number);
    return true;
  }
  [[nodiscard]] bool is_broken() const { return is_broken_; }

 private:
  std::uint64_t plain() {
    std::uint64_t value = 0;
    for (int shift = 0; !in_.empty() && shift <= kMostShift; shift += 7) {
      const auto byte = static_cast<std::uint8_t>(in_.front());
      in_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    is_broken_ = true;
    return 0;
  }

  std::string_view in_;
  bool is_broken_ = false;
};

template <class Enum>
bool take_enumerator(std::uint64_t number, Enum last, Enum& value) {
  if (number > static_cast<std::uint64_t>(last)) return false;
  value = static_cast<Enum>(number);
  return true;
}

// False if the value is none of its kind; a field of another kind is left to the caller.
template <class Reading>
bool take_reading(const Field& field, Reading& to) {
  switch (field.tag) {
    case kCode: to.code = field.bytes; return true;
    case kType: return take_enumerator(field.number, CodeType::kOther, to.type);
    case kConfidence:
      to.confidence = static_cast<double>(field.number) / kThousandths;
      return to.confidence <= 1;
    case kLevel: return take_enumerator(field.number, CodeLevel::kHigh, to.level);
    case kBegin: to.begin = field.number; return true;
    case kSize: to.end = field.number; return true;
    case kRule: to.rule = field.bytes; return true;
  }
  return true;
}

// The span is told by its begin and its size, in any order.
template <class Reading>
bool is_placed(Reading& reading) {
  if (reading.begin > UINT32_MAX || reading.end > UINT32_MAX) return false;
  reading.end += reading.begin;
  return true;
}

std::optional<CodeOption> kept_option(std::string_view bytes) {
  CodeOption option;
  option.type = CodeType::kLogin;
  Reader reader(bytes);
  for (Field field; reader.next(field);) {
    if (!take_reading(field, option)) return std::nullopt;
  }
  if (reader.is_broken() || !is_placed(option)) return std::nullopt;
  return option;
}

// What only the whole has.
bool take(const Field& field, CodeResult& result) {
  switch (field.tag) {
    case kRuleVersion:
      result.rule_version = static_cast<int>(std::min<std::uint64_t>(field.number, INT32_MAX));
      return true;
    case kService: result.service = field.bytes; return true;
    case kOrigin: result.origin = field.bytes; return true;
    case kReference: result.reference = field.bytes; return true;
    case kAmount: result.amount = field.bytes; return true;
    case kExpires: result.expires_in_s = static_cast<std::int64_t>(field.number); return true;
    case kReason: return take_enumerator(field.number, kLastNoCode, result.reason);
    case kCandidate: {
      if (result.candidates.size() >= kMaxCodeOptions) return false;
      std::optional<CodeOption> option = kept_option(field.bytes);
      if (option) result.candidates.push_back(*std::move(option));
      return option.has_value();
    }
  }
  return take_reading(field, result);
}

}  // namespace

std::string keep_code(const CodeResult& result) {
  CHECK(result.candidates.size() <= kMaxCodeOptions);
  CHECK(result.begin <= result.end);
  std::string out;
  out.reserve(128);
  out.push_back(kFormat);
  Writer writer(out);
  writer.reading(result);
  writer.number(kRuleVersion, static_cast<std::uint64_t>(result.rule_version));
  writer.bytes(kService, result.service);
  writer.bytes(kOrigin, result.origin);
  writer.bytes(kReference, result.reference);
  writer.bytes(kAmount, result.amount);
  writer.number(kExpires, static_cast<std::uint64_t>(result.expires_in_s.value_or(0)));
  writer.number(kReason, static_cast<std::uint64_t>(result.reason));
  std::string inner;
  for (const CodeOption& option : result.candidates) {
    inner.clear();
    Writer(inner).reading(option);
    writer.bytes(kCandidate, inner);
  }
  CHECK(out.size() <= kKeptCodeBytes, "every field of it is bounded");
  return out;
}

std::optional<CodeResult> kept_code(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat || bytes.size() > kKeptCodeBytes) {
    return std::nullopt;
  }
  CodeResult result;
  result.type = CodeType::kLogin;
  result.reason = NoCode::kFound;
  Reader reader(bytes.substr(1));
  for (Field field; reader.next(field);) {
    if (!take(field, result)) return std::nullopt;
  }
  if (reader.is_broken() || !is_placed(result)) return std::nullopt;
  return result;
}

}  // namespace linepool
