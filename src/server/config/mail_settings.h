// The settings of mail: what they must be together, and what they say to the sender.
#pragma once

#include "base/result.h"
#include "outbound/smtp_client.h"
#include "server/config/config.h"

namespace linepool::server {

// Also server.public_url, which may be set without mail. The refusal is one sentence that names the
// key.
Status check_mail(const Config& config);

// For settings that passed and have a mail.url. Throws StartFailure if a file cannot be used.
outbound::SmtpServer smtp_server(const Config& config);

}  // namespace linepool::server
