#include "cli/commands/short_codes.h"

#include <linepool/orders.h>

#include <boost/json.hpp>
#include <chrono>
#include <ostream>

#include "cli/commands/shared/leases.h"
#include "cli/commands/shared/refusals.h"
#include "cli/commands/shared/waiting.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/order_answers.h"
#include "client/rented_short_codes.h"
#include "client/rest.h"
#include "client/rest_rows.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;
using wire::Method;

constexpr std::size_t kShownBytes = 64 * 1024;

// The transport lives as long as the client.
struct Rest {
  explicit Rest(const Session& session)
      : client(session.client()), transport(*client.transport()) {}

  Outcome<json::object> change(Method method, std::string_view path,
                               const json::object& body = {}) {
    return rest_call(transport, rest_change(transport, method, path, body));
  }

  Client client;
  Transport& transport;
};

Outcome<json::object> body_of(Rest& rest, const ShortCodeRequest& request) {
  const auto country =
      code_of(rest.transport, "countries", request.country, Error::kUnknownCountry);
  if (!country) return country.failure();
  const auto service = code_of(rest.transport, "services", request.app, Error::kUnknownApp);
  if (!service) return service.failure();
  json::object body{{"country", *country}, {"service", *service}, {"number_type", "short_code"}};
  if (!request.label.empty()) body["label"] = request.label;
  if (!request.code_pattern.empty()) body["code_pattern"] = request.code_pattern;
  if (!request.max_price.empty()) body["max_price"] = request.max_price;
  return body;
}

Outcome<json::object> make_order(Rest& rest, const ShortCodeRequest& request) {
  auto body = body_of(rest, request);
  if (!body) return body.failure();
  if (!request.number.empty()) (*body)["phoneNumber"] = request.number;
  return rest.change(Method::kPost, "/orders", *body);
}

Named named(const ShortCodeRequest& request) {
  return {.app = request.app, .country = request.country, .number = request.number};
}

Exit show_number(Session& session, const Rest& rest, const Outcome<json::object>& document,
                 const Named& named) {
  if (!document) return fail_named(session, rest.client, document.failure(), named);
  if (session.json()) {
    session.show(*document);
  } else {
    session.console().out << printable(JsonRow(*document).text("phoneNumber"), kShownBytes) << '\n';
  }
  return Exit::kDone;
}

std::string path_of(const json::object& order) {
  return "/orders/" + JsonRow(order).text("id");
}

Outcome<Order> find_order(Rest& rest, const ShortCodeRequest& request) {
  const Lease lease{.number = request.number, .app = request.app, .country = request.country};
  return Orders(rest.client).find(lease, NumberKind::kShortCode);
}

}  // namespace

Exit lease_short_code(Session& session, const ShortCodeRequest& request) {
  Rest rest(session);
  return show_number(session, rest, make_order(rest, request), named(request));
}

Exit rent_one_short_code(Session& session, const std::string& app, const std::string& country,
                         const RentOptions& options) {
  Rest rest(session);
  return show_number(session, rest, rent_short_code(rest.transport, app, country, options),
                     {.app = app, .country = country, .rent = true});
}

Exit show_short_code_sms(Session& session, const ShortCodeRequest& request) {
  Rest rest(session);
  session.console().catch_interrupt();
  const auto found = find_order(rest, request);
  if (!found) return fail_named(session, rest.client, found.failure(), named(request));
  const auto order = wait_for_code(session, rest.client, *found, request.wait);
  return order ? show_order_sms(session, *order, request.only_code) : session.fail(order.failure());
}

Exit cancel_short_code(Session& session, const ShortCodeRequest& request) {
  Rest rest(session);
  const auto found = find_order(rest, request);
  if (!found) return fail_named(session, rest.client, found.failure(), named(request));
  const auto done = rest.change(Method::kDelete, "/orders/" + std::to_string(found->id));
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(*done);
  session.note(request.number + " is rejected; nothing is charged for it");
  return Exit::kDone;
}

Exit short_code_otp(Session& session, const ShortCodeRequest& request) {
  Rest rest(session);
  session.console().catch_interrupt();
  const auto made = make_order(rest, request);
  if (!made) return fail_named(session, rest.client, made.failure(), named(request));
  const std::string number = printable(JsonRow(*made).text("phoneNumber"), kShownBytes);
  session.note(number + " is yours; waiting for the SMS");
  const auto order = wait_for_code(session, rest.client, order_of(*made), request.wait);
  if (order && order->sms && order->sms->code) {
    if (session.json()) {
      session.console().out << order->json << '\n';
    } else {
      session.console().out << printable(*order->sms->code, kShownBytes) << '\n';
    }
    return Exit::kDone;
  }
  // Without an SMS it may be given back at once, or as soon as it is old enough.
  const bool unused = !request.keep && (!order || !order->sms);
  if (unused) {
    HttpRequest cancel = rest_change(rest.transport, Method::kDelete, path_of(*made));
    cancel.url += "?when=allowed";
    const auto done = rest_call(rest.transport, cancel);
    session.note(done ? number + " is given back; nothing is charged for it"
                      : number + " is not given back (" + done.failure().sentence + ")");
  }
  return session.fail(order ? no_code_yet() : order.failure(), *made);
}

}  // namespace linepool::cli
