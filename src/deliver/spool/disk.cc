#include "deliver/spool/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace linepool::deliver {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* what, const fs::path& path) {
  throw std::system_error(errno, std::generic_category(),
                          std::string("Cannot ") + what + " " + path.string());
}

class File {
 public:
  File(const fs::path& path, int flags, mode_t mode)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (fd_ < 0) fail("open", path);
  }
  ~File() { ::close(fd_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  const int fd_;
};

}  // namespace

void RealDisk::create(const fs::path& path, std::string_view content) {
  const File file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  give_to_owner_of_folder(file.get(), path);
  while (!content.empty()) {
    const ssize_t written = ::write(file.get(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void RealDisk::sync(const fs::path& path) {
  const File file(path, O_RDONLY, 0);
  if (::fsync(file.get()) != 0) fail("sync", path);
}

void RealDisk::rename(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("rename", from);
}

void RealDisk::remove(const fs::path& path) {
  if (::unlink(path.c_str()) != 0) fail("remove", path);
}

void give_to_owner_of_folder(int descriptor, const fs::path& path) {
  struct stat folder {};
  if (::geteuid() != 0 || ::stat(path.parent_path().c_str(), &folder) != 0) return;
  if (::fchown(descriptor, folder.st_uid, folder.st_gid) != 0) fail("change the owner of", path);
}

std::string read_file(const fs::path& path, std::size_t max) {
  // Without O_NONBLOCK a pipe of that name would wait for a writer.
  const File file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  std::string text(max + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t read = ::read(file.get(), text.data() + size, text.size() - size);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) fail("read", path);
    if (read == 0) break;
    size += static_cast<std::size_t>(read);
  }
  text.resize(size);
  return text;
}

}  // namespace linepool::deliver
