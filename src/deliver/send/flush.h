// Delivers what waits in a spool, in order of arrival.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "deliver/send/verdict.h"
#include "deliver/spool/spool.h"

namespace linepool::deliver {

using Post = std::function<Answer(const std::string& body)>;

struct Flushed {
  std::size_t delivered = 0;
  std::size_t refused = 0;
  std::size_t left = 0;  // that it saw and could not deliver
  Verdict worst = Verdict::kDelivered;
  std::string why;  // for the worst; "" if there is nothing to say
  Duration wait_for;
};

// Goes on until nothing waits that it has not tried, an answer says that nothing gets through now,
// or `is_over()`. An SMS is removed only after an answer that takes it. Whoever calls it holds the
// spool's delivery lock.
Flushed flush(Spool& spool, const Post& post, const std::function<bool()>& is_over);

}  // namespace linepool::deliver
