// JudgeCode: a customer says whether the code that was found in an SMS of its own is right.
#pragma once

#include "base/result.h"
#include "core/engine/context.h"

namespace linepool::core {

struct CodeJudged;

struct JudgeCode {
  using Reply = CodeJudged;
  CustomerId customer;
  KeyId by;  // the key, which must see the order or rental; none: the customer
  MessageId message;
  MessageMark verdict = MessageMark::kCodeRight;  // kCodeRight, kCodeWrong or kHasNoCode
};

struct CodeJudged {
  Message message;
  bool is_new = false;  // false: it had been said before
};

// An SMS gets one verdict: the same again changes nothing. Refusals: kUnknownCustomer,
// kCustomerBlocked, kNotFound, kConflict (another verdict, or the SMS is erased).
Result<CodeJudged> execute(Context& context, const JudgeCode& command);

}  // namespace linepool::core
