#include "load/connection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/check.h"

namespace linepool::bench {
namespace {

constexpr std::size_t kAnswerBytes = 64 * 1024;
constexpr std::string_view kLength = "\r\nContent-Length: ";

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

int number_at(std::string_view text, std::size_t at) {
  int number = -1;
  if (at < text.size()) std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

}  // namespace

Connection::Connection(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (fd_ < 0) fail("cannot make a socket");
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int on = 1;
  const bool ready =
      ::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0 &&
      ::fcntl(fd_, F_SETFL, O_NONBLOCK) == 0;
  if (!ready) {
    const int why = errno;
    ::close(fd_);
    errno = why;
    fail("cannot connect");
  }
}

Connection::~Connection() {
  if (fd_ >= 0) ::close(fd_);
}

Connection::Connection(Connection&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      waiting_(other.waiting_),
      body_at_(other.body_at_),
      body_bytes_(other.body_bytes_),
      status_(other.status_),
      input_(std::move(other.input_)) {}

void Connection::send(std::string_view request) {
  CHECK(!waiting_, "one request in flight");
  const ssize_t sent = ::send(fd_, request.data(), request.size(), MSG_NOSIGNAL);
  if (sent < 0) fail("cannot send");
  // An empty socket buffer takes a small request whole.
  CHECK(static_cast<std::size_t>(sent) == request.size());
  waiting_ = true;
  body_at_ = 0;
  input_.clear();
}

std::optional<Answer> Connection::receive() {
  std::array<char, 4096> room;  // NOLINT: the kernel fills it
  const ssize_t got = ::recv(fd_, room.data(), room.size(), 0);
  if (got == 0) throw std::runtime_error("the server closed the connection");
  if (got < 0) {
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) return std::nullopt;
    fail("cannot receive");
  }
  if (!waiting_) throw std::runtime_error("an answer that nobody asked for");
  input_.append(room.data(), static_cast<std::size_t>(got));
  return parse();
}

std::optional<Answer> Connection::parse() {
  if (body_at_ == 0) {
    const std::size_t end = input_.find("\r\n\r\n");
    if (end == std::string::npos) {
      if (input_.size() > kAnswerBytes) throw std::runtime_error("an endless head");
      return std::nullopt;
    }
    const std::string_view head = std::string_view(input_).substr(0, end);
    const std::size_t length = head.find(kLength);
    const int bytes = length == head.npos ? -1 : number_at(head, length + kLength.size());
    status_ = number_at(head, std::string_view("HTTP/1.1 ").size());
    const bool sound = head.starts_with("HTTP/1.1 ") && status_ >= 200 && bytes >= 0 &&
                       static_cast<std::size_t>(bytes) <= kAnswerBytes;
    if (!sound) throw std::runtime_error("not an HTTP answer");
    body_at_ = end + 4;
    body_bytes_ = static_cast<std::size_t>(bytes);
  }
  if (input_.size() < body_at_ + body_bytes_) return std::nullopt;
  if (input_.size() > body_at_ + body_bytes_) throw std::runtime_error("more than one answer");
  waiting_ = false;
  return Answer{status_, std::string_view(input_).substr(body_at_)};
}

std::string get_request(std::string_view target) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", target);
}

std::string post_request(std::string_view target, std::string_view token, std::string_view json) {
  return fmt::format(
      "POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {}\r\n"
      "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
      target, token, json.size(), json);
}

}  // namespace linepool::bench
