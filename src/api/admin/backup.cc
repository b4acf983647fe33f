#include "api/admin/backup_desk.h"
#include "api/admin/calls.h"
#include "base/ascii.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

wire::Response render(const BackupState& state, int status = 200) {
  wire::JsonWriter json;
  json.begin_object()
      .text("state", name(state.stage))
      .time("created_at", state.created_at)
      .number("bytes", state.bytes);
  for (const auto& [member, text] :
       {std::pair<std::string_view, std::string_view>{"sha256", state.sha256},
        {"error", state.error}}) {
    if (text.empty()) {
      json.null(member);
    } else {
      json.text(member, text);
    }
  }
  json.end_object();
  return wire::Response::json(json.take(), status);
}

// A place in the file, which may be 0.
Result<std::int64_t> offset_of(const AdminCall& call) {
  const std::string_view text = call.query.find("offset").value_or(std::string_view());
  if (text.empty()) return std::int64_t{0};
  const auto offset = whole_number<std::int64_t>(text);
  if (offset && *offset >= 0) return *offset;
  return Refusal(Error::kInvalidParameter,
                 "Parameter offset must be a whole number of at least 0.");
}

}  // namespace

// All of these look at the disk, so they run in the reader pool.

std::optional<wire::Response> begin_backup(AdminCall& call) {
  return call.ask([&desk = call.backup_desk](const store::Tx&) {
    const Result<BackupState> begun = desk.begin();
    return begun ? render(*begun, 202) : problem(begun.refusal());
  });
}

std::optional<wire::Response> show_backup(AdminCall& call) {
  return call.ask([&desk = call.backup_desk](const store::Tx&) { return render(desk.state()); });
}

std::optional<wire::Response> read_backup(AdminCall& call) {
  const Result<std::int64_t> offset = offset_of(call);
  if (!offset) return problem(offset.refusal());
  constexpr std::int64_t kMax = BackupDesk::kMaxReadBytes;
  const Result<std::int64_t> limit = call.query_integer("limit", kMax, kMax);
  if (!limit) return problem(limit.refusal());
  return call.ask([&desk = call.backup_desk, offset = *offset, limit = *limit](const store::Tx&) {
    Result<std::string> bytes = desk.read(offset, limit);
    if (!bytes) return problem(bytes.refusal());
    wire::Response response;
    response.content_type = "application/octet-stream";
    response.body = std::move(bytes).value();
    return response;
  });
}

std::optional<wire::Response> remove_backup(AdminCall& call) {
  return call.ask([&desk = call.backup_desk](const store::Tx&) {
    const Status removed = desk.remove();
    return removed ? render(desk.state()) : problem(removed.refusal());
  });
}

}  // namespace linepool::api::admin
