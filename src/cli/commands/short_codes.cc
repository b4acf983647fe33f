#include "cli/commands/short_codes.h"

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <ostream>

#include "cli/commands/leases.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"
#include "client/rest.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;
using std::chrono::seconds;
using wire::Method;

constexpr std::size_t kShownBytes = 64 * 1024;
constexpr int kOneWaitSeconds = 20;  // within the time of one call
constexpr int kHoursPerDay = 24;

// The transport lives as long as the client.
struct Rest {
  explicit Rest(const Session& session)
      : client(session.client()), transport(*client.transport()) {}

  Outcome<json::object> get(std::string_view path, const Query& query = {}) {
    return rest_call(transport, rest_get(transport, path, query));
  }
  Outcome<json::object> change(Method method, std::string_view path,
                               const json::object& body = {}) {
    return rest_call(transport, rest_change(transport, method, path, body));
  }

  Client client;
  Transport& transport;
};

Failure refusal(Error error) {
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = error;
  failure.sentence = info(error).sentence;
  return failure;
}

// Calls `each` for the objects of a list, until it says false.
template <class Each>
void for_rows(const json::object& document, std::string_view member, Each each) {
  const json::value* list = document.if_contains(member);
  if (list == nullptr || !list->is_array()) return;
  for (const json::value& row : list->get_array()) {
    if (row.is_object() && !each(row.get_object())) return;
  }
}

// The code of what a list of the server has under that name or code.
Outcome<std::string> code_of(Rest& rest, const std::string& collection, const std::string& wanted,
                             Error unknown) {
  const auto document = rest.get("/" + collection);
  if (!document) return document.failure();
  std::string code;
  for_rows(*document, collection, [&](const json::object& object) {
    const JsonRow row(object);
    const bool is_it =
        folded(row.text("code")) == folded(wanted) || folded(row.text("name")) == folded(wanted);
    if (is_it) code = row.text("code");
    return !is_it;
  });
  if (code.empty()) return refusal(unknown);
  return code;
}

Outcome<json::object> body_of(Rest& rest, const ShortCodeWish& wish) {
  const auto country = code_of(rest, "countries", wish.country, Error::kUnknownCountry);
  if (!country) return country.failure();
  const auto service = code_of(rest, "services", wish.app, Error::kUnknownApp);
  if (!service) return service.failure();
  json::object body{{"country", *country}, {"service", *service}, {"number_type", "short_code"}};
  if (!wish.label.empty()) body["label"] = wish.label;
  return body;
}

Outcome<json::object> make_order(Rest& rest, const ShortCodeWish& wish) {
  auto body = body_of(rest, wish);
  if (!body) return body.failure();
  if (!wish.number.empty()) (*body)["phoneNumber"] = wish.number;
  return rest.change(Method::kPost, "/orders", *body);
}

Exit show_number(Session& session, const Outcome<json::object>& document) {
  if (!document) return session.fail(document.failure());
  if (session.json()) {
    session.show(*document);
  } else {
    session.console().out << printable(JsonRow(*document).text("phoneNumber"), kShownBytes) << '\n';
  }
  return Exit::kDone;
}

// The newest order of the short code; app and country may be empty.
Outcome<json::object> find_order(Rest& rest, const ShortCodeWish& wish) {
  std::string country;
  std::string service;
  if (!wish.country.empty()) {
    const auto code = code_of(rest, "countries", wish.country, Error::kUnknownCountry);
    if (!code) return code.failure();
    country = *code;
  }
  if (!wish.app.empty()) {
    const auto code = code_of(rest, "services", wish.app, Error::kUnknownApp);
    if (!code) return code.failure();
    service = *code;
  }
  const auto document = rest.get("/orders");
  if (!document) return document.failure();
  std::optional<json::object> found;
  for_rows(*document, "orders", [&](const json::object& object) {
    const JsonRow row(object);
    const bool is_it = row.text("numberType") == "short_code" &&
                       row.text("phoneNumber") == wish.number &&
                       (country.empty() || row.text("country") == country) &&
                       (service.empty() || row.text("service") == service);
    if (is_it) found = object;
    return !is_it;
  });
  if (!found) return refusal(Error::kUnknownNumber);
  return *found;
}

std::string path_of(const json::object& order) {
  return "/orders/" + JsonRow(order).text("id");
}

