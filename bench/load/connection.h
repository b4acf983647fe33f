// One keep-alive HTTP/1.1 connection of a load generator to 127.0.0.1: one request in flight,
// minimal work per request, and incomplete answers are never accepted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool::bench {

struct Answer {
  int status = 0;
  std::string_view body;  // valid until the next receive()
};

class Connection {
 public:
  // Connects; throws std::system_error.
  explicit Connection(std::uint16_t port);
  ~Connection();
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&&) = delete;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] int fd() const { return fd_; }
  [[nodiscard]] bool is_waiting() const { return waiting_; }

  // Sends a whole request; the previous one must have been answered.
  void send(std::string_view request);
  // Reads what has arrived; returns the answer once it is complete. Throws if the server closes or
  // does not speak HTTP.
  std::optional<Answer> receive();

 private:
  [[nodiscard]] std::optional<Answer> parse();

  int fd_ = -1;
  bool waiting_ = false;
  std::size_t body_at_ = 0;  // 0: the head is not complete yet
  std::size_t body_bytes_ = 0;
  int status_ = 0;
  std::string input_;
};

// A GET request for this target, and a POST request with a JSON body and a bearer token.
std::string get_request(std::string_view target);
std::string post_request(std::string_view target, std::string_view token, std::string_view json);

}  // namespace linepool::bench
