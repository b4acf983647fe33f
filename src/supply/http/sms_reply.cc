#include "supply/http/sms_reply.h"

#include <prometheus/counter.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/log/log.h"
#include "supply/count_received.h"
#include "supply/http/supply_answer.h"

namespace linepool::supply {
namespace {

using core::SupplyRefusal;

// Shared by the SMS of one request, each of which notes what became of it and lets go. The last one
// answers.
class RequestReply {
 public:
  RequestReply(wire::Responder responder, Asked asked, const ToEngine& engine, std::size_t count)
      : responder_(std::move(responder)),
        asked_(std::move(asked)),
        counters_(engine.counters),
        part_counters_(engine.part_counters),
        received_(count) {}
  RequestReply(const RequestReply&) = delete;
  RequestReply& operator=(const RequestReply&) = delete;
  ~RequestReply() {
    std::vector<core::Received> all;
    all.reserve(received_.size());
    for (const std::optional<core::Received>& one : received_) {
      if (one) all.push_back(*one);
    }
    if (is_unknown_) {
      responder_.send(answer_denied(asked_.is_plain));
    } else if (all.size() < received_.size()) {
      for (std::size_t i = all.size(); i < received_.size(); ++i) refuse(SupplyRefusal::kOverload);
      responder_.send(answer_busy(asked_.is_plain));
    } else {
      accept(std::move(all));
    }
  }

  // A part counts as an SMS only if it is refused; otherwise the whole one does.
  void complete(std::size_t place, const Result<core::PartReceived>& received) {
    if (!received) {
      is_unknown_ = true;
      counters_.of(asked_.supplier->name).received.Increment();
      return refuse(SupplyRefusal::kCredential);
    }
    part_counters_.count(*received);
    core::Received told;
    told.message = received->message;
    told.duplicate = received->duplicate;
    if (!received->delivered.empty() && received->delivered.back().is_whole) {
      told.lease = received->delivered.back().received.lease;
    }
    received_[place] = told;
  }

  void complete(std::size_t place, const Result<core::Received>& received) {
    if (!received) {
      // The only possible refusal, an unknown supplier, means that it was removed after the token
      // was checked.
      is_unknown_ = true;
      return refuse(SupplyRefusal::kCredential);
    }
    received_[place] = *received;
    count_received(counters_.of(asked_.supplier->name), *received, asked_.supplier->name,
                   asked_.request.text());
  }

 private:
  void accept(std::vector<core::Received> all) {
    responder_.render(
        [supplier = asked_.supplier, is_plain = asked_.is_plain, all = std::move(all)] {
          const AnswerForm form{is_plain, supplier->format};
          return all.size() == 1 ? answer_accepted(form, all.front()) : answer_accepted(form, all);
        });
  }

  void refuse(SupplyRefusal reason) {
    counters_.refuse(asked_.supplier->name, reason);
    log_refusal(asked_.request, asked_.supplier->name, reason);
  }

  wire::Responder responder_;
  const Asked asked_;
  core::SupplyCounters& counters_;
  PartCounters& part_counters_;
  std::vector<std::optional<core::Received>> received_;  // each written by the engine only
  bool is_unknown_ = false;
};

template <class Reply>
class OneReply final : public ReceptionOf<Reply> {
 public:
  OneReply(std::shared_ptr<RequestReply> request, std::size_t place)
      : request_(std::move(request)), place_(place) {}

  void complete(const Result<Reply>& received) override {
    request_->complete(place_, received);
    request_.reset();
  }

 private:
  std::shared_ptr<RequestReply> request_;
  const std::size_t place_;
};

bool submit_one(Delivery delivery, const ToEngine& engine,
                const std::shared_ptr<RequestReply>& request, std::size_t place) {
  if (auto* part = std::get_if<core::ReceivePart>(&delivery)) {
    return engine.submit_part(std::move(*part),
                              std::make_unique<OneReply<core::PartReceived>>(request, place));
  }
  return engine.submit(std::get<core::ReceiveMessage>(std::move(delivery)),
                       std::make_unique<OneReply<core::Received>>(request, place));
}

}  // namespace

void log_refusal(const wire::RequestId& request, std::string_view supplier, SupplyRefusal reason,
                 std::string_view words) {
  if (!log_admits(LogLevel::kWarning, "sms_refused", name(reason))) return;
  log_line(LogLevel::kWarning, "sms_refused",
           {{"request", request.text()},
            {"supplier", supplier},
            {"reason", name(reason)},
            {"detail", words}});
}

void submit_all(std::vector<Delivery> deliveries, const ToEngine& engine, wire::Responder responder,
                Asked asked) {
  CHECK(!deliveries.empty());
  const auto sms = std::count_if(deliveries.begin(), deliveries.end(), [](const Delivery& one) {
    return std::holds_alternative<core::ReceiveMessage>(one);
  });
  engine.counters.of(asked.supplier->name).received.Increment(static_cast<double>(sms));
  const auto request = std::make_shared<RequestReply>(std::move(responder), std::move(asked),
                                                      engine, deliveries.size());
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    if (!submit_one(std::move(deliveries[i]), engine, request, i)) return;
  }
}

}  // namespace linepool::supply
