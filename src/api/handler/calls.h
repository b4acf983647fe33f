// The actions of the handler API, grouped by the file that implements them.
#pragma once

#include "api/handler/handler_call.h"

namespace linepool::api::handler {

using Answer = std::optional<wire::Response>;

// catalogue.cc
Answer get_countries(HandlerCall& call);
Answer get_services_list(HandlerCall& call);
Answer get_operators(HandlerCall& call);
Answer get_numbers_status(HandlerCall& call);
Answer get_top_countries(HandlerCall& call);

// prices.cc
Answer get_prices(HandlerCall& call);
Answer get_prices_v2(HandlerCall& call);
Answer get_prices_v3(HandlerCall& call);
Answer get_prices_by_service(HandlerCall& call);

// numbers.cc
Answer get_number(HandlerCall& call);
Answer get_number_v2(HandlerCall& call);

// several.cc
Answer get_several(HandlerCall& call);
Answer get_beside(HandlerCall& call);

// again.cc
Answer get_extra_activation(HandlerCall& call);
Answer check_extra_activation(HandlerCall& call);
Answer reactivate(HandlerCall& call);
Answer reactivation_price(HandlerCall& call);

// status.cc
Answer set_status(HandlerCall& call);
Answer finish_activation(HandlerCall& call);
Answer cancel_activation(HandlerCall& call);
Answer get_status(HandlerCall& call);
Answer get_status_v2(HandlerCall& call);
Answer get_full_sms(HandlerCall& call);
Answer get_all_sms(HandlerCall& call);

// lists.cc
Answer get_balance(HandlerCall& call);
Answer get_active_activations(HandlerCall& call);
Answer get_current_activations(HandlerCall& call);
Answer get_history(HandlerCall& call);

// rent_offers.cc
Answer get_rent_offers(HandlerCall& call);
Answer count_rent_offers(HandlerCall& call);
Answer continue_rent_price(HandlerCall& call);

// rentals.cc
Answer get_rent_number(HandlerCall& call);
Answer get_rent_status(HandlerCall& call);
Answer set_rent_status(HandlerCall& call);
Answer get_rent_list(HandlerCall& call);
Answer continue_rent_number(HandlerCall& call);

}  // namespace linepool::api::handler
