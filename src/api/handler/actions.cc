#include "api/handler/calls.h"

namespace linepool::api::handler {
namespace {

constexpr auto kText = Speech::kText;
constexpr auto kJson = Speech::kJson;
constexpr auto kRentJson = Speech::kJsonRefusal;
constexpr auto kNothing = gate::BlockedMay::kNothing;
constexpr auto kReadLive = gate::BlockedMay::kReadLive;

constexpr std::string_view kNumberLimits[] = {"service", "country", "operator", "orderId",
                                              "phoneException"};
constexpr std::string_view kSeveralLimits[] = {"multiService", "multiForward", "country",
                                               "operator", "phoneException"};
constexpr std::string_view kBesideLimits[] = {"service", "id"};
constexpr std::string_view kAgainLimits[] = {"activationId", "id"};
constexpr std::string_view kRentLimits[] = {"service",  "country", "operator", "rent_time",
                                            "duration", "time",    "url"};
constexpr std::string_view kContinueLimits[] = {"id", "rent_time", "duration", "time"};

constexpr Action kActions[] = {
    {"getBalance", &get_balance, kNothing},
    {"getBalanceAndCashBack", &get_balance, kNothing},
    {"getNumbersStatus", &get_numbers_status, kNothing, Scope::kRead, kJson},
    {"getPrices", &get_prices, kNothing, Scope::kRead, kJson},
    {"getPricesV2", &get_prices_v2, kNothing, Scope::kRead, kJson},
    {"getPricesV3", &get_prices_v3, kNothing, Scope::kRead, kJson},
    {"getPricesVerification", &get_prices_by_service, kNothing, Scope::kRead, kJson},
    {"getCountries", &get_countries, kNothing, Scope::kRead, kJson},
    {"getServicesList", &get_services_list, kNothing, Scope::kRead, kJson},
    {"getOperators", &get_operators, kNothing, Scope::kRead, kJson},
    {"getTopCountriesByService", &get_top_countries, kNothing, Scope::kRead, kJson},
    {"getTopCountriesByServiceRank", &get_top_countries, kNothing, Scope::kRead, kJson},

    {"getNumber", &get_number, kNothing, Scope::kLease, kText, kNumberLimits},
    {"getNumberV2", &get_number_v2, kNothing, Scope::kLease, kText, kNumberLimits},
    {"getMultiServiceNumber", &get_several, kNothing, Scope::kLease, kText, kSeveralLimits},
    {"getAdditionalService", &get_beside, kNothing, Scope::kLease, kText, kBesideLimits},
    {"getExtraActivation", &get_extra_activation, kNothing, Scope::kLease, kText, kAgainLimits},
    {"checkExtraActivation", &check_extra_activation, kNothing},
    {"reactivate", &reactivate, kNothing, Scope::kLease, kText, kAgainLimits},
    {"reactivationPrice", &reactivation_price, kNothing},
    {"setStatus", &set_status, kNothing, Scope::kLease},
    {"finishActivation", &finish_activation, kNothing, Scope::kLease},
    {"cancelActivation", &cancel_activation, kNothing, Scope::kLease},
    {"getStatus", &get_status, kReadLive},
    {"getStatusV2", &get_status_v2, kReadLive},
    {"getFullSms", &get_full_sms, kReadLive},
    {"getAllSms", &get_all_sms, kReadLive, Scope::kRead, kJson},
    {"getActiveActivations", &get_active_activations, kNothing, Scope::kRead, kJson},
    {"getCurrentActivations", &get_current_activations, kNothing, Scope::kRead, kJson},
    {"getListOfActiveActivations", &get_current_activations, kNothing, Scope::kRead, kJson},
    {"getHistory", &get_history, kNothing, Scope::kRead, kJson},

    {"getRentServicesAndCountries", &get_rent_offers, kNothing, Scope::kRead, kRentJson},
    {"serviceCountRent", &count_rent_offers, kNothing, Scope::kRead, kRentJson},
    {"getRentNumber", &get_rent_number, kNothing, Scope::kRent, kRentJson, kRentLimits},
    {"getRentStatus", &get_rent_status, kReadLive, Scope::kRead, kRentJson},
    {"setRentStatus", &set_rent_status, kNothing, Scope::kRent, kRentJson},
    {"getRentList", &get_rent_list, kNothing, Scope::kRead, kRentJson},
    {"continueRentNumber", &continue_rent_number, kNothing, Scope::kRent, kRentJson,
     kContinueLimits},
    {"getContinueRentPriceNumber", &continue_rent_price, kNothing, Scope::kRead, kRentJson},
};

}  // namespace

std::span<const Action> actions() {
  return kActions;
}

}  // namespace linepool::api::handler
