// admin backup: everything that a server holds, as one file.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

#include "base/crypto/sha256_sum.h"
#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kPieceBytes = std::int64_t{4} << 20;
constexpr std::chrono::milliseconds kBetweenLooks{250};
constexpr std::size_t kTextBytes = 500;
constexpr double kMiB = 1024.0 * 1024.0;
constexpr std::string_view kSqliteHeader{"SQLite format 3\0", 16};

struct Arguments {
  std::string file;
  bool force = false;
};

Failure failed(Failure::Kind kind, std::string sentence) {
  Failure failure;
  failure.kind = kind;
  failure.sentence = std::move(sentence);
  return failure;
}

// A line for people at a terminal, about what takes its time.
class Progress {
 public:
  explicit Progress(Session& session)
      : console_(session.console()), shown_(console_.err_is_terminal && !session.json()) {}
  ~Progress() {
    if (shown_) console_.err << "\r\x1B[K" << std::flush;
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void tell(const std::string& text) {
    if (shown_) console_.err << "\r\x1B[K" << text << std::flush;
  }

 private:
  Console& console_;
  const bool shown_;
};

// A file that only its owner may access, beside its final place until it is whole.
class FileInWork {
 public:
  explicit FileInWork(const fs::path& place) : place_(place), path_(place.string() + ".partial") {
    std::error_code ignored;
    fs::remove(path_, ignored);  // of a run that was interrupted
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd_ < 0) fail("create");
  }
  ~FileInWork() {
    ::close(fd_);
    std::error_code ignored;
    if (!is_kept_) fs::remove(path_, ignored);
  }
  FileInWork(const FileInWork&) = delete;
  FileInWork& operator=(const FileInWork&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("write");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // Puts it in its place, durably; what is there already stays unless it may be replaced.
  void keep(bool may_replace) {
    if (::fchmod(fd_, 0600) != 0 || ::fsync(fd_) != 0) fail("write");
    move(may_replace);
    is_kept_ = true;
    const fs::path parent = place_.has_parent_path() ? place_.parent_path() : fs::path(".");
    const int directory = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0 || ::fsync(directory) != 0) fail("sync the directory of");
    ::close(directory);
  }

 private:
  void move(bool may_replace) {
    const unsigned flags = may_replace ? 0 : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, place_.c_str(), flags) == 0) return;
    const bool is_unknown_here = errno == EINVAL || errno == ENOSYS;  // some network file systems
    if (!is_unknown_here || ::rename(path_.c_str(), place_.c_str()) != 0) fail("move");
  }
  [[noreturn]] void fail(const char* what) {
    throw UsageError(fmt::format("cannot {} {}: {}", what, path_.string(), std::strerror(errno)));
  }

  const fs::path place_;
  const fs::path path_;
  int fd_ = -1;
  bool is_kept_ = false;
};

// The state of a backup that is ready.
Outcome<json::object> wait_until_ready(Session& session, const AdminApi& api, Progress& progress) {
  for (;;) {
    auto state = api.get("/backup");
    if (!state) return state;
    const JsonRow row(*state);
    const std::string stage = row.text("state");
    if (stage == "ready") return state;
    if (stage == "failed") {
      return failed(Failure::Kind::kRefused, "The server could not make the backup. " +
                                                 printable(row.text("error"), kTextBytes));
    }
    if (stage != "copying" && stage != "verifying") {
      return failed(Failure::Kind::kUnexpected, "Somebody removed the backup before it was ready.");
    }
    const double mib = static_cast<double>(row.number("bytes")) / kMiB;
    progress.tell(fmt::format("The server is {} its database, {:.1f} MiB",
                              stage == "copying" ? "copying" : "verifying the copy of", mib));
    if (session.console().interrupted()) {
      return failed(Failure::Kind::kStopped,
                    "Interrupted. The server finishes the backup and keeps it until the next one.");
    }
    api.wait(kBetweenLooks);
  }
}

// Nothing if all of it has come and is what the server has proven.
std::optional<Failure> fetch(Session& session, const AdminApi& api, const JsonRow& state,
                             FileInWork& file, Progress& progress) {
  const std::int64_t size = state.number("bytes");
  Sha256Sum sum;
  bool is_database = false;
  for (std::int64_t offset = 0; offset < size;) {
    if (session.console().interrupted()) return failed(Failure::Kind::kStopped, "Interrupted.");
    progress.tell(fmt::format("Fetched {:.1f} of {:.1f} MiB", static_cast<double>(offset) / kMiB,
                              static_cast<double>(size) / kMiB));
    const std::int64_t wanted = std::min(kPieceBytes, size - offset);
    const auto bytes = api.bytes(
        "/backup/content",
        Query().add("offset", std::to_string(offset)).add("limit", std::to_string(wanted)));
    if (!bytes) return bytes.failure();
    if (static_cast<std::int64_t>(bytes->size()) != wanted) break;
    if (offset == 0) is_database = bytes->starts_with(kSqliteHeader);
    file.write(*bytes);
    sum.add(*bytes);
    offset += wanted;
  }
  if (is_database && sum.hex() == state.text("sha256")) return std::nullopt;
  return failed(Failure::Kind::kUnexpected,
                "What was received is not the backup that the server has verified.");
}

void tell(Session& session, const std::string& file, const JsonRow& state) {
  if (session.json()) {
    session.show(json::object{{"file", file},
                              {"bytes", state.number("bytes")},
                              {"sha256", state.text("sha256")},
                              {"created_at", state.text("created_at")}});
    return;
  }
  session.console().out << fmt::format(
      "{}: {} bytes, of {}\nSHA-256 {}\nIt holds the database, the catalogue and the secrets of "
      "the "
      "server: SMS, keys and\nthe admin token. Restore it with linepoold --restore {}\n",
      file, state.number("bytes"), printable(state.text("created_at"), kTextBytes),
      printable(state.text("sha256"), kTextBytes), file);
}

Exit back_up(Session& session, const Arguments& arguments) {
  std::error_code fault;
  if (!arguments.force && fs::exists(fs::symlink_status(arguments.file, fault))) {
    throw UsageError(arguments.file + " exists; --force overwrites it");
  }
  const AdminApi api(session);
  FileInWork file(arguments.file);  // before the server works in vain
  session.console().catch_interrupt();
  std::optional<json::object> state;
  {
    Progress progress(session);
    const auto begun = api.post("/backup");
    if (!begun) return session.fail(begun.failure());
    auto ready = wait_until_ready(session, api, progress);
    if (!ready) return session.fail(ready.failure());
    state = *std::move(ready);
    if (const auto failure = fetch(session, api, JsonRow(*state), file, progress)) {
      return session.fail(*failure);
    }
  }
  file.keep(arguments.force);
  if (!api.remove("/backup")) {
    session.note("The server keeps its copy until the next backup or start.");
  }
  tell(session, arguments.file, JsonRow(*state));
  return Exit::kDone;
}

}  // namespace

void add_admin_backup_command(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command backup =
      admin.add_subcommand("backup", "Save all that the server holds in one file, while it works");
  backup.add_option("file", arguments->file, "The backup; only you can read it").required();
  backup.add_flag("--force", arguments->force, "Overwrite the file if it exists");
  backup.example("admin backup linepool-backup.db");
  backup.callback(chooser(session, chosen, arguments)(back_up));
}

}  // namespace linepool::cli
