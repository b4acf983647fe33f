// A result as it is kept with its SMS: compact bytes that nothing but this file reads. They hold
// words of the SMS, so whoever keeps them erases them together with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "code/extractor.h"

namespace linepool {

// Service, reference and so on; longer ones are not kept.
inline constexpr std::size_t kKeptWordBytes = 320;
// Of everything together: the code, kMaxCodeOptions candidates and four words.
inline constexpr std::size_t kKeptCodeBytes = 4096;

// Everything but the score, which only the table of confidences needs.
std::string keep_code(const CodeResult& result);

// Nothing if keep_code() did not make it. A result that is kept is given back as it was, whatever
// the rules have become since.
std::optional<CodeResult> kept_code(std::string_view bytes);

}  // namespace linepool
