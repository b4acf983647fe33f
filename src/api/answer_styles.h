// How requests set the answer styles of a key, and how answers show them.
#pragma once

#include "api/fields.h"
#include "base/result.h"
#include "domain/access/api_key.h"

namespace linepool::api {

// The names of the fields, for Fields::read().
inline constexpr std::string_view kHandlerStyleField = "handler_style";
inline constexpr std::string_view kUserStyleField = "user_style";

// The body's handler_style and user_style; an absent one means the install's default. Refuses
// unknown styles (kInvalidParameter).
Result<AnswerStyles> answer_styles_in(const Fields& fields);

}  // namespace linepool::api
