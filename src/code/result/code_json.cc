#include "code/result/code_json.h"

#include <cmath>

#include "base/check.h"

namespace linepool {

std::string confidence_text(double confidence) {
  const long thousandths = std::lround(confidence * 1000);
  CHECK(0 <= thousandths && thousandths <= 1000, "a share");
  if (thousandths == 1000) return "1";
  if (thousandths == 0) return "0";
  std::string text = std::to_string(1000 + thousandths);
  text.replace(0, 1, "0.");
  while (text.back() == '0') text.pop_back();
  return text;
}

}  // namespace linepool
