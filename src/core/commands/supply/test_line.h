// TestLine: from now on an SMS with that token reaches the line and nobody else.
#pragma once

#include <string>

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct SelfTestReply {
  SelfTest test;
  Line line;
};

struct TestLine {
  using Reply = SelfTestReply;
  LineNumber number;
  std::string token;  // of kTestAlphabet
};

// Replaces the line's test before. Refusals: kNotFound; kConflict if the token is another test's,
// or if limits::kSelfTestsPending tests of other lines wait for their SMS.
Result<SelfTestReply> execute(Context& context, const TestLine& command);

}  // namespace linepool::core
