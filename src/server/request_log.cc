#include "server/request_log.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"

namespace linepool::server {
namespace {

struct Noted {
  wire::RequestId id;
  wire::Method method = wire::Method::kGet;
  std::string route;
  IpAddress peer;
};

Noted note(const wire::Request& request, std::span<const std::string_view> route) {
  Noted noted{request.id, request.method, {}, request.peer};
  for (const std::string_view part : route) noted.route.append(part);
  if (noted.route.empty()) noted.route = "other";
  return noted;
}

bool is_worth_a_line(int status, bool log_all) {
  return log_all || status >= 500 || status == 429;
}

// Clients can cause refusals and failures at will, and must not fill the log with them.
void write(const Noted& request, int status, bool log_all) {
  const LogLevel level = status >= 500 ? LogLevel::kWarning : LogLevel::kInfo;
  if (!log_all && !log_admits(level, "request", std::to_string(status))) return;
  log_line(level, "request",
           {{"request", request.id.text()},
            {"method", wire::name(request.method)},
            {"route", request.route},
            {"status", status},
            {"address", request.peer.to_string()}});
}

class LogsAnswer final : public wire::Finish {
 public:
  LogsAnswer(Noted request, bool log_all) : request_(std::move(request)), log_all_(log_all) {}
  void apply(wire::Response& response) override {
    if (is_worth_a_line(response.status, log_all_)) write(request_, response.status, log_all_);
  }

 private:
  const Noted request_;
  const bool log_all_;
};

class LoggedDeferral final : public wire::Deferral {
 public:
  LoggedDeferral(wire::Deferral& next, const wire::Request& request, bool log_all)
      : next_(next), request_(request), log_all_(log_all) {}

  void matched(std::string_view part) override {
    CHECK(parts_ < route_.size(), "a route is a prefix and a pattern");
    route_[parts_++] = part;
    next_.matched(part);
  }
  void fall_back_to(wire::Fallback fallback) override { next_.fall_back_to(fallback); }
  wire::Responder defer() override { return logged(next_.defer()); }
  wire::Responder defer_watched(std::shared_ptr<wire::Departure> departure) override {
    return logged(next_.defer_watched(std::move(departure)));
  }
  // A connection that stays open is logged when it opens.
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override {
    log(head.status);
    return next_.stream(std::move(head), std::move(user));
  }
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override {
    log(head.status);
    return next_.upgrade(std::move(head), std::move(user));
  }

  void log(int status) const {
    if (is_worth_a_line(status, log_all_)) write(note(request_, route_), status, log_all_);
  }

 private:
  wire::Responder logged(wire::Responder responder) {
    responder.add_finish(std::make_unique<LogsAnswer>(note(request_, route_), log_all_));
    return responder;
  }

  wire::Deferral& next_;
  const wire::Request& request_;
  const bool log_all_;
  std::array<std::string_view, 2> route_;
  std::size_t parts_ = 0;
};

}  // namespace

std::optional<wire::Response> RequestLog::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  LoggedDeferral logged(deferral, request, log_all_);
  std::optional<wire::Response> response = next_.handle(request, logged);
  if (response) logged.log(response->status);
  return response;
}

}  // namespace linepool::server
