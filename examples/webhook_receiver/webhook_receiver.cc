// Receives webhooks: verifies the sender, prints each event once, and answers. It uses plain
// sockets to show everything involved; yours will have a web server and a JSON parser.
//
//   LINEPOOL_WEBHOOK_SECRET=whsec_... webhook_receiver [PORT]
//
// Several secrets, separated by spaces, are all valid: for the days while one is being replaced.
#include <arpa/inet.h>
#include <linepool/webhook.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_set>
#include <vector>

namespace {

using linepool::webhook::Verdict;

constexpr std::size_t kLargestRequest = 1 << 20;
constexpr std::size_t kRemembered = 100'000;

struct Request {
  std::string head;
  std::string body;

  [[nodiscard]] std::string header(const std::string& name) const {
    std::istringstream lines(head);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t colon = line.find(':');
      if (colon != name.size()) continue;
      const bool is_it = std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) {
        return a == std::tolower(static_cast<unsigned char>(b));
      });
      if (!is_it) continue;
      const std::size_t first = line.find_first_not_of(" \t", colon + 1);
      const std::size_t last = line.find_last_not_of(" \t\r");
      return first == std::string::npos ? "" : line.substr(first, last - first + 1);
    }
    return "";
  }
};

// False if the other side goes away, is too slow, or sends without end.
bool read_request(int connection, Request& request) {
  std::string bytes;
  std::size_t end = std::string::npos;
  std::size_t whole = std::string::npos;
  while (bytes.size() < whole) {
    char piece[16 * 1024];
    const ssize_t got = recv(connection, piece, sizeof piece, 0);
    if (got <= 0 || bytes.size() > kLargestRequest) return false;
    bytes.append(piece, static_cast<std::size_t>(got));
    if (end != std::string::npos) continue;
    end = bytes.find("\r\n\r\n");
    if (end == std::string::npos) continue;
    request.head = bytes.substr(0, end);
    const std::string length = request.header("content-length");
    whole =
        end + 4 + std::min<std::size_t>(std::strtoul(length.c_str(), nullptr, 10), kLargestRequest);
  }
  request.body = bytes.substr(end + 4, whole - end - 4);
  return true;
}

// Deliveries arrive at least once; here each counts once. A receiver that must not count twice even
// after a restart stores the ids together with the results of handling them.
class Seen {
 public:
  bool insert(const std::string& id) {
    if (!ids_.insert(id).second) return false;
    order_.push_back(id);
    if (order_.size() > kRemembered) {
      ids_.erase(order_.front());
      order_.pop_front();
    }
    return true;
  }

 private:
  std::unordered_set<std::string> ids_;
  std::deque<std::string> order_;
};

std::string type_of(const std::string& body) {
  const std::string name = R"("type":")";
  const std::size_t at = body.find(name);
  if (at == std::string::npos) return "-";
  const std::size_t begin = at + name.size();
  return body.substr(begin, body.find('"', begin) - begin);
}

// The status to answer with.
int receive(const Request& request, const std::vector<std::string>& secrets, Seen& seen) {
  if (request.head.rfind("POST ", 0) != 0) return 405;
  const std::string id = request.header("webhook-id");
  const Verdict verdict =
      linepool::webhook::verify(secrets, id, request.header("webhook-timestamp"),
                                request.header("webhook-signature"), request.body);
  if (verdict == Verdict::kBadSecret) return 500;
  if (verdict != Verdict::kGenuine) return 401;
  if (seen.insert(id)) std::cout << id << ' ' << type_of(request.body) << std::endl;
  return 204;
}

void serve(int connection, const std::vector<std::string>& secrets, Seen& seen) {
  const timeval patience{5, 0};
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  Request request;
  if (read_request(connection, request)) {
    const std::string answer = "HTTP/1.1 " + std::to_string(receive(request, secrets, seen)) +
                               " -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    send(connection, answer.data(), answer.size(), MSG_NOSIGNAL);
  }
  close(connection);
}

int listen_on(int port) {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener, generic, size) != 0 || listen(listener, 64) != 0) return -1;
  getsockname(listener, generic, &size);
  std::cerr << "Listening on http://127.0.0.1:" << ntohs(address.sin_port) << std::endl;
  return listener;
}

}  // namespace

int main(int count, char** words) {
  const char* text = std::getenv("LINEPOOL_WEBHOOK_SECRET");
  std::istringstream separated(text == nullptr ? "" : text);
  std::vector<std::string> secrets;
  for (std::string secret; separated >> secret;) secrets.push_back(secret);
  if (secrets.empty()) {
    std::cerr << "LINEPOOL_WEBHOOK_SECRET is not set\n";
    return 2;
  }
  const int listener = listen_on(count > 1 ? std::atoi(words[1]) : 9000);
  if (listener < 0) {
    std::cerr << "The port is taken\n";
    return 1;
  }
  Seen seen;
  for (;;) {
    const int connection = accept(listener, nullptr, nullptr);
    if (connection >= 0) serve(connection, secrets, seen);
  }
}
