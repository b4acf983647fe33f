// Leases a number, waits for its SMS and prints the code.
//
//   LINEPOOL_URL=http://127.0.0.1:8080 LINEPOOL_KEY=... quickstart [APP [COUNTRY]]
#include <linepool/client.h>
#include <linepool/poller.h>

#include <chrono>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  const std::string app = argc > 1 ? argv[1] : "Google";
  const std::string country = argc > 2 ? argv[2] : "Malaysia";

  const linepool::Client client;
  const linepool::TemporaryLines lines(client);

  const auto lease = lines.get_number(app, country);
  if (!lease) {
    std::cerr << lease.failure().message() << '\n';
    return 1;
  }
  std::cerr << "number +" << lease->number << ", waiting for the SMS\n";

  const auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));
  if (!sms) {
    std::cerr << sms.failure().message() << '\n';
    // No SMS, no charge: give the number back, so that somebody else can use it. If the server does
    // not take it back, it ends by itself.
    if (const auto rejected = lines.reject(*lease); !rejected) {
      std::cerr << rejected.failure().message() << '\n';
    }
    return 1;
  }
  std::cerr << sms->text << '\n';
  std::cout << sms->code.value_or("") << '\n';
  return sms->code ? 0 : 1;
}
