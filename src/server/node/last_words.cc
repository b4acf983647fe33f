#include "server/node/last_words.h"

#include <unistd.h>

#include <string>

#include "base/log/log.h"
#include "base/log/patient_write.h"
#include "server/exit_codes.h"
#include "store/store_damaged.h"
#include "store_postgres/wire/failure.h"

namespace linepool::server {

void die_of_store(const std::exception& failure) {
  if (dynamic_cast<const store_postgres::Deposed*>(&failure) != nullptr) die_deposed();
  log_line(LogLevel::kError, "store_failed",
           {{"reason", failure.what()}, {"exit", kExitStoreFailed}});
  flush_log();
  const bool is_damaged = dynamic_cast<const store::StoreDamaged*>(&failure) != nullptr;
  const std::string sentence =
      std::string("linepoold: The store failed: ") + failure.what() +
      (is_damaged ? ". The server stops.\n"
                  : ". The server stops; everything acknowledged is on disk, and the next start "
                    "recovers it.\n");
  write_to_stderr(sentence);
  ::_exit(kExitStoreFailed);
}

void die_deposed() {
  log_line(LogLevel::kError, "deposed", {{"exit", kExitDeposed}});
  flush_log();
  write_to_stderr(
      "linepoold: Another node has taken over this database. The server stops; everything "
      "acknowledged is there, and the next start stands by.\n");
  ::_exit(kExitDeposed);
}

}  // namespace linepool::server
