// The few things that the spool does to a disk. Each throws std::system_error if it fails.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace linepool::deliver {

class Disk {
 public:
  virtual ~Disk() = default;
  // A new file that only its owner may read.
  virtual void create(const std::filesystem::path& path, std::string_view content) = 0;
  virtual void sync(const std::filesystem::path& path) = 0;  // a file, or a directory's names
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  virtual void remove(const std::filesystem::path& path) = 0;
};

class RealDisk : public Disk {
 public:
  void create(const std::filesystem::path& path, std::string_view content) override;
  void sync(const std::filesystem::path& path) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& path) override;
};

// What root makes in a daemon's folder is the daemon's to read.
void give_to_owner_of_folder(int descriptor, const std::filesystem::path& path);

// At most `max` bytes of a file that is no link, and one more, so that a longer one shows.
std::string read_file(const std::filesystem::path& path, std::size_t max);

}  // namespace linepool::deliver
