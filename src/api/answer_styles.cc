#include "api/answer_styles.h"

#include "base/limits.h"

namespace linepool::api {

Result<AnswerStyles> answer_styles_in(const Fields& fields) {
  const auto handler = fields.optional_text(kHandlerStyleField, limits::kNameBytes);
  if (!handler) return handler.refusal();
  const auto user = fields.optional_text(kUserStyleField, limits::kNameBytes);
  if (!user) return user.refusal();
  AnswerStyles styles;
  if (!handler->empty()) {
    const auto style = handler_style_named(*handler);
    if (!style) {
      return Refusal(Error::kInvalidParameter,
                     "Field handler_style must be hero, classic or daisy.");
    }
    styles.handler = *style;
  }
  if (!user->empty()) {
    const auto style = user_style_named(*user);
    if (!style) {
      return Refusal(Error::kInvalidParameter, "Field user_style must be text, json or code.");
    }
    styles.user = *style;
  }
  return styles;
}

}  // namespace linepool::api
