// What stands behind a handler under test in place of a connection.
#pragma once

#include <memory>
#include <optional>

#include "base/check.h"
#include "wire/handler.h"

namespace linepool::wire_testing {

// Keeps the answer that the handler gives later.
class OneAnswer final : public wire::Deferral {
 public:
  void fall_back_to(wire::Fallback fallback) override { fallback_ = fallback; }
  wire::Responder defer() override { return wire::Responder(sink_, fallback_); }
  // Nothing until it came.
  [[nodiscard]] const std::optional<wire::Response>& sent() const { return sink_->sent; }

 private:
  struct Sink final : wire::ResponseSink {
    void send(std::unique_ptr<wire::Answer> answer) override { sent = answer->take(); }
    std::optional<wire::Response> sent;
  };

  std::shared_ptr<Sink> sink_ = std::make_shared<Sink>();
  wire::Fallback fallback_ = &wire::plain_fallback;
};

// For handlers that answer at once.
class NoDeferral final : public wire::Deferral {
 public:
  void fall_back_to(wire::Fallback) override {}
  wire::Responder defer() override {
    CHECK(false, "nothing here answers later");
    return wire::Responder(nullptr);
  }
};

}  // namespace linepool::wire_testing
