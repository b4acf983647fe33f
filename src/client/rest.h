// REST v1 (/api/v1) as the client uses it: the key in a header, JSON both ways, problems as
// failures. Also reads answers of the administration API, which have the same form.
#pragma once

#include <linepool/client.h>

#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "client/http/exchange.h"
#include "client/http/url.h"

namespace linepool {
inline namespace client_v1 {

class Transport;

// GET "<root>/api/v1<path><query>"; `path` begins with '/' and is already escaped.
HttpRequest rest_get(const Transport& transport, std::string_view path, const Query& query = {});
// POST, PATCH or DELETE. Carries its own Idempotency-Key, so it may be retried.
HttpRequest rest_change(const Transport& transport, wire::Method method, std::string_view path,
                        const boost::json::object& body = {});

// For an unsuccessful answer: what the server refused, or why there is no answer.
Failure rest_failure(const HttpReply& reply, bool costs);
// The object of an answer with status 200 to 299; {} if it has no body.
Outcome<boost::json::object> rest_answer(const HttpReply& reply);
Outcome<boost::json::object> rest_call(Transport& transport, const HttpRequest& request);

}  // namespace client_v1
}  // namespace linepool
