// get_sms: the call that pollers make all day. While the lease is live it is answered from memory,
// on the loop that read the request; afterwards from the store.

#include <algorithm>
#include <limits>
#include <string>

#include "api/answers/text_answers.h"
#include "api/deferred.h"
#include "api/user/call.h"
#include "api/user/names.h"
#include "base/limits.h"
#include "core/queries/find_sms.h"

namespace linepool::api::user {
namespace {

// Clients take every sentence they do not know for the SMS itself, so an unknown name and a
// malformed number both get "Number Not Found.".
std::optional<core::SmsQuestion> question_of(const Call& call, MessageId after) {
  const Result<PhoneNumber> number = PhoneNumber::parse(call.value("number"));
  if (!number) return std::nullopt;
  const auto catalogue = call.services.catalogue.get();
  const App* app = find_app(call, *catalogue);
  const Country* country = find_country(call, *catalogue);
  if (app == nullptr || country == nullptr) return std::nullopt;
  return core::SmsQuestion{call.owner.customer, *number, country->id, app->id, after,
                           call.owner.sight()};
}

// Tells the client that the server can wait, and the longest it did: clients that do not find this
// header poll.
wire::Response with_wait(wire::Response response, std::int64_t wait_s) {
  if (wait_s > 0) response.headers.emplace_back("Linepool-Wait", std::to_string(wait_s));
  return response;
}

wire::Response answer_of(const Answers& answers, const core::LiveLease& live, MessageId after) {
  return live.waits(after) ? answers.refuse(Error::kNoCodeYet) : answers.sms(*live.newest);
}

class SmsWait final : public core::Waiter {
 public:
  SmsWait(CustomerId customer, Answers answers, wire::Responder responder, std::int64_t wait_s)
      : customer_(customer), answers_(answers), responder_(std::move(responder)), wait_s_(wait_s) {}

  // An SMS older than the newest is not what the request waits for.
  [[nodiscard]] bool concerns(const core::Change& change) override {
    const auto* received = std::get_if<core::LeaseMessage>(&change.subject);
    return received == nullptr || received->lease.last_message == received->message->id;
  }
  void woken(const core::Change& change) override {
    const auto* received = std::get_if<core::LeaseMessage>(&change.subject);
    const bool is_theirs = change.event.customer == customer_;
    // The number lives on without an SMS: the client asks again.
    const auto* lease = std::get_if<Lease>(&change.subject);
    if (is_theirs && lease != nullptr && lease->is_live())
      return answer(answers_.refuse(Error::kNoCodeYet));
    if (!is_theirs || received == nullptr) return answer(answers_.refuse(Error::kUnknownNumber));
    responder_.render([message = received->message, answers = answers_, wait_s = wait_s_] {
      return with_wait(answers.sms(*message), wait_s);
    });
  }
  void timed_out() override { answer(answers_.refuse(Error::kNoCodeYet)); }
  // A blocked customer may still ask again for what has arrived; see docs/decisions/0016.
  void lost(Error why) override {
    const bool is_blocked = why == Error::kCustomerBlocked;
    answer(answers_.refuse(is_blocked ? Error::kNoCodeYet : Error::kUnknownCustomer));
  }
  void answer(wire::Response response) { responder_.send(with_wait(std::move(response), wait_s_)); }

 private:
  const CustomerId customer_;
  const Answers answers_;
  wire::Responder responder_;
  const std::int64_t wait_s_;
};

// The lease waits for an SMS newer than `after`, or did a moment ago.
std::optional<wire::Response> wait_for_sms(Call& call, const core::LeaseKey& key, LeaseId lease,
                                           MessageId after, std::int64_t wait_s) {
  core::Waits& waits = call.services.waits;
  if (const auto again_s = call.admission.check_wait(waits, call.owner.customer)) {
    return too_many_requests(*again_s);
  }
  auto left = std::make_shared<EndsWait>(waits);
  auto owned = std::make_unique<SmsWait>(call.owner.customer, call.answers,
                                         call.deferral.defer_watched(left), wait_s);
  std::unique_ptr<core::Waiter> waiter = std::move(owned);
  left->ticket = waits.add(core::WaitKey::lease(lease), call.caller.access(), call.now,
                           call.now + Duration::seconds(wait_s), waiter);
  if (!left->ticket) {
    static_cast<SmsWait&>(*waiter).answer(busy());
    return std::nullopt;
  }
  // Whatever was committed between the look and the wait has woken nobody.
  const auto live = call.services.live.find(key);
  const bool still_waits = live && live->id == lease && live->waits(after);
  if (still_waits) return std::nullopt;
  waiter = waits.remove(*left->ticket);
  if (waiter != nullptr) {
    static_cast<SmsWait&>(*waiter).answer(live && live->id == lease
                                              ? answer_of(call.answers, *live, after)
                                              : call.answers.refuse(Error::kUnknownNumber));
  }
  return std::nullopt;
}

}  // namespace

std::optional<wire::Response> get_sms(Call& call) {
  const Result<std::int64_t> asked_s = call.integer("wait", 0, limits::kLongPollSeconds, 0);
  if (!asked_s) return call.answers.refuse(asked_s.refusal());
  const std::int64_t wait_s = std::min(*asked_s, call.services.max_wait_s);
  const Result<std::int64_t> known =
      call.integer("after", 0, std::numeric_limits<std::int64_t>::max(), 0);
  if (!known) return call.answers.refuse(known.refusal());
  const MessageId after{*known};
  const std::optional<core::SmsQuestion> question = question_of(call, after);
  if (!question) return call.answers.refuse(Error::kUnknownNumber);
  const core::LeaseKey key{question->customer, question->number, question->app};
  const auto live = call.services.live.find(key);
  if (live) {
    const bool is_shown =
        live->country == question->country && question->sight.shows(live->key, question->app);
    if (!is_shown) return call.answers.refuse(Error::kUnknownNumber);
    if (live->waits(after) && wait_s > 0) {
      return wait_for_sms(call, key, live->id, after, wait_s);
    }
    return with_wait(answer_of(call.answers, *live, after), wait_s);
  }
  if (call.owner.blocked) return call.answers.refuse(Error::kCustomerBlocked);
  return answer_by_query(
      call.services, call.deferral,
      [question = *question, rules = call.services.rules, now = call.now, wait_s,
       answers = call.answers](const store::Tx& tx) {
        const Result<Message> found = core::find_sms(tx, rules, question, now);
        return with_wait(found ? answers.sms(*found) : answers.refuse(found.refusal()), wait_s);
      });
}

}  // namespace linepool::api::user
