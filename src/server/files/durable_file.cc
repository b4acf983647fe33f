#include "server/files/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace linepool::server {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what, const fs::path& path) {
  throw std::system_error(errno, std::generic_category(),
                          std::string("Cannot ") + what + " " + path.string());
}

// A file descriptor that is closed with its owner.
class File {
 public:
  File(fs::path path, int flags, mode_t mode)
      : path_(std::move(path)), fd_(::open(path_.c_str(), flags | O_CLOEXEC, mode)) {
    if (fd_ < 0) fail("open", path_);
  }
  ~File() { ::close(fd_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write_all(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = ::write(fd_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("write", path_);
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void set_mode(mode_t mode) {
    if (::fchmod(fd_, mode) != 0) fail("set the mode of", path_);
  }
  void sync() {
    if (::fsync(fd_) != 0) fail("sync", path_);
  }

 private:
  const fs::path path_;
  const int fd_;
};

void sync_directory_of(const fs::path& path) {
  File(path.has_parent_path() ? path.parent_path() : ".", O_RDONLY | O_DIRECTORY, 0).sync();
}

}  // namespace

void write_durably(const fs::path& path, std::string_view content, mode_t mode) {
  const fs::path temporary = path.string() + ".new";
  // A file left by an interrupted start has a mode that cannot be trusted.
  ::unlink(temporary.c_str());
  {
    File file(temporary, O_WRONLY | O_CREAT | O_EXCL, mode);
    file.set_mode(mode);  // regardless of the umask
    file.write_all(content);
    file.sync();
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) fail("write", path);
  sync_directory_of(path);
}

void move_durably(const fs::path& from, const fs::path& to) {
  File(from, O_RDONLY, 0).sync();
  if (::rename(from.c_str(), to.c_str()) != 0) fail("write", to);
  sync_directory_of(to);
}

void remove_durably(const fs::path& path) {
  if (::unlink(path.c_str()) != 0) fail("remove", path);
  sync_directory_of(path);
}

}  // namespace linepool::server
