#include "edge_http/chunk_reader.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::edge_http {
namespace {

// A size line must end within this, and so must all trailers together.
constexpr std::size_t kLineBytes = 4096;
constexpr int kSizeDigits = 16;
// Longer than every name that a trailer must not have.
constexpr std::size_t kNameBytes = 32;

constexpr std::string_view kMalformed = "The chunked body is malformed.";
constexpr std::string_view kBadTrailer = "A trailer of the chunked body is malformed.";

enum Class : std::uint8_t { kControl = 0, kText = 1, kTokenText = 3 };

constexpr auto kClasses = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = ' '; c < table.size(); ++c) table[c] = kText;
  table['\t'] = kText;
  table[0x7F] = kControl;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = kTokenText;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = kTokenText;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = kTokenText;
  for (const char c : std::string_view("!#$%&'*+-.^_`|~")) {
    table[static_cast<unsigned char>(c)] = kTokenText;
  }
  return table;
}();

bool is_text(char c) {
  return kClasses[static_cast<unsigned char>(c)] != kControl;
}

bool is_token(char c) {
  return kClasses[static_cast<unsigned char>(c)] == kTokenText;
}

bool is_white(char c) {
  return c == ' ' || c == '\t';
}

// The value of a hexadecimal digit, or -1.
int digit(char c) {
  if (is_digit(c)) return c - '0';
  const char low = lower(c);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// Fields that say where a request ends or whom it is for come before the body.
bool is_forbidden(std::string_view name) {
  return equal_ignoring_case(name, "content-length") ||
         equal_ignoring_case(name, "transfer-encoding") || equal_ignoring_case(name, "host");
}

}  // namespace

std::size_t ChunkReader::feed(std::string_view input, std::string& body, std::size_t bound) {
  CHECK(state_ == State::kMore, "a finished body is fed");
  std::size_t used = 0;
  while (used < input.size() && state_ == State::kMore) {
    if (at_ == At::kData) {
      const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(size_, input.size() - used));
      body.append(input, used, n);
      used += n;
      size_ -= n;
      if (size_ == 0) at_ = At::kDataReturn;
      continue;
    }
    take(input[used++]);
    if (at_ == At::kData && size_ > bound - body.size()) state_ = State::kTooLarge;
  }
  return used;
}

void ChunkReader::take(char c) {
  if (++line_bytes_ > kLineBytes) return malformed("A chunk header or the trailers are too long.");
  switch (at_) {
    case At::kSize:
    case At::kMoreSize: return take_size(c);
    case At::kGap:
    case At::kExtension:
    case At::kName:
    case At::kNameGap: return take_extension(c);
    case At::kValue:
    case At::kToken:
    case At::kQuoted:
    case At::kEscape:
    case At::kQuotedEnd: return take_value(c);
    case At::kSizeEnd:
      expect_line_feed(c, size_ == 0 ? At::kTrailer : At::kData);
      line_bytes_ = 0;
      return;
    case At::kDataReturn:
      if (c != '\r') return malformed("A chunk is longer than its size says.");
      at_ = At::kDataEnd;
      return;
    case At::kDataEnd:
      expect_line_feed(c, At::kSize);
      digits_ = 0;
      line_bytes_ = 0;
      return;
    case At::kTrailer:
    case At::kTrailerName:
    case At::kTrailerValue: return take_trailer(c);
    case At::kTrailerEnd: return expect_line_feed(c, At::kTrailer);
    case At::kEnd:
      expect_line_feed(c, At::kEnd);
      if (state_ == State::kMore) state_ = State::kComplete;
      return;
    case At::kData: break;
  }
  CHECK(false, "data is not taken byte by byte");
}

void ChunkReader::take_size(char c) {
  const int value = digit(c);
  if (value < 0) return at_ == At::kSize ? malformed(kMalformed) : take_after(c);
  if (++digits_ > kSizeDigits) return malformed("The size of a chunk has too many digits.");
  size_ = (at_ == At::kSize ? 0 : size_ * 16) + static_cast<std::uint64_t>(value);
  at_ = At::kMoreSize;
}

void ChunkReader::take_after(char c) {
  if (c == '\r') {
    at_ = At::kSizeEnd;
  } else if (c == ';') {
    at_ = At::kExtension;
  } else if (is_white(c)) {
    at_ = At::kGap;
  } else {
    malformed(kMalformed);
  }
}

void ChunkReader::take_extension(char c) {
  const bool is_gap = at_ == At::kGap || at_ == At::kNameGap;
  if (at_ == At::kExtension) {
    if (is_token(c)) {
      at_ = At::kName;
    } else if (c == '\r') {
      at_ = At::kSizeEnd;  // nothing behind the semicolon, as some old clients send
    } else if (!is_white(c)) {
      malformed(kMalformed);
    }
  } else if (at_ == At::kName && is_token(c)) {
    return;
  } else if (at_ != At::kGap && c == '=') {
    at_ = At::kValue;
  } else if (at_ == At::kName && is_white(c)) {
    at_ = At::kNameGap;
  } else if (is_gap && c == '\r') {
    malformed(kMalformed);
  } else if (!(is_gap && is_white(c))) {
    take_after(c);
  }
}

void ChunkReader::take_value(char c) {
  if (at_ == At::kQuoted || at_ == At::kEscape) {
    if (!is_text(c)) return malformed(kMalformed);
    const bool is_plain = at_ == At::kEscape || (c != '"' && c != '\\');
    at_ = is_plain ? At::kQuoted : c == '"' ? At::kQuotedEnd : At::kEscape;
  } else if (at_ == At::kValue) {
    if (is_white(c)) return;
    if (c != '"' && !is_token(c)) return malformed(kMalformed);
    at_ = c == '"' ? At::kQuoted : At::kToken;
  } else if (at_ != At::kToken || !is_token(c)) {
    take_after(c);
  }
}

void ChunkReader::take_trailer(char c) {
  if (at_ == At::kTrailerValue) {
    if (c == '\r') {
      at_ = At::kTrailerEnd;
    } else if (!is_text(c)) {
      malformed(kBadTrailer);
    }
  } else if (at_ == At::kTrailer && c == '\r') {
    at_ = At::kEnd;
  } else if (at_ == At::kTrailerName && c == ':') {
    if (is_forbidden(name_)) malformed(kBadTrailer);
    at_ = At::kTrailerValue;
  } else if (!is_token(c)) {
    malformed(kBadTrailer);
  } else {
    if (at_ == At::kTrailer) name_.clear();
    if (name_.size() < kNameBytes) name_ += c;
    at_ = At::kTrailerName;
  }
}

void ChunkReader::expect_line_feed(char c, At then) {
  if (c != '\n') return malformed("Lines must end with CR LF.");
  at_ = then;
}

void ChunkReader::malformed(std::string_view sentence) {
  if (state_ == State::kMalformed) return;
  state_ = State::kMalformed;
  sentence_ = sentence;
}

}  // namespace linepool::edge_http
