// application/x-www-form-urlencoded: the parameters in a query string or a form body.
#pragma once

#include <boost/container/small_vector.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"

namespace linepool::wire {

struct Parameter {
  std::string_view name;
  std::string_view value;
};

struct FormLimits {
  std::size_t parameters = limits::kHttpParameters;
  std::size_t name_bytes = limits::kNameBytes;      // decoded
  std::size_t value_bytes = limits::kSmsTextBytes;  // decoded
};

// A bounded list of decoded parameters in order of arrival. Names and values that need no decoding
// are views into the parsed text, which must outlive this; the others are in a buffer of this
// object. Every name and value is valid UTF-8 without NUL.
class Parameters {
 public:
  // The parameters of the query, followed by those of the body. Refuses with kInvalidParameter and
  // a message that says what is wrong.
  static Result<Parameters> parse(std::string_view query, std::string_view body = {},
                                  const FormLimits& limits = {});

  Parameters(Parameters&&) noexcept = default;
  Parameters& operator=(Parameters&&) noexcept = default;
  Parameters(const Parameters&) = delete;
  Parameters& operator=(const Parameters&) = delete;
  ~Parameters() = default;

  // The first value with that name; it may be empty. Names are case-sensitive.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  // Whether the name occurs more than once.
  [[nodiscard]] bool is_doubled(std::string_view name) const;

  [[nodiscard]] std::size_t size() const { return list_.size(); }
  [[nodiscard]] auto begin() const { return list_.begin(); }
  [[nodiscard]] auto end() const { return list_.end(); }

 private:
  friend class FormParser;
  // Every user API call has fewer; having more costs an allocation, not a refusal.
  static constexpr std::size_t kInline = 12;

  Parameters() = default;

  boost::container::small_vector<Parameter, kInline> list_;
  std::unique_ptr<char[]> decoded_;  // does not move when this object does
};

// `text` with everything but letters, digits and "-._~" as %XX: safe in paths and queries.
std::string percent_encode(std::string_view text);

// Decodes %XX and nothing else, as in a path; kInvalidParameter for what parse() would refuse.
Result<std::string> percent_decode(std::string_view text);

}  // namespace linepool::wire
