// What gammu-smsd hands to its RunOnReceive program.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "deliver/read/sms.h"

namespace linepool::deliver {

// A variable's value; nothing if it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

bool is_called_by_gammu(const Environment& environment);

// The SMS of one call: one, or the parts of a long one that gammu-smsd could not join. `ids` are
// its arguments; `unique` stands for them where its backend gives none. The refusal is a sentence
// that holds nothing of a text.
Result<std::vector<Sms>> read_gammu(const Environment& environment,
                                    const std::vector<std::string>& ids, Time now,
                                    const std::string& unique);

// Whether gammu-smsd writes texts in an encoding that has all letters.
bool has_unicode_locale(const Environment& environment);

}  // namespace linepool::deliver
