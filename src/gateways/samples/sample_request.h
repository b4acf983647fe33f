// A request with one SMS, as a gateway would send it: made from what describes its requests, so
// that an operator can try them without waiting for an SMS.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "base/time/time_zone.h"
#include "gateways/description.h"
#include "gateways/known.h"
#include "wire/http.h"

namespace linepool::gateways {

struct SampleSms {
  std::string to;  // as the gateway would write it
  std::string from;
  std::string text;
  std::string id;  // stands for whatever names the SMS
  Time at;
};

// A request that owns what it holds.
struct OwnRequest {
  wire::Method method = wire::Method::kPost;
  std::string address;  // without a query
  std::string query;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  // With the query.
  [[nodiscard]] std::string url() const;
};

// What describes the requests of a gateway with the usual field names, of which Kannel is one.
std::string_view usual_description();

// Every field is at the first of its places. The recipient is named if the gateway names it, or if
// it has no table of devices with that number; otherwise the device is named that the table has for
// it. A text goes in the first alphabet that can carry it. A part is the only one of its SMS.
// `zone` is that of the gateway's times without an offset.
OwnRequest sample_request(const Description& description, const Habits& habits,
                          const SampleSms& sms, const TimeZone& zone);

}  // namespace linepool::gateways
