// A request as the scripted server saw it, and how to read one from a socket.
#pragma once

#include <sys/socket.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

namespace linepool::client_testing {

struct Seen {
  std::string method;
  std::string target;   // "/user/api/get_sms.php?..."
  std::string headers;  // raw, separated by CRLF
  std::string body;
  std::size_t connection = 0;  // 1, 2, ...

  [[nodiscard]] bool asks(std::string_view call) const {
    return target.find(call) != std::string::npos;
  }
};

inline bool read_more(int fd, std::string& buffer) {
  char bytes[16 * 1024];
  const ssize_t got = recv(fd, bytes, sizeof bytes, 0);
  if (got > 0) buffer.append(bytes, static_cast<std::size_t>(got));
  return got > 0;
}

inline bool read_request(int fd, std::string& buffer, Seen& request) {
  std::size_t head = 0;
  while ((head = buffer.find("\r\n\r\n")) == std::string::npos) {
    if (!read_more(fd, buffer)) return false;
  }
  const std::string top = buffer.substr(0, head);
  const std::size_t space = top.find(' ');
  request.method = top.substr(0, space);
  request.target = top.substr(space + 1, top.find(' ', space + 1) - space - 1);
  request.headers = top.substr(std::min(top.find("\r\n"), top.size()));
  const std::size_t length_at = top.find("Content-Length: ");
  const std::size_t length =
      length_at == std::string::npos ? 0 : std::strtoul(&top[length_at + 16], nullptr, 10);
  while (buffer.size() < head + 4 + length) {
    if (!read_more(fd, buffer)) return false;
  }
  request.body = buffer.substr(head + 4, length);
  buffer.erase(0, head + 4 + length);
  return true;
}

}  // namespace linepool::client_testing
