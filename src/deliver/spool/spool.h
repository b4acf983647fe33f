// The folder where SMS wait for Linepool: a file each, whose content is the request's body.
//
//   DIR/00001795939200000000-gammu-1f0a….sms   waits; names are in order of arrival
//   DIR/refused/…                             the server wants it never
//   DIR/.new-…                                not yet taken: a crash left it
//   DIR/trouble                               why SMS wait, in words
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "deliver/spool/disk.h"
#include "deliver/spool/folder_lock.h"

namespace linepool::deliver {

struct SpoolLimits {
  std::size_t files = 10'000;  // those of refused/ included
  std::size_t bytes = std::size_t{256} * 1024 * 1024;
};

inline constexpr std::size_t kMaxSmsFileBytes = 1024 * 1024;  // what the supply edge takes

struct Waiting {
  std::string name;
  std::uint64_t sequence = 0;
  std::string id;
};

struct SpoolCounts {
  std::size_t waiting = 0;
  std::size_t refused = 0;
  std::size_t bytes = 0;  // of both
  Time oldest;            // when the oldest that waits was taken; not set: none waits
};

// Failures of the disk are std::system_error. Any number of processes may have one.
class Spool {
 public:
  // Creates the folder, for its owner alone, if it is missing; refuses one in which others may
  // write.
  static Result<Spool> open(const std::filesystem::path& folder, Disk& disk);

  // On return the SMS is on disk, whatever happens to the machine. One with an id that waits is
  // there already. Refuses what is too large, or if the spool is full or does not become free.
  Status add(const std::string& id, std::string_view body, const SpoolLimits& limits, Time now);

  // In order of arrival.
  [[nodiscard]] std::vector<Waiting> waiting() const;
  [[nodiscard]] SpoolCounts counts() const;
  // The body; one byte longer than allowed if it is too long.
  [[nodiscard]] std::string body_of(const Waiting& sms) const;
  void remove(const Waiting& sms);
  // Moves it to refused/.
  void set_aside(const Waiting& sms);

  // "" takes the words away.
  void note_trouble(const std::string& words);
  [[nodiscard]] std::string trouble() const;

  // One process delivers at a time: whoever has this.
  [[nodiscard]] std::filesystem::path delivery_lock() const { return folder_ / "deliver.lock"; }

 private:
  Spool(std::filesystem::path folder, Disk& disk) : folder_(std::move(folder)), disk_(&disk) {}
  void remove_rests();
  [[nodiscard]] Status check_room(std::size_t bytes, const SpoolLimits& limits) const;

  std::filesystem::path folder_;
  Disk* disk_;
};

}  // namespace linepool::deliver
