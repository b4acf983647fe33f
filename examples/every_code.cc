// Prints every code that arrives in the account, live, including those that arrived while this
// program was not running: a file holds the number of the last event handled.
//
//   LINEPOOL_URL=http://127.0.0.1:8080 LINEPOOL_KEY=... every_code STATE_FILE [COUNT]
//
// Ends after COUNT codes; without COUNT, never.
#include <linepool/events.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

// Atomically, so that a crash leaves the old number or the new one.
void remember(const std::string& path, std::int64_t number) {
  std::ofstream(path + ".new") << number << '\n';
  std::filesystem::rename(path + ".new", path);
}

// The first run begins with what arrives from now on.
linepool::Outcome<std::int64_t> last_handled(const std::string& path,
                                             const linepool::Events& events) {
  std::ifstream file(path);
  std::int64_t number = 0;
  if (file >> number) return number;
  const auto page = events.next(0, std::chrono::seconds(0), 1);
  if (!page) return page.failure();
  remember(path, page->newest);
  return page->newest;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: every_code STATE_FILE [COUNT]\n";
    return 2;
  }
  const std::string path = argv[1];
  const long wanted = argc > 2 ? std::strtol(argv[2], nullptr, 10) : 0;

  linepool::EventFilter filter;
  filter.types = {"message.*"};
  const linepool::Events events(linepool::Client(), filter);
  const auto after = last_handled(path, events);
  if (!after) {
    std::cerr << after.failure().message() << '\n';
    return 1;
  }
  linepool::FollowOptions options;
  options.on_trouble = [](const linepool::Failure& failure) {
    std::cerr << failure.message() << '\n';  // it carries on by itself
  };
  long codes = 0;
  const auto done = events.follow(
      *after,
      [&](const linepool::Event& event) {
        if (event.message && event.message->sms.code) {
          ++codes;
          std::cout << event.number << ' ' << *event.message->sms.code << std::endl;
        }
        remember(path, event.id);
        return wanted <= 0 || codes < wanted;
      },
      options);
  if (done) return 0;
  std::cerr << done.failure().message() << '\n';
  return 1;
}
