// Leases many numbers and waits for all of their codes from one thread, with a few requests in
// flight at a time. A failure's action, not its wording, decides what to do about it.
//
//   LINEPOOL_URL=http://127.0.0.1:8080 LINEPOOL_KEY=... many_codes COUNT [APP [COUNTRY]]
#include <linepool/client.h>
#include <linepool/poller.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  const long wanted = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 10;
  const long count = std::clamp(wanted, 1L, 1000L);
  const std::string app = argc > 2 ? argv[2] : "Google";
  const std::string country = argc > 3 ? argv[3] : "Malaysia";

  const linepool::Client client;
  const linepool::TemporaryLines lines(client);
  linepool::PollOptions options;
  options.in_flight = 8;
  options.leases = static_cast<std::size_t>(count);
  options.max_wait = std::chrono::minutes(5);
  linepool::Poller poller(client, options);

  for (long i = 0; i < count; ++i) {
    const auto lease = lines.get_number(app, country);
    if (!lease) {
      std::cerr << lease.failure().message() << '\n';
      if (lease.failure().action() == linepool::Action::kRetry) continue;  // another may work
      break;  // no money, no such app, a bad key: the next call would fail in the same way
    }
    if (!poller.add(*lease)) break;
  }

  int codes = 0;
  poller.run([&](const linepool::PollEnd& end) {
    if (end.sms && end.sms->code) {
      ++codes;
      std::cout << end.lease.number << ' ' << *end.sms->code << '\n';
      return;
    }
    std::cerr << end.lease.number << ": "
              << (end.sms ? "an SMS without a code" : end.sms.failure().message()) << '\n';
    if (!end.sms && end.sms.failure().kind == linepool::Failure::Kind::kDeadline) {
      const auto rejected = lines.reject(end.lease);  // frees the held money at once
      if (!rejected) std::cerr << rejected.failure().message() << '\n';
    }
  });
  std::cerr << codes << " of " << count << " codes\n";
  return codes == count ? 0 : 1;
}
