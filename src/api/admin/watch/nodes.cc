// The servers on one PostgreSQL database.
#include "api/admin/calls.h"
#include "api/node_list.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

std::string_view name_of(NodeState state) {
  switch (state) {
    case NodeState::kLeading: return "leading";
    case NodeState::kStandingBy: return "standing_by";
    case NodeState::kAway: return "away";
  }
  return "";
}

}  // namespace

std::optional<wire::Response> show_nodes(AdminCall& call) {
  const NodeList* const list = call.services.nodes;
  wire::JsonWriter json;
  json.begin_object().number("epoch", list == nullptr ? 0 : list->epoch());
  json.key("nodes").begin_array();
  for (const NodeRow& node : list == nullptr ? std::vector<NodeRow>() : list->nodes()) {
    json.begin_object()
        .text("id", node.id)
        .text("state", name_of(node.state))
        .text("url", node.url)
        .text("version", node.version)
        .time("last_seen_at", node.seen)
        .end_object();
  }
  json.end_array().end_object();
  return wire::Response::json(json.take());
}

}  // namespace linepool::api::admin
