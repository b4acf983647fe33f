// What the console's own calls share: the settings, and how often one may try to sign in.
#pragma once

#include <string>

#include "api/admin/people/audited.h"
#include "api/proof/attempts.h"
#include "api/proof/later.h"
#include "api/proof/passwords.h"
#include "api/services.h"
#include "domain/access/operator.h"

namespace linepool::api::console {

struct ConsoleSettings {
  proof::SessionLife session{Duration::minutes(30), Duration::hours(12)};
};

class Desk {
 public:
  Desk(const Services& all, const ConsoleSettings& chosen, proof::Passwords& hashing);

  const Services services;
  const ConsoleSettings settings;
  proof::Passwords& passwords;
  proof::Attempts attempts;
  admin::Denials denials;
  const SystemClock real_clock;  // of one-time passwords, also where the server's clock was moved

  // The secret for the authenticator app of whoever accepts the operator's open invitation. It
  // follows from the invitation, so nothing is stored until the app has shown a code. The password
  // has no part in it: whoever read the secret could guess passwords with it, and fast.
  [[nodiscard]] std::string totp_secret(const Operator& invited) const;

  // The secret for the app that is to replace the operator's, and that only this session was shown
  // at `begun`. Another one as soon as the app has been replaced.
  [[nodiscard]] std::string next_totp_secret(const Operator& who, OperatorTokenId session,
                                             Time begun) const;

  // Writes to the audit log that somebody failed to prove to be `fact.actor`; not too often, and
  // nobody waits for it: how long an answer takes tells nothing of whether there is such a name.
  void note_failure(AuditFact fact, Time now);
};

}  // namespace linepool::api::console
