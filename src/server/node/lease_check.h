// Answers 503 while this node cannot be sure that it still leads. What it would say then may be
// long out of date: the process may have been stopped and another one have taken over.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "wire/handler.h"

namespace linepool::server {

class LeaseCheck final : public wire::Handler {
 public:
  // `is_sure` is asked at each request, on all loop threads.
  LeaseCheck(wire::Handler& next, std::function<bool()> is_sure)
      : next_(next), is_sure_(std::move(is_sure)) {}

  // Passes on /healthz and /metrics always, and everything while that is so.
  std::optional<wire::Response> handle(const wire::Request& request,
                                       wire::Deferral& deferral) override;

 private:
  wire::Handler& next_;
  const std::function<bool()> is_sure_;
};

}  // namespace linepool::server
