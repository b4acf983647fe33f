// The body of a request in chunks (RFC 9112, section 7.1), byte by byte, so that nothing is held
// back between two reads. It accepts what the grammar allows and nothing else: whatever another
// server might read differently would let a request hide in a body.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace linepool::edge_http {

class ChunkReader {
 public:
  enum class State : std::uint8_t {
    kMore,      // needs more bytes
    kComplete,  // the last chunk and its trailers have ended
    kTooLarge,  // the next chunk would exceed the bound
    kMalformed,
  };

  // Appends the data in `input` to `body`, which grows to at most `bound` bytes. Returns how many
  // bytes it used: all of them in kMore, and those up to the end in kComplete. Must not be called
  // in other states than kMore.
  std::size_t feed(std::string_view input, std::string& body, std::size_t bound);

  [[nodiscard]] State state() const { return state_; }
  // In kMalformed: one sentence that says why.
  [[nodiscard]] std::string_view sentence() const { return sentence_; }

 private:
  enum class At : std::uint8_t {
    kSize,        // the first digit
    kMoreSize,    // another digit, an extension or the end of the line
    kGap,         // blanks before a semicolon
    kExtension,   // behind a semicolon
    kName,        // of an extension
    kNameGap,     // blanks behind it
    kValue,       // behind an equals sign
    kToken,       // a value
    kQuoted,      // a value in quotes
    kEscape,      // a backslash in it
    kQuotedEnd,   // behind the closing quote
    kSizeEnd,     // the line feed
    kData,        // data
    kDataReturn,  // the line end behind it
    kDataEnd,
    kTrailer,  // the start of a line behind the last chunk
    kTrailerName,
    kTrailerValue,
    kTrailerEnd,
    kEnd,  // the line feed of the empty line
  };

  void take(char c);
  void take_size(char c);
  void take_extension(char c);
  void take_value(char c);
  void take_trailer(char c);
  // Behind something that may be followed by an extension or by the end of the line.
  void take_after(char c);
  void expect_line_feed(char c, At then);
  void malformed(std::string_view sentence);

  State state_ = State::kMore;
  At at_ = At::kSize;
  int digits_ = 0;
  std::uint64_t size_ = 0;      // announced; in kData: still to come
  std::size_t line_bytes_ = 0;  // of a size line, or of all trailers
  std::string name_;            // the beginning of a trailer's name
  std::string_view sentence_;   // a literal
};

}  // namespace linepool::edge_http
