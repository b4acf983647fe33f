// Interprets a server's answers. Pure functions from an HttpReply to a value or a Failure; they
// trust nothing: the server may be another product, a proxy's error page, or garbage.
#pragma once

#include <linepool/rented.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/http/exchange.h"

namespace linepool {
inline namespace client_v1 {

// Why there is no answer to read, or nothing if the server answered 200. `costs`: the call changes
// something, so a lost answer leaves its outcome uncertain.
std::optional<Failure> transport_failure(const HttpReply& reply, bool costs);

// The row of an API sentence, ignoring case and full stops.
std::optional<Error> error_of_sentence(std::string_view sentence);
// The row of a stable name such as "not_enough_balance".
std::optional<Error> error_of_code(std::string_view code);

Outcome<std::string> number_answer(const HttpReply& reply);
Outcome<std::optional<Sms>> sms_answer(const HttpReply& reply);
Outcome<Done> reject_answer(const HttpReply& reply);
Outcome<std::string> balance_answer(const HttpReply& reply);
Outcome<std::vector<Country>> countries_answer(const HttpReply& reply);
Outcome<std::vector<App>> apps_answer(const HttpReply& reply);
Outcome<std::vector<Rate>> rates_answer(const HttpReply& reply);
Outcome<std::vector<HistoryEntry>> history_answer(const HttpReply& reply);

// Rented calls: {"data": ..., "code": 100 or 200}, or a plain sentence.
Outcome<std::string> rent_answer(const HttpReply& reply);
Outcome<Done> rent_reject_answer(const HttpReply& reply);
Outcome<Done> rent_renew_answer(const HttpReply& reply);
Outcome<Done> auto_renew_answer(const HttpReply& reply);
Outcome<std::vector<Rental>> rentals_answer(const HttpReply& reply);
Outcome<std::vector<RentalMessage>> rental_messages_answer(const HttpReply& reply);

}  // namespace client_v1
}  // namespace linepool
