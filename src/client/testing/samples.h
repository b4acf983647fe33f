// What a scripted server says, and what a client asks for, in tests of polling.
#pragma once

#include <linepool/client.h>

#include <string>

namespace linepool::client_testing {

inline const std::string kWaiting = "You have not received any code yet.";
inline const std::string kSms = "G-412157 is your Google verification code.";

// The n-th of many numbers.
inline Lease lease_number(int n) {
  return {.number = std::to_string(601'128'000'000 + n), .app = "Google", .country = "Malaysia"};
}

}  // namespace linepool::client_testing
