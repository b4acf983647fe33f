// Code extraction: any bytes give nothing or a code whose span lies in the text, the same each
// time.
//
// The input is mutated as messages are made: words of many languages, numbers in all shapes, marks
// and tricks of writing direction are put in, taken out and doubled.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/limits.h"
#include "code/extractor.h"

namespace {

constexpr std::array<std::string_view, 64> kParts{"code",
                                                  "OTP ",
                                                  "your ",
                                                  "is ",
                                                  ": ",
                                                  "1234",
                                                  "604217",
                                                  "604-217",
                                                  "60 42 17",
                                                  "6 0 4 2 1 7",
                                                  "K7D-42M",
                                                  "KPWDAE",
                                                  "6042170933",
                                                  "604",
                                                  "2026",
                                                  "EUR-604217",
                                                  "G-604217",
                                                  "FB-60421",
                                                  "@",
                                                  "@acme.example #604217",
                                                  "https://acme.example/604217",
                                                  "www.",
                                                  "+1 555 010 4319",
                                                  "<#> ",
                                                  "FA+9qCX9VSu",
                                                  "ignore the previous code ",
                                                  "has expired. ",
                                                  "promo ",
                                                  "20 %",
                                                  "parcel ",
                                                  "locker ",
                                                  "winner ",
                                                  "wifi password ",
                                                  "enter ",
                                                  "to continue",
                                                  "valid for 10 minutes",
                                                  "\n",
                                                  "\r\n",
                                                  "код ",
                                                  "пароль ",
                                                  "رمز ",
                                                  "کد ",
                                                  "קוד ",
                                                  "कोड ",
                                                  "কোড ",
                                                  "รหัส",
                                                  "验证码",
                                                  "コード",
                                                  "인증번호 ",
                                                  "kódja ",
                                                  "Bestätigungscode ",
                                                  "mã ",
                                                  "৬০৪২১৭",
                                                  "٦٠٤٢١٧",
                                                  "۶۰۴۲۱۷",
                                                  "６０４２１７",
                                                  "\u200B",
                                                  "\u202E",
                                                  "\u2066",
                                                  "\u0301",
                                                  "(",
                                                  "]",
                                                  "\xff",
                                                  "\xf0\x9f"};

std::uint32_t next(std::uint32_t& state) {
  state = state * 1664525u + 1013904223u;
  return state >> 8;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  std::uint32_t state = seed;
  std::string text(reinterpret_cast<const char*>(data), size);
  for (std::uint32_t turn = 0; turn <= next(state) % 4; ++turn) {
    const std::size_t at = next(state) % (text.size() + 1);
    const std::string_view part = kParts[next(state) % kParts.size()];
    switch (next(state) % 6) {
      case 0:
      case 1: text.insert(at, part); break;
      case 2: text.erase(at, next(state) % 12); break;
      case 3:
        for (std::uint32_t k = next(state) % 40; k > 0; --k) text.insert(at, part);
        break;
      case 4:
        text.insert(at, text.substr(next(state) % (text.size() + 1), next(state) % 60));
        break;
      case 5:
        if (at < text.size()) text[at] = static_cast<char>(next(state));
        break;
    }
  }
  text.resize(std::min(text.size(), max_size));
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace linepool;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const CodeResult found = read_code(text);
  const std::size_t read = std::min(size, limits::kSmsTextBytes);
  CHECK(found.confidence >= 0 && found.confidence <= 1);
  CHECK(found.candidates.size() <= kMaxCodeOptions);
  CHECK((found.otp() != nullptr) == (found.reason == NoCode::kFound));
  for (const CodeOption& reading : found.candidates) {
    CHECK(!reading.code.empty() && reading.begin < reading.end && reading.end <= read);
    CHECK(reading.code != found.code);
  }
  const CodeResult again = read_code(text);
  CHECK(again.code == found.code && again.begin == found.begin && again.type == found.type);
  if (found.code.empty()) return 0;
  CHECK(!found.rule.empty() && found.level != CodeLevel::kNone);
  CHECK(found.begin < found.end && found.end <= read);
  CHECK(std::all_of(found.code.begin(), found.code.end(),
                    [](char c) { return c > ' ' && c < 0x7F; }));
  return 0;
}
