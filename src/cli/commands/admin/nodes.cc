// admin nodes: the servers on one PostgreSQL database.
#include <boost/json/array.hpp>
#include <ostream>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

Exit show_nodes(Session& session) {
  const auto answer = AdminApi(session).get("/nodes");
  if (!answer) return session.fail(answer.failure());
  if (session.json()) {
    session.show(*answer);
    return Exit::kDone;
  }
  const auto* nodes = answer->if_contains("nodes");
  const bool has_rows = nodes != nullptr && nodes->is_array() && !nodes->get_array().empty();
  if (!has_rows) {
    session.console().out << "This server keeps its data in a file of its own, so there are no "
                             "other nodes.\n";
    return Exit::kDone;
  }
  return show_list(session, nodes->get_array(), "nodes",
                   {{"id", {"NODE"}},
                    {"state", {"STATE"}},
                    {"url", {"URL"}},
                    {"version", {"VERSION"}},
                    {"last_seen_at", {"LAST SEEN"}}});
}

}  // namespace

void add_admin_nodes_command(const Command& admin, Session& session, Chosen& chosen) {
  const Command nodes =
      admin.add_subcommand("nodes", "List the nodes on a PostgreSQL database, and which one leads");
  nodes.example("admin nodes");
  nodes.callback([&] { chosen = [&session] { return show_nodes(session); }; });
}

}  // namespace linepool::cli
