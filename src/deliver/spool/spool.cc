#include "deliver/spool/spool.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::deliver {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSequenceDigits = 20;
constexpr std::string_view kEnding = ".sms";
constexpr std::string_view kNew = ".new-";
constexpr std::size_t kTroubleBytes = 1024;
// The lock is held for a few fsyncs; a disk that hangs ends it.
constexpr Duration kLockPatience = Duration::seconds(60);

// Nothing for a file that is no SMS of ours.
std::optional<Waiting> read_name(std::string name) {
  if (!name.ends_with(kEnding) || name.size() < kSequenceDigits + 1 + kEnding.size()) {
    return std::nullopt;
  }
  if (name[kSequenceDigits] != '-') return std::nullopt;
  Waiting sms;
  const char* end = name.data() + kSequenceDigits;
  const auto read = std::from_chars(name.data(), end, sms.sequence);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  sms.id = name.substr(kSequenceDigits + 1, name.size() - kSequenceDigits - 1 - kEnding.size());
  sms.name = std::move(name);
  return sms;
}

void add_size(const fs::path& path, std::size_t& bytes) {
  std::error_code gone;  // whoever delivers has removed it
  const std::uintmax_t size = fs::file_size(path, gone);
  if (!gone) bytes += static_cast<std::size_t>(size);
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return is_digit(c) || is_lower(c) || c == '-';
  });
}

}  // namespace

Result<Spool> Spool::open(const fs::path& folder, Disk& disk) {
  const bool made = ::mkdir(folder.c_str(), 0700) == 0;
  if (!made && errno != EEXIST) {
    return invalid(fmt::format("Cannot create the spool {}: {}.", folder.string(),
                               std::generic_category().message(errno)));
  }
  if (made) disk.sync(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
  struct stat found {};
  if (::stat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode)) {
    return invalid(fmt::format("The spool {} is no folder.", folder.string()));
  }
  if ((found.st_mode & (S_IWGRP | S_IWOTH | S_IROTH)) != 0) {
    return invalid(fmt::format("Others may read or write the spool {}, which holds SMS: chmod 700.",
                               folder.string()));
  }
  return Spool(folder, disk);
}

Status Spool::add(const std::string& id, std::string_view body, const SpoolLimits& limits,
                  Time now) {
  CHECK(is_id(id), "ids are ours");
  if (body.size() > kMaxSmsFileBytes) {
    return invalid(fmt::format("The SMS has more than {} bytes as a request.", kMaxSmsFileBytes));
  }
  FolderLock lock(folder_ / "spool.lock");
  if (!lock.lock_within(kLockPatience)) {
    return invalid("Another process holds the spool for too long.");
  }
  const std::vector<Waiting> before = waiting();
  for (const Waiting& sms : before) {
    if (sms.id == id) {
      disk_->sync(folder_);  // whoever put it there may have died before
      return Nothing{};
    }
  }
  const Status room = check_room(body.size(), limits);
  if (!room) return room;
  remove_rests();
  const auto clock = static_cast<std::uint64_t>(std::max<std::int64_t>(now.ms, 0));
  // The clock may have been set back.
  const std::uint64_t sequence =
      before.empty() ? clock : std::max(clock, before.back().sequence + 1);
  const fs::path temporary = folder_ / fmt::format("{}{}", kNew, id);
  disk_->create(temporary, body);
  disk_->sync(temporary);
  disk_->rename(temporary, folder_ / fmt::format("{:020}-{}{}", sequence, id, kEnding));
  disk_->sync(folder_);
  return Nothing{};
}

// What a process that ended in add() left. The lock is ours: nobody writes one now.
void Spool::remove_rests() {
  std::vector<fs::path> rests;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (entry.path().filename().string().starts_with(kNew)) rests.push_back(entry.path());
  }
  for (const fs::path& rest : rests) disk_->remove(rest);
}

Status Spool::check_room(std::size_t bytes, const SpoolLimits& limits) const {
  const SpoolCounts held = counts();
  if (held.waiting + held.refused >= limits.files) {
    return invalid(fmt::format("The spool {} is full: {} SMS wait and {} were refused.",
                               folder_.string(), held.waiting, held.refused));
  }
  if (held.bytes + bytes > limits.bytes) {
    return invalid(
        fmt::format("The spool {} is full: its SMS have {} bytes.", folder_.string(), held.bytes));
  }
  return Nothing{};
}

std::vector<Waiting> Spool::waiting() const {
  std::vector<Waiting> all;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (std::optional<Waiting> sms = read_name(entry.path().filename().string())) {
      all.push_back(*std::move(sms));
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Waiting& a, const Waiting& b) { return a.name < b.name; });
  return all;
}

SpoolCounts Spool::counts() const {
  SpoolCounts counts;
  const std::vector<Waiting> all = waiting();
  counts.waiting = all.size();
  if (!all.empty()) counts.oldest = Time{static_cast<std::int64_t>(all.front().sequence)};
  for (const Waiting& sms : all) add_size(folder_ / sms.name, counts.bytes);
  std::error_code none;  // there is no such folder before the first one is refused
  for (const auto& entry : fs::directory_iterator(folder_ / "refused", none)) {
    if (!read_name(entry.path().filename().string())) continue;
    ++counts.refused;
    add_size(entry.path(), counts.bytes);
  }
  return counts;
}

std::string Spool::body_of(const Waiting& sms) const {
  return read_file(folder_ / sms.name, kMaxSmsFileBytes);
}

void Spool::remove(const Waiting& sms) {
  disk_->remove(folder_ / sms.name);
  disk_->sync(folder_);
}

void Spool::set_aside(const Waiting& sms) {
  const fs::path refused = folder_ / "refused";
  if (::mkdir(refused.c_str(), 0700) == 0) {
    disk_->sync(folder_);
  } else if (errno != EEXIST) {
    throw std::system_error(errno, std::generic_category(), "Cannot create " + refused.string());
  }
  disk_->rename(folder_ / sms.name, refused / sms.name);
  disk_->sync(refused);
  disk_->sync(folder_);
}

void Spool::note_trouble(const std::string& words) {
  const fs::path file = folder_ / "trouble";
  std::error_code none;
  if (words.empty()) {
    fs::remove(file, none);
    return;
  }
  const fs::path fresh = folder_ / "trouble.new";
  fs::remove(fresh, none);
  disk_->create(fresh, words.substr(0, kTroubleBytes) + '\n');
  disk_->rename(fresh, file);
}

std::string Spool::trouble() const {
  const fs::path file = folder_ / "trouble";
  std::error_code none;
  if (!fs::exists(file, none)) return "";
  return std::string(trimmed(read_file(file, kTroubleBytes)));
}

}  // namespace linepool::deliver