// The order when it waits no more, or when the time is over.
Outcome<json::object> wait_for(Session& session, Rest& rest, json::object order, int at_most_s) {
  const auto now = [&] { return rest.client.transport()->options().timing.now(); };
  const auto deadline = now() + seconds(at_most_s);
  while (JsonRow(order).text("status") == "active") {
    const auto left = std::chrono::duration_cast<seconds>(deadline - now()).count();
    if (left <= 0) return order;
    if (session.console().interrupted()) {
      Failure stopped;
      stopped.kind = Failure::Kind::kStopped;
      stopped.sentence = "Interrupted while waiting for the SMS.";
      return stopped;
    }
    Query query;
    query.add("wait", std::to_string(std::min<std::int64_t>(left, kOneWaitSeconds)));
    auto newer = rest.get(path_of(order), query);
    if (!newer) return newer.failure();
    order = *std::move(newer);
  }
  return order;
}

Failure nothing_came() {
  Failure failure = refusal(Error::kNoCodeYet);
  failure.kind = Failure::Kind::kDeadline;
  return failure;
}

}  // namespace

void add_number_type(CLI::App& command, std::string& type) {
  command.add_option("--number-type", type, "long, or short_code: of a Linepool only")
      ->check(CLI::IsMember({"long", "short_code"}));
}

bool is_short_code(const std::string& type) {
  return type == "short_code";
}

Exit lease_short_code(Session& session, const ShortCodeWish& wish) {
  Rest rest(session);
  return show_number(session, make_order(rest, wish));
}

Exit rent_short_code(Session& session, const ShortCodeWish& wish) {
  Rest rest(session);
  auto body = body_of(rest, wish);
  if (!body) return session.fail(body.failure());
  if (wish.days > 0) (*body)["period_hours"] = wish.days * kHoursPerDay;
  return show_number(session, rest.change(Method::kPost, "/rentals", *body));
}

Exit show_short_code_sms(Session& session, const ShortCodeWish& wish) {
  Rest rest(session);
  session.console().catch_interrupt();
  const auto found = find_order(rest, wish);
  if (!found) return session.fail(found.failure());
  const auto order = wait_for(session, rest, *found, wish.wait_seconds);
  if (!order) return session.fail(order.failure());
  const JsonRow row(*order);
  if (row.text("message").empty()) return session.fail(nothing_came());
  if (session.json()) {
    session.show(*order);
  } else {
    session.console().out << printable(row.text("message"), kShownBytes) << '\n';
  }
  return Exit::kDone;
}

Exit cancel_short_code(Session& session, const ShortCodeWish& wish) {
  Rest rest(session);
  const auto found = find_order(rest, wish);
  if (!found) return session.fail(found.failure());
  const auto done = rest.change(Method::kDelete, path_of(*found));
  if (!done) return session.fail(done.failure());
  if (session.json()) session.show(*done);
  session.note(wish.number + " is rejected; nothing is charged for it");
  return Exit::kDone;
}

Exit short_code_otp(Session& session, const ShortCodeWish& wish) {
  Rest rest(session);
  session.console().catch_interrupt();
  const auto made = make_order(rest, wish);
  if (!made) return session.fail(made.failure());
  const std::string number = printable(JsonRow(*made).text("phoneNumber"), kShownBytes);
  session.note(number + " is yours; waiting for the SMS");
  const auto order = wait_for(session, rest, *made, wish.wait_seconds);
  const std::string code = order ? JsonRow(*order).text("otpCode") : "";
  if (!code.empty()) {
    if (session.json()) {
      session.show(*order);
    } else {
      session.console().out << printable(code, kShownBytes) << '\n';
    }
    return Exit::kDone;
  }
  // Without an SMS it may be given back at once, or as soon as it is old enough.
  const bool unused = !wish.keep && (!order || JsonRow(*order).text("message").empty());
  if (unused) {
    HttpRequest cancel = rest_change(rest.transport, Method::kDelete, path_of(*made));
    cancel.url += "?when=allowed";
    const auto done = rest_call(rest.transport, cancel);
    session.note(done ? number + " is given back; nothing is charged for it"
                      : number + " is not given back (" + done.failure().sentence + ")");
  }
  return session.fail(order ? nothing_came() : order.failure(), *made);
}

}  // namespace linepool::cli
