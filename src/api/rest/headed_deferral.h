// Headers that every answer to a request gets, now or later, including the problem document sent
// when nobody answers.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/answers/problem.h"
#include "wire/handler.h"

namespace linepool::api::rest {

class HeadedDeferral final : public wire::Deferral {
 public:
  using Headers = std::vector<std::pair<std::string, std::string>>;

  HeadedDeferral(wire::Deferral& inner, const Headers& headers)
      : inner_(inner), headers_(headers) {}

  void matched(std::string_view part) override { inner_.matched(part); }
  void fall_back_to(wire::Fallback fallback) override { inner_.fall_back_to(fallback); }
  wire::Responder defer() override { return headed(inner_.defer()); }
  wire::Responder defer_watched(std::shared_ptr<wire::Departure> departure) override {
    return headed(inner_.defer_watched(std::move(departure)));
  }
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override {
    AddsHeaders(headers_).apply(head);
    return inner_.stream(std::move(head), std::move(user));
  }
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override {
    return inner_.upgrade(std::move(head), std::move(user));
  }

 private:
  class AddsHeaders final : public wire::Finish {
   public:
    explicit AddsHeaders(Headers headers) : headers_(std::move(headers)) {}
    void apply(wire::Response& response) override {
      response.headers.insert(response.headers.end(), headers_.begin(), headers_.end());
    }

   private:
    const Headers headers_;
  };

  wire::Responder headed(wire::Responder responder) {
    if (!headers_.empty()) responder.add_finish(std::make_unique<AddsHeaders>(headers_));
    return responder;
  }

  wire::Deferral& inner_;
  const Headers& headers_;
};

}  // namespace linepool::api::rest
