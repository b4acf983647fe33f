#include "api/handler/calls.h"

namespace linepool::api::handler {
namespace {

constexpr bool kText = false;
constexpr bool kJson = true;

constexpr std::string_view kNumberLimits[] = {"service", "country", "operator", "orderId"};
constexpr std::string_view kAgainLimits[] = {"activationId"};
constexpr std::string_view kRentLimits[] = {"service",   "country",  "operator",
                                            "rent_time", "duration", "time"};
constexpr std::string_view kContinueLimits[] = {"id", "rent_time", "duration", "time"};

constexpr Action kActions[] = {
    {"getBalance", &get_balance},
    {"getNumbersStatus", &get_numbers_status},
    {"getPrices", &get_prices},
    {"getCountries", &get_countries},
    {"getServicesList", &get_services_list},
    {"getOperators", &get_operators},
    {"getTopCountriesByService", &get_top_countries},

    {"getNumber", &get_number, Scope::kLease, kText, kNumberLimits},
    {"getNumberV2", &get_number_v2, Scope::kLease, kText, kNumberLimits},
    {"getExtraActivation", &get_extra_activation, Scope::kLease, kText, kAgainLimits},
    {"setStatus", &set_status, Scope::kLease},
    {"finishActivation", &finish_activation, Scope::kLease},
    {"cancelActivation", &cancel_activation, Scope::kLease},
    {"getStatus", &get_status},
    {"getStatusV2", &get_status_v2},
    {"getFullSms", &get_full_sms},
    {"getAllSms", &get_all_sms},
    {"getActiveActivations", &get_active_activations},
    {"getHistory", &get_history},

    {"getRentServicesAndCountries", &get_rent_offers, Scope::kRead, kJson},
    {"getRentNumber", &get_rent_number, Scope::kRent, kJson, kRentLimits},
    {"getRentStatus", &get_rent_status, Scope::kRead, kJson},
    {"setRentStatus", &set_rent_status, Scope::kRent, kJson},
    {"getRentList", &get_rent_list, Scope::kRead, kJson},
    {"continueRentNumber", &continue_rent_number, Scope::kRent, kJson, kContinueLimits},
};

}  // namespace

std::span<const Action> actions() {
  return kActions;
}

}  // namespace linepool::api::handler
