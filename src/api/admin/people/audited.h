// Calls of the admin API that are written to the audit log: the answer leaves once its entry is
// stored.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "api/services.h"
#include "domain/access/audit.h"
#include "wire/handler.h"

namespace linepool::api::admin {

// What a call changed, as far as only its answer knows; written before the answer is sent.
struct AuditNote {
  std::string before;  // a JSON object
};

// Takes an answer and passes it on when its entry is stored, as AuditedDeferral does.
wire::Responder audited(const Services& services, AuditFact fact, wire::Responder outer,
                        std::shared_ptr<const AuditNote> note = nullptr);

// Passes the answer on when its entry is stored, with the outcome that the answer's status says. If
// the entry cannot be stored, the answer is that the server is busy.
class AuditedDeferral final : public wire::Deferral {
 public:
  AuditedDeferral(const Services& services, AuditFact fact, wire::Deferral& outer)
      : services_(services), fact_(std::move(fact)), outer_(outer) {}

  // For whoever makes the answer.
  [[nodiscard]] std::shared_ptr<AuditNote> note() const { return note_; }

  void matched(std::string_view part) override { outer_.matched(part); }
  void fall_back_to(wire::Fallback fallback) override { outer_.fall_back_to(fallback); }
  wire::Responder defer() override;

 private:
  const Services& services_;
  const AuditFact fact_;
  wire::Deferral& outer_;
  const std::shared_ptr<AuditNote> note_ = std::make_shared<AuditNote>();
};

// Stores an entry of a denied call, and only then answers.
void answer_denied(const Services& services, AuditFact fact, wire::Response denial,
                   wire::Deferral& deferral);

// How many denied calls of each caller are written to the log; the others are only counted, so that
// a program that goes on asking does not fill the disk.
class Denials {
 public:
  static constexpr std::int64_t kPerMinute = 10;

  // How many denials went unwritten since the one written before, if this one is to be written;
  // nothing if it is not.
  [[nodiscard]] std::optional<std::int64_t> admit(const std::string& actor, Time now);

 private:
  struct Seen {
    Time since;
    std::int64_t written = 0;
    std::int64_t left_out = 0;
  };
  std::mutex mutex_;
  std::unordered_map<std::string, Seen> seen_;  // by actor, of whom there are few
};

}  // namespace linepool::api::admin
