// A real HTTP/1.1 server on a loopback socket whose answers, including hostile ones, a test
// scripts. For tests of the client and the command line; header-only, so no library carries it.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/check.h"
#include "client/testing/seen.h"

namespace linepool::client_testing {

struct Scripted {
  enum class End : std::uint8_t { kWhole, kCut, kClose, kHang, kStall };
  std::string body{};
  int status = 200;
  std::string headers{};  // raw lines, each ending in CRLF
  // kCut: half of the body; kClose: no answer; kHang: no answer until the test ends; kStall: half
  // of the body, and nothing more until the test ends.
  End end = End::kWhole;
};

class ScriptedServer {
 public:
  using Script = std::function<Scripted(const Seen&)>;

  explicit ScriptedServer(Script script) : script_(std::move(script)) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    CHECK(bind(listener_, generic, size) == 0 && listen(listener_, 64) == 0);
    CHECK(getsockname(listener_, generic, &size) == 0);
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
  }
  ~ScriptedServer() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      for (const int fd : connections_) shutdown(fd, SHUT_RDWR);
    }
    stopped_.notify_all();
    shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (std::thread& one : threads_) one.join();
    for (const int fd : connections_) close(fd);
    close(listener_);
  }
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] std::vector<Seen> seen() const {
    const std::lock_guard lock(mutex_);
    return seen_;
  }

 private:
  void accept_all() {
    for (;;) {
      const int fd = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      const std::lock_guard lock(mutex_);
      if (fd < 0 || stopping_) {
        if (fd >= 0) close(fd);
        return;
      }
      connections_.push_back(fd);
      threads_.emplace_back([this, fd, number = connections_.size()] { serve(fd, number); });
    }
  }

  void serve(int fd, std::size_t number) {
    std::string buffer;
    Seen request;
    request.connection = number;
    while (read_request(fd, buffer, request)) {
      {
        const std::lock_guard lock(mutex_);
        seen_.push_back(request);
      }
      if (!answer(fd, script_(request))) break;
    }
    shutdown(fd, SHUT_RDWR);
  }

  // False if the connection must end.
  bool answer(int fd, const Scripted& scripted) {
    if (scripted.end == Scripted::End::kClose) return false;
    if (scripted.end == Scripted::End::kHang) return wait_for_end();
    const bool stalls = scripted.end == Scripted::End::kStall;
    const bool cut = stalls || scripted.end == Scripted::End::kCut;
    const std::string bytes =
        "HTTP/1.1 " + std::to_string(scripted.status) + " x\r\n" + scripted.headers +
        "Content-Length: " + std::to_string(scripted.body.size()) + "\r\n\r\n" +
        scripted.body.substr(0, scripted.body.size() / (cut ? 2 : 1));
    for (std::size_t sent = 0; sent < bytes.size();) {
      const ssize_t n = send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (n <= 0) return false;
      sent += static_cast<std::size_t>(n);
    }
    if (stalls) return wait_for_end();
    return !cut;
  }

  bool wait_for_end() {
    std::unique_lock lock(mutex_);
    stopped_.wait(lock, [this] { return stopping_; });
    return false;
  }

  Script script_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::thread acceptor_;
  mutable std::mutex mutex_;
  std::condition_variable stopped_;
  bool stopping_ = false;
  std::vector<int> connections_;
  std::vector<std::thread> threads_;
  std::vector<Seen> seen_;
};

}  // namespace linepool::client_testing
