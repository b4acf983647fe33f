// The routes of the whole server: path -> handler, in one table that the dialects fill at start.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "wire/handler.h"

namespace linepool::api {

class Router final : public wire::Handler {
 public:
  // Handlers must outlive the router. Every path and prefix is added only once.
  void add(std::string path, wire::Handler& handler);
  // Everything below `prefix`, which ends in '/'; the longest prefix wins, an exact path over all.
  void add_prefix(std::string prefix, wire::Handler& handler);

  // For a path that nobody added; without it the answer is 404.
  void fall_back_to(wire::Handler& handler) { fallback_ = &handler; }

  // How the API of that path answers when it cannot.
  [[nodiscard]] wire::Fallback fallback_of(std::string_view path) const;

  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  struct Found {
    std::string_view route;  // the path or prefix that matched
    wire::Handler* handler = nullptr;
  };

  [[nodiscard]] Found find(std::string_view path) const;

  std::unordered_map<std::string, wire::Handler*, TextHash, std::equal_to<>> exact_;
  std::map<std::string, wire::Handler*, std::less<>> prefixes_;
  wire::Handler* fallback_ = nullptr;
};

}  // namespace linepool::api
