// Form parameters: bounds, valid UTF-8, and a round trip through percent_encode().
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/text/utf8.h"
#include "wire/form.h"

using linepool::wire::FormLimits;
using linepool::wire::Parameter;
using linepool::wire::Parameters;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string_view query = input.substr(0, input.find('\n'));
  const std::string_view body =
      query.size() < input.size() ? input.substr(query.size() + 1) : std::string_view();
  const auto parsed = Parameters::parse(query, body);
  if (!parsed) {
    CHECK(!parsed.refusal().sentence().empty());
    return 0;
  }
  const FormLimits limits;
  CHECK(parsed->size() <= limits.parameters);
  std::string again;
  for (const Parameter& p : *parsed) {
    for (const std::string_view part : {p.name, p.value}) {
      CHECK(linepool::is_valid_utf8(part));
      CHECK(part.find('\0') == std::string_view::npos);
    }
    CHECK(p.name.size() <= limits.name_bytes && p.value.size() <= limits.value_bytes);
    CHECK(parsed->find(p.name).has_value());
    again += linepool::wire::percent_encode(p.name) + "=" +
             linepool::wire::percent_encode(p.value) + "&";
  }
  const auto reparsed = Parameters::parse(again);
  CHECK(reparsed.ok() && reparsed->size() == parsed->size());
  auto other = reparsed->begin();
  for (const Parameter& p : *parsed) {
    CHECK(p.name == other->name && p.value == other->value);
    ++other;
  }
  return 0;
}
