// What the customer has and had: balance, live activations, history.

#include <algorithm>
#include <limits>
#include <vector>

#include "api/handler/calls.h"
#include "api/handler/shapes.h"
#include "api/number_type.h"
#include "base/limits.h"
#include "core/queries/live_orders.h"
#include "wire/json_writer.h"

namespace linepool::api::handler {
namespace {

constexpr std::int64_t kRows = 100;
constexpr std::int64_t kAnyOffset = 1'000'000;
// A listing looks at no more than this many pages of orders, newest first.
constexpr int kPagesLookedAt = 10;

void write_active(wire::JsonWriter& json, const Activation& activation, const Catalogue& catalogue,
                  const Style& style) {
  const Lease& lease = activation.lease;
  const Country* country = catalogue.find_country(lease.country);
  json.begin_object()
      .text("activationId", std::to_string(lease.id.value))
      .text("serviceCode", service_code(catalogue, lease.app))
      .text("phoneNumber", lease.number.to_string());
  style.price(json, "activationCost", lease.price);
  json.text("activationStatus", status_number(lease));
  if (activation.newest) {
    json.text("smsCode", activation.code()).text("smsText", activation.newest->text.reveal());
  } else {
    json.null("smsCode").null("smsText");
  }
  json.text("activationTime", format_time(lease.created_at))
      .text("discount", "0")
      .text("repeated", "0")
      .text("countryCode", country_id(catalogue, lease.country))
      .text("countryName", country != nullptr ? std::string_view(country->name) : "");
  style.flag(json, "canGetAnotherSms", true);
  json.number("currency", kCurrency).end_object();
}

// The format in which an older client of the field lists live activations.
void write_current(wire::JsonWriter& json, const Activation& activation, const Catalogue& catalogue,
                   const Style& style) {
  const Lease& lease = activation.lease;
  json.begin_object()
      .text("id", std::to_string(lease.id.value))
      .text("phone", lease.number.to_string())
      .text("service", service_code(catalogue, lease.app))
      .text("countryCode", country_id(catalogue, lease.country))
      .text("forward", "0")
      .text("status", status_number(lease));
  style.price(json, "cost", lease.price);
  if (activation.newest) {
    json.text("code", activation.code()).text("sms", activation.newest->text.reveal());
  } else {
    json.null("code").null("sms");
  }
  json.text("createDate", format_time(lease.created_at)).end_object();
}

// Calls use(lease) for the orders that the key may see, newest first, until it returns false.
template <class Use>
void for_orders(const store::Tx& tx, const core::KeyOwner& owner, Use use) {
  const core::Sight sight = owner.sight();
  LeaseId before;
  for (int page = 0; page < kPagesLookedAt; ++page) {
    const std::vector<Lease> leases =
        tx.leases().history(owner.customer, before, limits::kPageRows);
    for (const Lease& lease : leases) {
      if (!is_known_to_text_clients(lease)) continue;
      if (sight.shows(lease) && !use(lease)) return;
    }
    if (leases.size() < limits::kPageRows) return;
    before = leases.back().id;
  }
}

// The live ones at positions `begin` up to but excluding `end`.
std::vector<Activation> live_ones(const store::Tx& tx, const core::KeyOwner& owner,
                                  std::int64_t begin, std::int64_t end) {
  std::vector<Lease> leases;
  std::int64_t place = 0;
  const LeaseId oldest = core::oldest_live_order(tx);
  for_orders(tx, owner, [&](const Lease& lease) {
    if (oldest.is_none() || lease.id < oldest || place == end) return false;
    if (lease.is_live() && place++ >= begin) leases.push_back(lease);
    return true;
  });
  return with_messages(tx, leases);
}

void write_past(wire::JsonWriter& json, const Activation& activation, const Style& style) {
  const Lease& lease = activation.lease;
  const bool is_paid = lease.state == LeaseState::kReceived;
  json.begin_object()
      .text("id", std::to_string(lease.id.value))
      .text("date", format_time(lease.created_at))
      .text("phone", lease.number.to_string());
  activation.newest ? json.text("sms", activation.newest->text.reveal()) : json.null("sms");
  style.price(json, "cost", is_paid ? lease.price : Money{});
  json.text("status", status_number(lease)).number("currency", kCurrency).end_object();
}

}  // namespace

Answer get_balance(HandlerCall& call) {
  return call.ask([customer = call.customer()](const store::Tx& tx) {
    const Money available = tx.accounts().get(account_of(customer)).available();
    return wire::Response::text("ACCESS_BALANCE:" + available.to_string());
  });
}

Answer get_active_activations(HandlerCall& call) {
  const std::int64_t begin = call.integer("start", 0, kAnyOffset, 0);
  const std::int64_t end = begin + call.integer("limit", 1, kRows, kRows);
  return call.ask([owner = call.owner, begin, end, style = call.style(),
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    wire::JsonWriter rows;
    rows.begin_array();
    for (const Activation& activation : live_ones(tx, owner, begin, end)) {
      write_active(rows, activation, *catalogue, style);
    }
    const std::string list = rows.end_array().take();
    wire::JsonWriter json;
    json.begin_object().text("status", "success");
    json.key("activeActivations").raw(list).key("data").raw(list).end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_current_activations(HandlerCall& call) {
  const std::int64_t begin = call.integer("start", 0, kAnyOffset, 0);
  const std::int64_t limit = call.integer("limit", 1, kRows, kRows);
  const std::int64_t end = begin + call.integer("length", 1, kRows, limit);
  return call.ask([owner = call.owner, begin, end, style = call.style(),
                   catalogue = call.services.catalogue.get()](const store::Tx& tx) {
    wire::JsonWriter json;
    json.begin_object().text("status", "success").key("array").begin_array();
    for (const Activation& activation : live_ones(tx, owner, begin, end)) {
      write_current(json, activation, *catalogue, style);
    }
    json.end_array().end_object();
    return wire::Response::json(json.take());
  });
}

Answer get_history(HandlerCall& call) {
  constexpr std::int64_t kLastSecond = 253'402'300'799;  // of the year 9999
  const Time from = Time{} + Duration::seconds(call.integer("start", 0, kLastSecond, 0));
  const Time to = Time{} + Duration::seconds(call.integer("end", 0, kLastSecond, kLastSecond));
  const std::int64_t begin = call.integer("offset", 0, kAnyOffset, 0);
  const std::int64_t size = call.integer("size", 1, kRows, kRows);
  const std::int64_t end = begin + call.integer("limit", 1, kRows, size);
  return call.ask(
      [owner = call.owner, from, to, begin, end, style = call.style()](const store::Tx& tx) {
        std::vector<Lease> leases;
        std::int64_t place = 0;
        for_orders(tx, owner, [&](const Lease& lease) {
          if (lease.created_at < from || place == end) return false;
          if (lease.created_at > to) return true;
          if (place++ >= begin) leases.push_back(lease);
          return true;
        });
        wire::JsonWriter json;
        json.begin_array();
        for (const Activation& activation : with_messages(tx, leases)) {
          write_past(json, activation, style);
        }
        json.end_array();
        return wire::Response::json(json.take());
      });
}

}  // namespace linepool::api::handler
