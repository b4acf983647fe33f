// A plain blocking client for tests: bytes out, bytes in, nothing clever in between.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/check.h"
#include "net/unique_fd.h"

namespace linepool::edge_http {

class TestClient {
 public:
  // A test that waits longer than this for a byte has failed.
  static constexpr int kPatienceSeconds = 30;

  explicit TestClient(std::uint16_t port, const char* from = nullptr)
      : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
    CHECK(static_cast<bool>(fd_));
    const timeval patience{kPatienceSeconds, 0};
    CHECK(setsockopt(fd_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == 0);
    if (from != nullptr) {
      const sockaddr_in own = address(from, 0);
      CHECK(bind(fd_.get(), reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0);
    }
    const sockaddr_in server = address("127.0.0.1", port);
    connected_ = connect(fd_.get(), reinterpret_cast<const sockaddr*>(&server), sizeof server) == 0;
  }

  [[nodiscard]] bool connected() const { return connected_; }
  [[nodiscard]] int fd() const { return fd_.get(); }

  // False if the server has gone.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t n = ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }

  // One whole response, or what came before the end of the connection.
  std::string response(bool has_body = true) {
    std::size_t end = std::string::npos;
    while ((end = held_.find("\r\n\r\n")) == std::string::npos) {
      if (!read_some()) return take(held_.size());
    }
    const std::string_view head(held_.data(), end);
    const std::size_t at = head.find("Content-Length: ");
    std::size_t total = end + 4;
    if (has_body && at != std::string_view::npos) {
      total += std::stoul(std::string(head.substr(at + 16)));
    }
    while (held_.size() < total) {
      if (!read_some()) return take(held_.size());
    }
    return take(total);
  }

  // `n` bytes, or what came before the end of the connection.
  std::string bytes(std::size_t n) {
    while (held_.size() < n && read_some()) continue;
    return take(std::min(n, held_.size()));
  }

  // Everything until the server closes; ends in "(timeout)" if it does not close.
  std::string rest() {
    while (read_some()) continue;
    if (timed_out_) held_ += "(timeout)";
    return take(held_.size());
  }

  void end_sending() { ::shutdown(fd_.get(), SHUT_WR); }
  void close() { fd_.reset(); }
  // Closes with a reset instead of an orderly end.
  void reset() {
    const linger at_once{1, 0};
    CHECK(setsockopt(fd_.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once) == 0);
    fd_.reset();
  }

 private:
  static sockaddr_in address(const char* text, std::uint16_t port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(port);
    CHECK(inet_pton(AF_INET, text, &out.sin_addr) == 1);
    return out;
  }

  bool read_some() {
    std::array<char, 65536> room;  // NOLINT: recv fills it
    const ssize_t n = ::recv(fd_.get(), room.data(), room.size(), 0);
    if (n < 0) timed_out_ = errno == EAGAIN;
    if (n <= 0) return false;
    held_.append(room.data(), static_cast<std::size_t>(n));
    return true;
  }

  std::string take(std::size_t n) {
    std::string out = held_.substr(0, n);
    held_.erase(0, n);
    return out;
  }

  net::UniqueFd fd_;
  bool connected_ = false;
  bool timed_out_ = false;
  std::string held_;
};

}  // namespace linepool::edge_http
