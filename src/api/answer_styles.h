// How requests say in which styles a key is answered, and how answers show them.
#pragma once

#include "api/fields.h"
#include "base/result.h"
#include "domain/api_key.h"

namespace linepool::api {

// The names of the fields, for Fields::read().
inline constexpr std::string_view kHandlerStyleField = "handler_style";
inline constexpr std::string_view kUserStyleField = "user_style";

// A body's handler_style and user_style; an absent one is the install's. Refuses what is no style
// (kInvalidParameter).
Result<AnswerStyles> answer_styles_in(const Fields& fields);

}  // namespace linepool::api
