#include "domain/access/api_key.h"

#include <array>

namespace linepool {

std::string_view name(Scope scope) {
  switch (scope) {
    case Scope::kRead: return "read";
    case Scope::kLease: return "lease";
    case Scope::kRent: return "rent";
    case Scope::kWebhooks: return "webhooks";
    case Scope::kKeys: return "keys";
  }
  return "";
}

std::optional<Scope> scope_named(std::string_view wanted) {
  static constexpr std::array kScopes{Scope::kRead, Scope::kLease, Scope::kRent, Scope::kWebhooks,
                                      Scope::kKeys};
  for (const Scope scope : kScopes) {
    if (name(scope) == wanted) return scope;
  }
  return std::nullopt;
}

std::string_view name(HandlerStyle style) {
  switch (style) {
    case HandlerStyle::kDefault: return "";
    case HandlerStyle::kHero: return "hero";
    case HandlerStyle::kClassic: return "classic";
    case HandlerStyle::kDaisy: return "daisy";
  }
  return "";
}

std::string_view name(UserStyle style) {
  switch (style) {
    case UserStyle::kDefault: return "";
    case UserStyle::kText: return "text";
    case UserStyle::kJson: return "json";
    case UserStyle::kCode: return "code";
  }
  return "";
}

std::optional<HandlerStyle> handler_style_named(std::string_view wanted) {
  for (const HandlerStyle style :
       {HandlerStyle::kHero, HandlerStyle::kClassic, HandlerStyle::kDaisy}) {
    if (name(style) == wanted) return style;
  }
  return std::nullopt;
}

std::optional<UserStyle> user_style_named(std::string_view wanted) {
  for (const UserStyle style : {UserStyle::kText, UserStyle::kJson, UserStyle::kCode}) {
    if (name(style) == wanted) return style;
  }
  return std::nullopt;
}

}  // namespace linepool
