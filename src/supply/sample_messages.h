// The messages that simulated lines receive: realistic one-time code messages of an app, in one of
// several languages. Sandbox only; routing and code extraction treat them like any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/catalogue/app.h"

namespace linepool::supply {

// How many wordings there are; `choice` picks one modulo this number.
std::size_t sample_wordings();
// The language of a wording: "en", "pt", ...
std::string_view sample_language(std::uint64_t choice);

// A message of `app` with `code` (4 to 8 digits). If the app has patterns, the text uses a name or
// sender of the app in which a pattern occurs.
std::string sample_message(const App& app, std::string_view code, std::uint64_t choice);

// The same in one English wording: "G-412157 is your Google verification code." and, of other apps,
// "412157 is your Telegram verification code."
std::string plain_message(const App& app, std::string_view code);

// The sender of such a message: the app's first sender, or "INFO" if it has none.
std::string sample_sender(const App& app);

}  // namespace linepool::supply
