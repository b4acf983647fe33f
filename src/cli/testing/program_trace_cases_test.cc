// The golden runs of admin trace.
#include <string>
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {
namespace {

const std::string kSms =
    R"({"at":"2026-11-23T02:00:04.120Z","kind":"sms","order":81,"message":7,"amount":null,)"
    R"("text":"SMS 7 from \"Goo\u001bgle\", 43 characters, by carrier after 2.1 s, to order 81: )"
    R"(its sender is the app's; code of 6 characters by rule google-prefix, confidence high"})";

Answers trace_answers() {
  return Answers{
      {"trace",
       {{.body = R"({"line":null,"orders":[],"more_orders":false,"entries":[)"
                 R"({"at":"2026-11-23T02:00:00.000Z","kind":"ordered","order":81,"message":null,)"
                 R"("amount":"0.84","text":"order 81 of alice: Google in Malaysia, +601128691234 )"
                 R"(from carrier, 0.84 held"},)" +
                 kSms +
                 R"(],"more_entries":true,"silence":null,"key_last_used_at":null,)"
                 R"("summary":["Order 81 got 1 SMS, the newest at 2026-11-23 02:00:04."]})"}}}};
}

}  // namespace

std::vector<Case> trace_cases() {
  const Answers answers = trace_answers();
  return {
      {"trace", "admin trace 601128691234", answers},
      {"trace_terminal", "admin trace 601128691234", answers, true},
      {"trace_json", "admin trace --message 7 --json", answers},
      {"trace_short_code", "admin trace 24453 --number-type short_code --country MY", answers},
      {"trace_short_code_nowhere", "admin trace 24453 --number-type short_code"},
      {"trace_nothing", "admin trace"},
      {"trace_two_things", "admin trace alice --order 81"},
      {"trace_unknown", "admin trace bob"},
  };
}

}  // namespace linepool::cli
