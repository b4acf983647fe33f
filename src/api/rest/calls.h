// The calls of the REST API, grouped by the file that implements them.
#pragma once

#include "api/rest/rest_call.h"

namespace linepool::api::rest {

using Answer = std::optional<wire::Response>;

// account.cc
Answer get_account(RestCall& call);
Answer list_transfers(RestCall& call);
Answer prove_ledger(RestCall& call);

// usage.cc
Answer get_usage(RestCall& call);

// catalogue.cc
Answer list_countries(RestCall& call);
Answer list_services(RestCall& call);
Answer list_operators(RestCall& call);
Answer list_numbers(RestCall& call);
Answer list_errors(RestCall& call);
Answer get_openapi(RestCall& call);

// orders.cc, order_token.cc
Answer create_order(RestCall& call);
Answer get_order(RestCall& call);
Answer list_orders(RestCall& call);
Answer cancel_order(RestCall& call);
Answer finish_order(RestCall& call);
Answer next_code(RestCall& call);
Answer order_messages(RestCall& call);
Answer create_token(RestCall& call);

// code_feedback.cc
Answer give_code_feedback(RestCall& call);
// So that its counter is there before anybody says anything.
void declare_feedback(Metrics& metrics);

// rentals.cc
Answer create_rental(RestCall& call);
Answer list_rentals(RestCall& call);
Answer get_rental(RestCall& call);
Answer rental_messages(RestCall& call);
Answer renew_rental(RestCall& call);
Answer set_auto_renew(RestCall& call);
Answer cancel_rental(RestCall& call);

// events.cc, event_socket.cc, stream_token.cc
Answer list_events(RestCall& call);
Answer open_socket(RestCall& call);
Answer create_stream_token(RestCall& call);

// webhooks.cc, webhook_deliveries.cc
// The customer's webhook with that id; nothing if it is deleted or belongs to another customer.
std::optional<Webhook> find_webhook(const store::Tx& tx, CustomerId customer, WebhookId id);
Answer create_webhook(RestCall& call);
Answer list_webhooks(RestCall& call);
Answer get_webhook(RestCall& call);
Answer change_webhook(RestCall& call);
Answer delete_webhook(RestCall& call);
Answer rotate_webhook_secret(RestCall& call);
Answer redrive_webhook(RestCall& call);
Answer test_webhook(RestCall& call);
Answer list_attempts(RestCall& call);

// keys.cc
Answer create_key(RestCall& call);
Answer list_keys(RestCall& call);
Answer revoke_key(RestCall& call);
Answer rotate_key(RestCall& call);

}  // namespace linepool::api::rest
