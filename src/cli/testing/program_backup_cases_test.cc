#include "cli/testing/program_cases.h"

namespace linepool::cli {

using client_testing::Scripted;

std::vector<Case> backup_cases() {
  const Scripted other{.body = std::string("SQLite format 3\0", 16) + "and so no"};
  const Scripted failed{
      .body = R"({"state":"failed","created_at":"2026-11-28T03:17:00.000Z",)"
              R"("bytes":0,"sha256":null,"error":"The ledger is\u001b[2J unsound."})"};
  const Scripted gone{.body = R"({"state":"none","created_at":null,"bytes":0,"sha256":null,)"
                              R"("error":null})"};
  const Scripted under_way{
      .body = R"({"type":"about:blank","title":"Conflict","status":409,"code":"conflict",)"
              R"("message":"A backup is being made; one can be made at a time."})",
      .status = 409};
  const Scripted no_room{
      .body = R"({"type":"about:blank","title":"Try later","status":503,"code":"try_later",)"
              R"("message":"Too little room on the disk of the data directory."})",
      .status = 503};
  return {
      {"backup", "admin backup DIR/backup.db"},
      {"backup_json", "admin backup DIR/backup.db --json"},
      {"backup_terminal", "admin backup DIR/backup.db", {}, true},
      {"backup_exists", "admin backup DIR/lines.csv"},
      {"backup_force", "admin backup DIR/lines.csv --force --json"},
      {"backup_nowhere", "admin backup DIR/none/backup.db"},
      {"backup_failed", "admin backup DIR/backup.db", {{"backup", {failed}}}},
      {"backup_gone", "admin backup DIR/backup.db", {{"backup", {gone}}}},
      {"backup_another", "admin backup DIR/backup.db", {{"backup/create", {under_way}}}},
      {"backup_no_room", "admin backup DIR/backup.db --json", {{"backup/create", {no_room}}}},
      {"backup_other_bytes", "admin backup DIR/backup.db", {{"backup/content", {other}}}},
      {"backup_cut_off", "admin backup DIR/backup.db", {{"backup/content", {{.body = "SQL"}}}}},
      {"backup_kept",
       "admin backup DIR/backup.db",
       {{"backup/delete", {{.body = "Not found.", .status = 404}}}}},
      {"backup_interrupted", "admin backup DIR/backup.db", {}, false, "", 2},
  };
}

}  // namespace linepool::cli
