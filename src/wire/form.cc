#include "wire/form.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/ascii.h"
#include "base/text/utf8.h"

namespace linepool::wire {
namespace {

// What the scan over a name or value needs to know about a byte.
enum ByteClass : std::uint8_t {
  kPlain = 0,
  kAmpersand = 1,
  kEquals = 2,
  kEscaped = 4,
  kNul = 8,
  kHigh = 16
};

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0x80; i < 0x100; ++i) table[i] = kHigh;
  table[0] = kNul;
  table['&'] = kAmpersand;
  table['='] = kEquals;
  table['%'] = kEscaped;
  table['+'] = kEscaped;
  return table;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

enum class Fault : std::uint8_t { kNone, kBadEscape, kCutEscape, kNul, kBadUtf8 };

std::string_view sentence(Fault fault) {
  switch (fault) {
    case Fault::kNone: return "";
    case Fault::kBadEscape: return "contains a % that is not followed by two hex digits.";
    case Fault::kCutEscape: return "ends within a % escape.";
    case Fault::kNul: return "contains a NUL byte.";
    case Fault::kBadUtf8: return "is not valid UTF-8.";
  }
  return "";
}

// Decodes `raw` into `out`, which must have room for raw.size() bytes, and advances `out`.
Fault decode(std::string_view raw, bool plus_is_space, char*& out) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char c = raw[i];
    if (c == '+' && plus_is_space) c = ' ';
    if (raw[i] == '%') {
      const int high = i + 1 < raw.size() ? hex_value(raw[i + 1]) : 0;
      const int low = i + 2 < raw.size() ? hex_value(raw[i + 2]) : 0;
      if (high < 0 || low < 0) return Fault::kBadEscape;
      if (raw.size() - i < 3) return Fault::kCutEscape;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (c == '\0') return Fault::kNul;
    *out++ = c;
  }
  return Fault::kNone;
}

// A message repeats a name only if it looks like one of ours: a refusal never echoes a client's
// bytes, nor digits that somebody could take for a phone number.
std::string subject(std::string_view name) {
  const bool is_ours = !name.empty() && name.size() <= 32 &&
                       std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return is_ours ? "Parameter " + std::string(name) : "A parameter";
}

Refusal refuse(std::string_view name, Fault fault) {
  return {Error::kInvalidParameter, subject(name) + " " + std::string(sentence(fault))};
}

}  // namespace

class FormParser {
 public:
  FormParser(const FormLimits& limits, std::size_t input_bytes)
      : limits_(limits), input_bytes_(input_bytes) {}

  // Parses all parameters in one text; on failure the refusal is in `refusal`.
  bool take(std::string_view text, std::optional<Refusal>& refusal) {
    std::size_t at = 0;
    while (at < text.size()) {
      std::uint8_t name_seen = 0;
      const std::string_view raw_name = token(text, at, kAmpersand | kEquals, name_seen);
      std::string_view raw_value;
      std::uint8_t value_seen = 0;
      if (at < text.size() && text[at] == '=') {
        ++at;
        raw_value = token(text, at, kAmpersand, value_seen);
      } else if (raw_name.empty()) {
        ++at;  // "a=1&&b=2": an empty parameter
        continue;
      }
      ++at;
      if (!add(raw_name, name_seen, raw_value, value_seen, refusal)) return false;
    }
    return true;
  }

  Parameters finish() { return std::move(result_); }

 private:
  // The bytes up to the next one of a class in `stops`; `seen` gets the classes among them.
  static std::string_view token(std::string_view text, std::size_t& at, std::uint8_t stops,
                                std::uint8_t& seen) {
    const std::size_t first = at;
    for (; at < text.size(); ++at) {
      const std::uint8_t c = kClasses[static_cast<std::uint8_t>(text[at])];
      if ((c & stops) != 0) break;
      seen |= c;
    }
    return text.substr(first, at - first);
  }

  bool add(std::string_view raw_name, std::uint8_t name_seen, std::string_view raw_value,
           std::uint8_t value_seen, std::optional<Refusal>& refusal) {
    if (result_.list_.size() >= limits_.parameters) {
      refusal.emplace(Error::kInvalidParameter, "Too many parameters.");
      return false;
    }
    Parameter parameter;
    if (const Fault f = clean(raw_name, name_seen, parameter.name); f != Fault::kNone) {
      refusal =
          Refusal(Error::kInvalidParameter, "The name of a parameter " + std::string(sentence(f)));
      return false;
    }
    if (parameter.name.size() > limits_.name_bytes) {
      refusal.emplace(Error::kInvalidParameter, "The name of a parameter is too long.");
      return false;
    }
    if (const Fault f = clean(raw_value, value_seen, parameter.value); f != Fault::kNone) {
      refusal = refuse(parameter.name, f);
      return false;
    }
    if (parameter.value.size() > limits_.value_bytes) {
      refusal.emplace(Error::kInvalidParameter, subject(parameter.name) + " is too long.");
      return false;
    }
    result_.list_.push_back(parameter);
    return true;
  }

  // Decodes only if necessary; otherwise `out` stays a view into the input.
  Fault clean(std::string_view raw, std::uint8_t seen, std::string_view& out) {
    if ((seen & kNul) != 0) return Fault::kNul;
    out = raw;
    if ((seen & kEscaped) != 0) {
      if (!result_.decoded_) {
        // Decoding never lengthens the text, so one buffer of the input's size is enough.
        result_.decoded_ = std::make_unique_for_overwrite<char[]>(input_bytes_);
        free_ = result_.decoded_.get();
      }
      char* const first = free_;
      if (const Fault fault = decode(raw, true, free_); fault != Fault::kNone) return fault;
      out = {first, static_cast<std::size_t>(free_ - first)};
    } else if ((seen & kHigh) == 0) {
      return Fault::kNone;  // plain ASCII
    }
    return is_valid_utf8(out) ? Fault::kNone : Fault::kBadUtf8;
  }

  const FormLimits& limits_;
  std::size_t input_bytes_;
  Parameters result_;
  char* free_ = nullptr;
};

Result<Parameters> Parameters::parse(std::string_view query, std::string_view body,
                                     const FormLimits& limits) {
  FormParser parser(limits, query.size() + body.size());
  std::optional<Refusal> refusal;
  if (!parser.take(query, refusal) || !parser.take(body, refusal)) return *std::move(refusal);
  return parser.finish();
}

std::optional<std::string_view> Parameters::find(std::string_view name) const {
  for (const Parameter& p : list_) {
    if (p.name == name) return p.value;
  }
  return std::nullopt;
}

bool Parameters::is_doubled(std::string_view name) const {
  return std::count_if(list_.begin(), list_.end(),
                       [&](const Parameter& p) { return p.name == name; }) > 1;
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool plain = is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 0xF];
  }
  return out;
}

Result<std::string> percent_decode(std::string_view text) {
  std::string out(text.size(), '\0');
  char* end = out.data();
  Fault fault = decode(text, false, end);
  out.resize(static_cast<std::size_t>(end - out.data()));
  if (fault == Fault::kNone && !is_valid_utf8(out)) fault = Fault::kBadUtf8;
  if (fault != Fault::kNone) {
    return Refusal(Error::kInvalidParameter, "The path " + std::string(sentence(fault)));
  }
  return out;
}

}  // namespace linepool::wire
