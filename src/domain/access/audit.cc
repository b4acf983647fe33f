#include "domain/access/audit.h"

#include "base/text_of.h"

namespace linepool {
namespace {

void add(std::string& out, std::string_view field) {
  out.append(std::to_string(field.size())).append(":").append(field);
}

void add(std::string& out, std::int64_t field) {
  add(out, std::string_view(std::to_string(field)));
}

}  // namespace

std::string_view name(AuditOutcome outcome) {
  switch (outcome) {
    case AuditOutcome::kDone: return "done";
    case AuditOutcome::kRefused: return "refused";
    case AuditOutcome::kDenied: return "denied";
  }
  return "";
}

Digest audit_digest(const Digest& before, const AuditEntry& entry) {
  const AuditFact& fact = entry.fact;
  std::string text{text_of(before)};
  add(text, entry.id.value);
  add(text, entry.at.ms);
  add(text, fact.actor);
  add(text, static_cast<std::int64_t>(fact.role));
  add(text, fact.action);
  add(text, fact.object);
  add(text, static_cast<std::int64_t>(fact.outcome));
  for (const std::string* field : {&fact.before, &fact.after, &fact.address, &fact.request_id}) {
    add(text, *field);
  }
  return sha256(text);
}

AuditEntry following(const std::optional<AuditEntry>& newest, AuditEntry entry) {
  entry.id = AuditId{newest ? newest->id.value + 1 : 1};
  entry.digest = audit_digest(newest ? newest->digest : Digest{}, entry);
  return entry;
}

}  // namespace linepool
