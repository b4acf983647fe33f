// The probes that every address has, and every node.
#pragma once

#include <string_view>

namespace linepool::server {

// /healthz, /readyz or /leader: they say nothing of anybody.
constexpr bool is_probe(std::string_view path) {
  return path == "/healthz" || path == "/readyz" || path == "/leader";
}

}  // namespace linepool::server
