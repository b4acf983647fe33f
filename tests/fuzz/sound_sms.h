// What every SMS that a supplier's request comes to must be, whatever the request was.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "supply/http/sms_content.h"
#include "supply/http/supplier_time.h"

inline void check_text(std::string_view text, std::size_t max_bytes) {
  CHECK(text.size() <= max_bytes);
  CHECK(linepool::is_valid_utf8(text));
  CHECK(text.find('\0') == std::string_view::npos);
}

// `now`: when it was read.
inline void check_sound(const linepool::supply::SmsContent& sms, linepool::Time now) {
  using namespace linepool;
  check_text(sms.text.reveal(), limits::kSmsTextBytes);
  check_text(sms.from, limits::kSenderBytes);
  check_text(sms.recipient, limits::kRecipientBytes);
  check_text(sms.id, limits::kSupplierMessageIdBytes);
  CHECK(sms.no_text == sms.text.empty());
  CHECK(!(sms.bad_time && sms.sent_at.is_set()));
  CHECK(!sms.sent_at.is_set() || sms.sent_at <= now + supply::kSupplierTimeAhead);
}
