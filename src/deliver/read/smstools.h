// What smsd of the SMS Server Tools hands to its eventhandler: a file of headers and a text.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "deliver/read/sms.h"

namespace linepool::deliver {

// Headers and text together; a larger file is not read.
inline constexpr std::size_t kMaxSmstoolsFileBytes = kMaxTextBytes + 16 * 1024;

// Whether the word is an event of smsd, such as RECEIVED.
bool is_event_of_smstools(std::string_view word);

// `name` is the file's own, without its folder. Times are in the zone of this machine, as smsd
// writes them; one that cannot be read is `now`. The refusal is a sentence that holds nothing of a
// text.
Result<Sms> read_smstools(const std::string& name, std::string_view file, Time now);

}  // namespace linepool::deliver
