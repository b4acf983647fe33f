// Gets a code, and handles every failure by its action: a server may answer with dozens of
// sentences, but there are only six things to do about them.
//
//   LINEPOOL_URL=http://127.0.0.1:8080 LINEPOOL_KEY=... errors_by_action [APP [COUNTRY [ATTEMPTS]]]
#include <linepool/client.h>
#include <linepool/poller.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace {

using linepool::Action;
using linepool::Failure;

// The exit codes of this program. Keys, money and code are usually fixed by different people, so
// each has its own code.
enum Exit { kDone = 0, kGiveUp = 1, kFixRequest = 2, kTryLater = 5, kFixKey = 6, kTopUp = 7 };

// What the server asks for, or else 1, 2, 4, ... seconds.
std::chrono::seconds back_off(const Failure& failure, int attempt) {
  return failure.retry_after.value_or(std::chrono::seconds(1 << std::min(attempt, 5)));
}

// Whether another attempt may succeed; waits before it if that helps. Sets `exit`.
bool try_again(const Failure& failure, int attempt, bool last, Exit& exit) {
  std::cerr << failure.message() << '\n';
  switch (failure.action()) {
    case Action::kRetry:
      exit = kTryLater;
      if (!last) std::this_thread::sleep_for(back_off(failure, attempt));
      return true;
    case Action::kNewNumber:
      exit = kTryLater;
      return true;  // at once: the next attempt takes another number
    case Action::kTopUp: exit = kTopUp; return false;
    case Action::kFixKey: exit = kFixKey; return false;
    case Action::kFixRequest: exit = kFixRequest; return false;
    case Action::kGiveUp: exit = kGiveUp; return false;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string app = argc > 1 ? argv[1] : "Google";
  const std::string country = argc > 2 ? argv[2] : "Malaysia";
  const long attempts = argc > 3 ? std::strtol(argv[3], nullptr, 10) : 5;

  const linepool::Client client;
  const linepool::TemporaryLines lines(client);
  Exit exit = kGiveUp;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const bool last = attempt + 1 == attempts;
    const auto lease = lines.get_number(app, country);
    if (!lease) {
      if (!try_again(lease.failure(), attempt, last, exit)) break;
      continue;
    }
    const auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));
    if (sms && sms->code) {
      std::cout << *sms->code << '\n';
      return kDone;
    }
    if (sms) {
      std::cerr << "an SMS without a code\n";
      continue;
    }
    if (!try_again(sms.failure(), attempt, last, exit)) break;
  }
  return exit;
}
