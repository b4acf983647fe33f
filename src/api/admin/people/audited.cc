#include "api/admin/people/audited.h"

#include <utility>

#include "api/answers/problem.h"
#include "api/deferred.h"
#include "core/commands/operators/append_audit.h"

namespace linepool::api::admin {
namespace {

void store_then_send(const Services& services, AuditFact fact, wire::Response response,
                     wire::Responder responder) {
  auto render = [response = std::move(response)](const Result<core::AuditReply>& stored) mutable {
    return stored ? std::move(response) : problem(stored.refusal());
  };
  auto done =
      settle_and_render<core::AuditReply>(std::move(responder), settle_nothing, std::move(render));
  static_cast<void>(services.engine.submit(core::AppendAudit{std::move(fact)}, std::move(done)));
}

// The answer is made where it is sent, not on its connection's loop: the entry says how it ended.
class AuditedSink final : public wire::ResponseSink {
 public:
  AuditedSink(const Services& services, AuditFact fact, wire::Responder outer,
              std::shared_ptr<const AuditNote> note)
      : services_(services),
        fact_(std::move(fact)),
        outer_(std::move(outer)),
        note_(std::move(note)) {}

  void send(std::unique_ptr<wire::Answer> answer) override {
    wire::Response response = answer->take();
    if (note_ && note_->before.size() <= kAuditChangeBytes) fact_.before = note_->before;
    fact_.outcome = response.status < 400 ? AuditOutcome::kDone : AuditOutcome::kRefused;
    store_then_send(services_, std::move(fact_), std::move(response), std::move(outer_));
  }

 private:
  const Services services_;
  AuditFact fact_;
  wire::Responder outer_;
  std::shared_ptr<const AuditNote> note_;  // null: there is nothing to note
};

}  // namespace

wire::Responder audited(const Services& services, AuditFact fact, wire::Responder outer,
                        std::shared_ptr<const AuditNote> note) {
  auto sink =
      std::make_shared<AuditedSink>(services, std::move(fact), std::move(outer), std::move(note));
  return wire::Responder(std::move(sink), &problem_fallback);
}

wire::Responder AuditedDeferral::defer() {
  return audited(services_, fact_, outer_.defer(), note_);
}

void answer_denied(const Services& services, AuditFact fact, wire::Response denial,
                   wire::Deferral& deferral) {
  fact.outcome = AuditOutcome::kDenied;
  store_then_send(services, std::move(fact), std::move(denial), deferral.defer());
}

std::optional<std::int64_t> Denials::admit(const std::string& actor, Time now) {
  const std::lock_guard lock(mutex_);
  Seen& seen = seen_[actor];
  if (!seen.since.is_set() || now - seen.since >= Duration::minutes(1) || now < seen.since) {
    seen.since = now;
    seen.written = 0;
  }
  if (seen.written == kPerMinute) {
    ++seen.left_out;
    return std::nullopt;
  }
  ++seen.written;
  return std::exchange(seen.left_out, 0);
}

}  // namespace linepool::api::admin
