// REST v1 (/api/v1) as the client uses it: the key in a header, JSON both ways, problems as
// failures. Works on the answers of the administration API too, which are of the same kind.
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

// "<root>/api/v1<path><query>"; `path` begins with '/' and is escaped.
HttpRequest rest_get(const Transport& transport, std::string_view path, const Query& query = {});
// POST, PATCH or DELETE. It carries an Idempotency-Key of its own, so that it may be repeated.
HttpRequest rest_change(const Transport& transport, wire::Method method, std::string_view path,
                        const boost::json::object& body = {});

// What the server refused or why there is no answer; of an answer that is no success.
Failure rest_failure(const HttpReply& reply, bool costs);
// The object of an answer with a status of 200 to 299, {} where it has no body.
Outcome<boost::json::object> rest_answer(const HttpReply& reply);
Outcome<boost::json::object> rest_call(Transport& transport, const HttpRequest& request);

}  // namespace client_v1
}  // namespace linepool
