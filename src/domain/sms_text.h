// What an SMS says: its decoded text, or the bytes that came.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace linepool {

// Holds the words of a person, which no log may get: it has neither an operator<< nor a formatter,
// and no conversion to a string. Whoever stores it, answers with it or searches it says `reveal()`.
class SmsText {
 public:
  SmsText() = default;
  SmsText(std::string bytes)  // NOLINT(google-explicit-constructor)
      : bytes_(std::move(bytes)) {}
  SmsText(const char* bytes) : bytes_(bytes) {}  // NOLINT(google-explicit-constructor)
  explicit SmsText(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] const std::string& reveal() const& { return bytes_; }
  [[nodiscard]] std::string reveal() && { return std::move(bytes_); }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  void clear() { bytes_.clear(); }

  bool operator==(const SmsText&) const = default;

 private:
  std::string bytes_;
};

}  // namespace linepool
