// Code extraction: any bytes give nothing or a code whose span lies in the text, the same each
// time.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/check.h"
#include "base/limits.h"
#include "code/extractor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::optional<linepool::ExtractedCode> found = linepool::extract_code(text);
  if (!found) return 0;
  CHECK(!found->code.empty() && !found->rule.empty());
  CHECK(found->begin < found->end && found->end <= std::min(size, linepool::limits::kSmsTextBytes));
  CHECK(std::all_of(found->code.begin(), found->code.end(),
                    [](char c) { return c > ' ' && c < 0x7F; }));
  CHECK(!found->runner_up || *found->runner_up != found->code);
  const std::optional<linepool::ExtractedCode> again = linepool::extract_code(text);
  CHECK(again && again->code == found->code && again->begin == found->begin);
  return 0;
}
