#include <linepool/events.h>
#include <linepool/orders.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <string>
#include <utility>

#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/order_answers.h"
#include "client/rest_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kLongestWait{180};  // the API's maximum

Failure over(Failure::Kind kind, const char* sentence) {
  Failure failure;
  failure.kind = kind;
  failure.sentence = sentence;
  return failure;
}

std::string path_of(std::int64_t id) {
  return "/orders/" + std::to_string(id);
}

// Replaces the names in the lease by their codes; "" stays "".
Outcome<Lease> in_codes(Transport& transport, const Lease& lease) {
  Lease codes{.number = lease.number, .app = "", .country = ""};
  if (!lease.country.empty()) {
    const auto code = code_of(transport, "countries", lease.country, Error::kUnknownCountry);
    if (!code) return code.failure();
    codes.country = *code;
  }
  if (!lease.app.empty()) {
    const auto code = code_of(transport, "services", lease.app, Error::kUnknownApp);
    if (!code) return code.failure();
    codes.app = *code;
  }
  return codes;
}

bool is_end(const Event& event) {
  return event.type == "lease.rejected" || event.type == "lease.expired" ||
         event.type == "lease.completed";
}

}  // namespace

Order order_of(const json::object& object) {
  const JsonRow row(object);
  Order order;
  order.id = row.number("id");
  order.lease = Lease{.number = without_plus(row.text("phoneNumber")),
                      .app = row.text("service"),
                      .country = row.text("country")};
  order.kind = row.text("numberType") == "short_code" ? NumberKind::kShortCode : NumberKind::kLong;
  order.status = row.text("status");
  order.price = row.text("price");
  order.ended = order.status != "active" && row.number("expires_in") <= 0;
  order.messages = row.number("messages");
  const std::string text = repaired_utf8(row.text("message"));
  const std::string code = row.text("otpCode");
  if (!text.empty()) {
    order.sms = Sms{.text = text, .code = std::nullopt};
    if (!code.empty()) order.sms->code = code;
  }
  order.json = json::serialize(object);
  return order;
}

Outcome<Order> order_answer(const Outcome<json::object>& answer) {
  if (!answer) return answer.failure();
  Order order = order_of(*answer);
  if (order.id > 0 && !order.lease.number.empty()) return order;
  return over(Failure::Kind::kUnexpected, "The server's answer is not an order.");
}

Outcome<Order> Orders::find(const Lease& lease, NumberKind kind) const {
  Transport& transport = *client_.transport();
  const auto wanted = in_codes(transport, lease);
  if (!wanted) return wanted.failure();
  std::optional<Order> found;
  const auto done = for_all_rows(transport, "/orders", "orders", [&](const json::object& object) {
    Order order = order_of(object);
    const bool is_it = order.id > 0 && order.kind == kind && order.lease.number == wanted->number &&
                       (wanted->app.empty() || order.lease.app == wanted->app) &&
                       (wanted->country.empty() || order.lease.country == wanted->country);
    if (is_it) found = std::move(order);
    return !is_it;
  });
  if (!done) return done.failure();
  if (!found) return refusal(Error::kUnknownNumber);
  return *std::move(found);
}

Outcome<Order> Orders::get(std::int64_t id, seconds wait) const {
  Transport& transport = *client_.transport();
  const seconds hold = std::clamp(wait, seconds(0), kLongestWait);
  Query query;
  if (hold.count() > 0) query.add("wait", std::to_string(hold.count()));
  HttpRequest request = rest_get(transport, path_of(id), query);
  request.hold = hold;
  return order_answer(rest_call(transport, request));
}

Outcome<Order> Orders::change(std::int64_t id, const char* what) const {
  Transport& transport = *client_.transport();
  return order_answer(
      rest_call(transport, rest_change(transport, wire::Method::kPost, path_of(id) + what)));
}

Outcome<Order> Orders::next_code(std::int64_t id) const {
  return change(id, "/next");
}

Outcome<Order> Orders::finish(std::int64_t id) const {
  return change(id, "/finish");
}

Outcome<Sms> Orders::new_sms(std::int64_t id, std::optional<std::int64_t> after,
                             milliseconds max_wait, const std::function<bool()>& going_on) const {
  const auto& now = client_.transport()->options().timing.now;
  const auto deadline = now() + max_wait;
  bool stopped = false;
  FollowOptions options;
  options.going_on = [&] {
    stopped = stopped || (going_on && !going_on());
    return !stopped && now() < deadline;
  };
  std::optional<Outcome<Sms>> end;
  EventFilter filter;
  filter.types = {"message.*", "lease.*"};
  filter.order = id;
  const Events events(client_, filter);
  const auto done = events.follow(
      after,
      [&end](const Event& event) {
        if (event.message) end = event.message->sms;
        // The SMS that ends an order precedes its end event.
        if (!end && is_end(event)) end = over(Failure::Kind::kRefused, "The order has ended.");
        return !end.has_value();
      },
      options);
  if (end) return *end;
  if (!done) return done.failure();
  if (stopped) return over(Failure::Kind::kStopped, "Interrupted while waiting for the SMS.");
  return over(Failure::Kind::kDeadline, "No new SMS came in time.");
}

}  // namespace client_v1
}  // namespace linepool
