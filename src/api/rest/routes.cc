#include "api/rest/calls.h"

namespace linepool::api::rest {
namespace {

using enum wire::Method;

constexpr std::string_view kPage[] = {"limit", "cursor"};
constexpr std::string_view kMessages[] = {"limit"};
constexpr std::string_view kCountry[] = {"country"};
constexpr std::string_view kOffer[] = {"country", "service"};
constexpr std::string_view kOrder[] = {"wait"};
constexpr std::string_view kOrders[] = {"status", "label", "limit", "cursor"};
constexpr std::string_view kRentals[] = {"label", "limit", "cursor"};
constexpr std::string_view kCancel[] = {"when"};
constexpr std::string_view kEvents[] = {"after", "types", "order", "limit", "wait"};
constexpr std::string_view kSocket[] = {"after", "types", "order"};
constexpr auto kKey = Access::kKey;

constexpr RestRoute kRoutes[] = {
    {kGet, "openapi.json", &get_openapi, Scope::kRead, Access::kOpen},
    {kGet, "errors", &list_errors, Scope::kRead, Access::kOpen},

    {kGet, "account", &get_account},
    {kGet, "ledger", &list_transfers, Scope::kRead, kKey, kPage},
    {kGet, "ledger/proof", &prove_ledger},
    {kGet, "countries", &list_countries},
    {kGet, "services", &list_services, Scope::kRead, kKey, kCountry},
    {kGet, "operators", &list_operators, Scope::kRead, kKey, kOffer},
    {kGet, "numbers", &list_numbers, Scope::kRead, kKey, kOffer},

    {kPost, "orders", &create_order, Scope::kLease},
    {kGet, "orders", &list_orders, Scope::kRead, kKey, kOrders},
    {kGet, "orders/{id}", &get_order, Scope::kRead, Access::kToken, kOrder},
    {kDelete, "orders/{id}", &cancel_order, Scope::kLease, kKey, kCancel},
    {kPost, "orders/{id}/next", &next_code, Scope::kLease},
    {kPost, "orders/{id}/finish", &finish_order, Scope::kLease},
    {kGet, "orders/{id}/messages", &order_messages, Scope::kRead, Access::kToken},
    {kPost, "orders/{id}/token", &create_token, Scope::kLease},

    {kPost, "rentals", &create_rental, Scope::kRent},
    {kGet, "rentals", &list_rentals, Scope::kRead, kKey, kRentals},
    {kGet, "rentals/{id}", &get_rental},
    {kDelete, "rentals/{id}", &cancel_rental, Scope::kRent},
    {kGet, "rentals/{id}/messages", &rental_messages, Scope::kRead, kKey, kMessages},
    {kPost, "rentals/{id}/renew", &renew_rental, Scope::kRent},
    {kPost, "rentals/{id}/auto-renew", &set_auto_renew, Scope::kRent},

    {kGet, "events", &list_events, Scope::kRead, Access::kToken, kEvents},
    {kGet, "ws", &open_socket, Scope::kRead, Access::kToken, kSocket},

    {kPost, "webhooks", &create_webhook, Scope::kWebhooks},
    {kGet, "webhooks", &list_webhooks, Scope::kWebhooks},
    {kGet, "webhooks/{id}", &get_webhook, Scope::kWebhooks},
    {kPatch, "webhooks/{id}", &change_webhook, Scope::kWebhooks},
    {kDelete, "webhooks/{id}", &delete_webhook, Scope::kWebhooks},
    {kPost, "webhooks/{id}/test", &test_webhook, Scope::kWebhooks},
    {kGet, "webhooks/{id}/attempts", &list_attempts, Scope::kWebhooks, kKey, kPage},
    {kPost, "webhooks/{id}/redrive", &redrive_webhook, Scope::kWebhooks},
    {kPost, "webhooks/{id}/rotate-secret", &rotate_webhook_secret, Scope::kWebhooks},

    {kGet, "keys", &list_keys, Scope::kKeys},
    {kPost, "keys", &create_key, Scope::kKeys},
    {kDelete, "keys/{id}", &revoke_key, Scope::kKeys},
};

}  // namespace

std::span<const RestRoute> rest_routes() {
  return kRoutes;
}

}  // namespace linepool::api::rest
