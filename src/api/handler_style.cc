#include "api/handler_style.h"

#include "base/limits.h"

namespace linepool::api {

Result<HandlerStyle> handler_style_in(const Fields& fields) {
  const auto text = fields.optional_text("handler_style", limits::kNameBytes);
  if (!text) return text.refusal();
  if (text->empty()) return HandlerStyle::kDefault;
  const auto style = handler_style_named(*text);
  if (style) return *style;
  return Refusal(Error::kInvalidParameter, "Field handler_style must be hero, classic or daisy.");
}

}  // namespace linepool::api
