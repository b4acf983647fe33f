// The servers on one database: the one that leads, which is this one, and those that stand by.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace linepool::api {

enum class NodeState : std::uint8_t {
  kLeading,
  kStandingBy,
  kAway,  // it was not heard of for some seconds
};

struct NodeRow {
  std::string id;
  std::string url;
  std::string version;
  NodeState state = NodeState::kAway;
  Time seen;  // by the database's clock
};

class NodeList {
 public:
  virtual ~NodeList() = default;
  // As of less than a second ago. Any thread.
  [[nodiscard]] virtual std::vector<NodeRow> nodes() const = 0;
  [[nodiscard]] virtual std::int64_t epoch() const = 0;
};

}  // namespace linepool::api
