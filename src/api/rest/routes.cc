#include "api/rest/calls.h"

namespace linepool::api::rest {
namespace {

using enum wire::Method;

constexpr std::string_view kPage[] = {"limit", "cursor"};
constexpr std::string_view kCountry[] = {"country"};
constexpr std::string_view kOffer[] = {"country", "service", "number_type"};
constexpr std::string_view kOrder[] = {"wait"};
constexpr std::string_view kOrders[] = {"status", "label", "limit", "cursor"};
constexpr std::string_view kRentals[] = {"label", "limit", "cursor"};
constexpr std::string_view kUsage[] = {"from", "to"};
constexpr std::string_view kCancel[] = {"when"};
constexpr std::string_view kEvents[] = {"after", "types", "order", "limit", "wait"};
constexpr std::string_view kSocket[] = {"after", "types", "order"};
constexpr auto kKey = Access::kKey;
constexpr auto kNothing = gate::BlockedMay::kNothing;
constexpr auto kReadLive = gate::BlockedMay::kReadLive;

constexpr RestRoute kRoutes[] = {
    {kGet, "openapi.json", &get_openapi, kNothing, Scope::kRead, Access::kOpen},
    {kGet, "errors", &list_errors, kNothing, Scope::kRead, Access::kOpen},

    {kGet, "account", &get_account, kNothing},
    {kPost, "account/stream-token", &create_stream_token, kNothing},
    {kGet, "ledger", &list_transfers, kNothing, Scope::kRead, kKey, kPage},
    {kGet, "ledger/proof", &prove_ledger, kNothing},
    {kGet, "usage", &get_usage, kNothing, Scope::kRead, kKey, kUsage},
    {kGet, "countries", &list_countries, kNothing},
    {kGet, "services", &list_services, kNothing, Scope::kRead, kKey, kCountry},
    {kGet, "operators", &list_operators, kNothing, Scope::kRead, kKey, kOffer},
    {kGet, "numbers", &list_numbers, kNothing, Scope::kRead, kKey, kOffer},

    {kPost, "orders", &create_order, kNothing, Scope::kLease},
    {kGet, "orders", &list_orders, kNothing, Scope::kRead, kKey, kOrders},
    {kGet, "orders/{id}", &get_order, kReadLive, Scope::kRead, Access::kToken, kOrder},
    {kDelete, "orders/{id}", &cancel_order, kNothing, Scope::kLease, kKey, kCancel},
    {kPost, "orders/{id}/next", &next_code, kNothing, Scope::kLease},
    {kPost, "orders/{id}/finish", &finish_order, kNothing, Scope::kLease},
    {kGet, "orders/{id}/messages", &order_messages, kReadLive, Scope::kRead, Access::kToken, kPage},
    {kPost, "messages/{id}/code-feedback", &give_code_feedback, kNothing},
    {kPost, "orders/{id}/token", &create_token, kNothing, Scope::kLease},

    {kPost, "rentals", &create_rental, kNothing, Scope::kRent},
    {kGet, "rentals", &list_rentals, kNothing, Scope::kRead, kKey, kRentals},
    {kGet, "rentals/{id}", &get_rental, kReadLive},
    {kDelete, "rentals/{id}", &cancel_rental, kNothing, Scope::kRent},
    {kGet, "rentals/{id}/messages", &rental_messages, kReadLive, Scope::kRead, kKey, kPage},
    {kPost, "rentals/{id}/renew", &renew_rental, kNothing, Scope::kRent},
    {kPost, "rentals/{id}/auto-renew", &set_auto_renew, kNothing, Scope::kRent},

    {kGet, "events", &list_events, kNothing, Scope::kRead, Access::kStream, kEvents},
    {kGet, "ws", &open_socket, kNothing, Scope::kRead, Access::kStream, kSocket},

    {kPost, "webhooks", &create_webhook, kNothing, Scope::kWebhooks},
    {kGet, "webhooks", &list_webhooks, kNothing, Scope::kWebhooks},
    {kGet, "webhooks/{id}", &get_webhook, kNothing, Scope::kWebhooks},
    {kPatch, "webhooks/{id}", &change_webhook, kNothing, Scope::kWebhooks},
    {kDelete, "webhooks/{id}", &delete_webhook, kNothing, Scope::kWebhooks},
    {kPost, "webhooks/{id}/test", &test_webhook, kNothing, Scope::kWebhooks},
    {kGet, "webhooks/{id}/attempts", &list_attempts, kNothing, Scope::kWebhooks, kKey, kPage},
    {kPost, "webhooks/{id}/redrive", &redrive_webhook, kNothing, Scope::kWebhooks},
    {kPost, "webhooks/{id}/rotate-secret", &rotate_webhook_secret, kNothing, Scope::kWebhooks},

    {kGet, "keys", &list_keys, kNothing, Scope::kKeys},
    {kPost, "keys", &create_key, kNothing, Scope::kKeys},
    {kDelete, "keys/{id}", &revoke_key, kNothing, Scope::kKeys},
    {kPost, "keys/{id}/rotate", &rotate_key, kNothing, Scope::kKeys},
};

}  // namespace

std::span<const RestRoute> rest_routes() {
  return kRoutes;
}

}  // namespace linepool::api::rest
