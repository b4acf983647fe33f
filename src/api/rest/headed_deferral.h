// Headers that every answer of a request gets, whether it comes now or later; one that nobody gives
// is a problem document too.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/problem.h"
#include "wire/handler.h"

namespace linepool::api::rest {

class HeadedDeferral final : public wire::Deferral {
 public:
  using Headers = std::vector<std::pair<std::string, std::string>>;

  HeadedDeferral(wire::Deferral& inner, const Headers& headers)
      : inner_(inner), headers_(headers) {}

  void fall_back_to(wire::Fallback fallback) override { inner_.fall_back_to(fallback); }
  wire::Responder defer() override { return headed(inner_.defer()); }
  wire::Responder defer_watched(std::shared_ptr<wire::Departure> departure) override {
    return headed(inner_.defer_watched(std::move(departure)));
  }
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override {
    return inner_.stream(with_headers(std::move(head), headers_), std::move(user));
  }
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override {
    return inner_.upgrade(std::move(head), std::move(user));
  }

 private:
  static wire::Response with_headers(wire::Response response, const Headers& headers) {
    response.headers.insert(response.headers.end(), headers.begin(), headers.end());
    return response;
  }
  wire::Responder headed(wire::Responder responder) {
    if (headers_.empty()) return responder;
    return wire::through(std::move(responder), [headers = headers_](wire::Response response) {
      return with_headers(std::move(response), headers);
    });
  }

  wire::Deferral& inner_;
  const Headers& headers_;
};

}  // namespace linepool::api::rest
