// The messages that simulated lines receive: what an app's one-time code looks like in the field,
// in one of several languages. Sandbox only; routing and code extraction treat them like any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/catalogue/app.h"

namespace linepool::supply {

// How many wordings there are; `choice` picks one modulo this number.
std::size_t sample_wordings();
// The language of a wording: "en", "pt", ….
std::string_view sample_language(std::uint64_t choice);

// A message of `app` that carries `code` (4 to 8 digits). Where the app has patterns, one of its
// names or senders is chosen such that a pattern occurs in the text.
std::string sample_message(const App& app, std::string_view code, std::uint64_t choice);

// Who such a message comes from: the app's first sender, or "INFO" for an app without any.
std::string sample_sender(const App& app);

}  // namespace linepool::supply
