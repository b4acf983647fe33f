#include "api/handler/calls.h"

namespace linepool::api::handler {
namespace {

constexpr bool kJson = true;
constexpr auto kNothing = gate::BlockedMay::kNothing;
constexpr auto kReadLive = gate::BlockedMay::kReadLive;

constexpr Action kActions[] = {
    {"getBalance", &get_balance, kNothing},
    {"getNumbersStatus", &get_numbers_status, kNothing},
    {"getPrices", &get_prices, kNothing},
    {"getCountries", &get_countries, kNothing},
    {"getServicesList", &get_services_list, kNothing},
    {"getOperators", &get_operators, kNothing},
    {"getTopCountriesByService", &get_top_countries, kNothing},

    {"getNumber", &get_number, kNothing, Scope::kLease},
    {"getNumberV2", &get_number_v2, kNothing, Scope::kLease},
    {"getExtraActivation", &get_extra_activation, kNothing, Scope::kLease},
    {"setStatus", &set_status, kNothing, Scope::kLease},
    {"finishActivation", &finish_activation, kNothing, Scope::kLease},
    {"cancelActivation", &cancel_activation, kNothing, Scope::kLease},
    {"getStatus", &get_status, kReadLive},
    {"getStatusV2", &get_status_v2, kReadLive},
    {"getFullSms", &get_full_sms, kReadLive},
    {"getAllSms", &get_all_sms, kReadLive},
    {"getActiveActivations", &get_active_activations, kNothing},
    {"getHistory", &get_history, kNothing},

    {"getRentServicesAndCountries", &get_rent_offers, kNothing, Scope::kRead, kJson},
    {"getRentNumber", &get_rent_number, kNothing, Scope::kRent, kJson},
    {"getRentStatus", &get_rent_status, kReadLive, Scope::kRead, kJson},
    {"setRentStatus", &set_rent_status, kNothing, Scope::kRent, kJson},
    {"getRentList", &get_rent_list, kNothing, Scope::kRead, kJson},
    {"continueRentNumber", &continue_rent_number, kNothing, Scope::kRent, kJson},
};

}  // namespace

std::span<const Action> actions() {
  return kActions;
}

}  // namespace linepool::api::handler
