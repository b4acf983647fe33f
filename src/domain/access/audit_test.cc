#include "domain/access/audit.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace linepool {
namespace {

AuditEntry entry() {
  AuditEntry entry{AuditId{7}, Time{1'800'000'000'000}, {}, {}};
  entry.fact = {"ana",        Role::kSupport, "bin.show",  "message 12", AuditOutcome::kDone,
                R"({"a":1})", R"({"a":2})",   "192.0.2.1", "req-1"};
  return entry;
}

// Written once by another program: the chain of an existing log must stay verifiable.
TEST(AuditDigest, IsTheSameForEver) {
  const Digest digest = audit_digest(Digest{}, entry());
  EXPECT_EQ(to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()}),
            "efb42fdba9fc7fb5e170a85cafc53ac707fa979f41726ec8eb731fda28c38a51");
}

TEST(AuditDigest, CoversEveryFieldAndTheEntryBefore) {
  const std::vector<std::function<void(AuditEntry&)>> changes{
      [](AuditEntry& e) { e.id = AuditId{8}; },
      [](AuditEntry& e) { e.at.ms += 1; },
      [](AuditEntry& e) { e.fact.actor = "anb"; },
      [](AuditEntry& e) { e.fact.role = Role::kOwner; },
      [](AuditEntry& e) { e.fact.action = "bin.drop"; },
      [](AuditEntry& e) { e.fact.object = "message 13"; },
      [](AuditEntry& e) { e.fact.outcome = AuditOutcome::kDenied; },
      [](AuditEntry& e) { e.fact.before.clear(); },
      [](AuditEntry& e) { e.fact.after.clear(); },
      [](AuditEntry& e) { e.fact.address = "192.0.2.2"; },
      [](AuditEntry& e) { e.fact.request_id = "req-2"; },
      [](AuditEntry& e) { std::swap(e.fact.before, e.fact.after); },
      // The same bytes in a row, divided elsewhere.
      [](AuditEntry& e) { e.fact.actor = "an", e.fact.action = "abin.show"; },
  };
  const Digest digest = audit_digest(Digest{}, entry());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    AuditEntry changed = entry();
    changes[i](changed);
    EXPECT_NE(audit_digest(Digest{}, changed), digest) << "change " << i;
  }
  Digest other{};
  other[31] = 1;
  EXPECT_NE(audit_digest(other, entry()), digest);
}

}  // namespace
}  // namespace linepool
