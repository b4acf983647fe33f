// Lists of REST v1, page by page, and the codes behind the names that people write.
#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "client/http/url.h"
#include "client/rest.h"

namespace linepool {
inline namespace client_v1 {

// Calls `each` for every object of the list `member` of an answer, until it returns false.
void for_rows(const boost::json::object& answer, std::string_view member,
              const std::function<bool(const boost::json::object&)>& each);

// As for_rows(), for the list at `path` and its following pages, 100 at most.
Outcome<Done> for_all_rows(Transport& transport, std::string_view path, std::string_view member,
                           const std::function<bool(const boost::json::object&)>& each);

// A refusal as the server would word it.
Failure refusal(Error error);

// The code that `collection` ("countries" or "services") has for that name or code. Refused with
// `unknown`.
Outcome<std::string> code_of(Transport& transport, const std::string& collection,
                             std::string_view wanted, Error unknown);

// Code -> name for such a collection.
Outcome<std::map<std::string, std::string>> names_of(Transport& transport,
                                                     const std::string& collection);

// "+60..." becomes "60...", as the user API writes it.
std::string without_plus(std::string number);

}  // namespace client_v1
}  // namespace linepool
