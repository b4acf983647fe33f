#include "server/request_log.h"

#include <memory>
#include <string>

#include "base/log.h"

namespace linepool::server {
namespace {

constexpr std::size_t kPathShown = 200;

struct Noted {
  wire::RequestId id;
  wire::Method method = wire::Method::kGet;
  std::string path;
  IpAddress peer;
};

Noted note(const wire::Request& request) {
  return {request.id, request.method, std::string(request.path.substr(0, kPathShown)),
          request.peer};
}

bool is_worth_a_line(int status, bool log_all) {
  return log_all || status >= 500 || status == 429;
}

void write(const Noted& request, int status) {
  const LogLevel level = status >= 500 ? LogLevel::kWarning : LogLevel::kInfo;
  log_line(level, "request",
           {{"request", request.id.text()},
            {"method", wire::name(request.method)},
            {"path", request.path},
            {"status", status},
            {"address", request.peer.to_string()}});
}

class LogsAnswer final : public wire::Finish {
 public:
  LogsAnswer(const wire::Request& request, bool log_all)
      : request_(note(request)), log_all_(log_all) {}
  void apply(wire::Response& response) override {
    if (is_worth_a_line(response.status, log_all_)) write(request_, response.status);
  }

 private:
  const Noted request_;
  const bool log_all_;
};

class LoggedDeferral final : public wire::Deferral {
 public:
  LoggedDeferral(wire::Deferral& next, const wire::Request& request, bool log_all)
      : next_(next), request_(request), log_all_(log_all) {}

  void fall_back_to(wire::Fallback fallback) override { next_.fall_back_to(fallback); }
  wire::Responder defer() override { return logged(next_.defer()); }
  wire::Responder defer_watched(std::shared_ptr<wire::Departure> departure) override {
    return logged(next_.defer_watched(std::move(departure)));
  }
  // A connection that stays open is logged when it opens.
  std::shared_ptr<wire::Channel> stream(wire::Response head,
                                        std::shared_ptr<wire::ChannelUser> user) override {
    if (is_worth_a_line(head.status, log_all_)) write(note(request_), head.status);
    return next_.stream(std::move(head), std::move(user));
  }
  std::shared_ptr<wire::Channel> upgrade(wire::Response head,
                                         std::shared_ptr<wire::ChannelUser> user) override {
    if (is_worth_a_line(head.status, log_all_)) write(note(request_), head.status);
    return next_.upgrade(std::move(head), std::move(user));
  }

 private:
  wire::Responder logged(wire::Responder responder) {
    responder.add_finish(std::make_unique<LogsAnswer>(request_, log_all_));
    return responder;
  }

  wire::Deferral& next_;
  const wire::Request& request_;
  const bool log_all_;
};

}  // namespace

std::optional<wire::Response> RequestLog::handle(const wire::Request& request,
                                                 wire::Deferral& deferral) {
  LoggedDeferral logged(deferral, request, log_all_);
  std::optional<wire::Response> response = next_.handle(request, logged);
  if (response && is_worth_a_line(response->status, log_all_)) {
    write(note(request), response->status);
  }
  return response;
}

}  // namespace linepool::server
