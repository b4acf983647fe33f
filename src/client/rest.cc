#include "client/rest.h"

#include <array>
#include <boost/json/serialize.hpp>
#include <optional>
#include <random>
#include <utility>

#include "client/answers.h"
#include "client/http/text.h"
#include "client/http/transport.h"
#include "client/json_rows.h"

namespace linepool {
inline namespace client_v1 {
namespace {

constexpr std::size_t kSentenceBytes = 500;

// 128 random bits, unique to the call.
std::string idempotency_key() {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::random_device random;
  std::string key;
  for (int word = 0; word < 4; ++word) {
    std::uint32_t bits = random();
    for (int digit = 0; digit < 8; ++digit, bits >>= 4) key += kDigits[bits & 15];
  }
  return key;
}

HttpRequest request_of(const Transport& transport, std::string_view path, const Query& query) {
  HttpRequest request;
  request.url = transport.root() + "/api/v1" + std::string(path) + query.text();
  request.headers.push_back(transport.key_header());
  return request;
}

}  // namespace

HttpRequest rest_get(const Transport& transport, std::string_view path, const Query& query) {
  return request_of(transport, path, query);
}

HttpRequest rest_change(const Transport& transport, wire::Method method, std::string_view path,
                        const boost::json::object& body) {
  HttpRequest request = request_of(transport, path, {});
  request.method = method;
  request.headers.push_back("Idempotency-Key: " + idempotency_key());
  request.headers.emplace_back("Content-Type: application/json");
  if (method != wire::Method::kDelete) request.body = boost::json::serialize(body);
  return request;
}

Failure rest_failure(const HttpReply& reply, bool costs) {
  const auto known = transport_failure(reply, costs);
  Failure failure = known.value_or(Failure{});
  if (reply.fate != HttpReply::Fate::kAnswered) return failure;
  const auto document = parse_json(reply.body);
  if (!document || !document->is_object()) return failure;
  const JsonRow row(document->get_object());
  if (const auto error = error_of_code(row.text("code"))) {
    failure.error = error;
    failure.kind = Failure::Kind::kRefused;
  }
  for (const char* member : {"message", "detail", "title"}) {
    const std::string sentence = printable(row.text(member), kSentenceBytes);
    if (sentence.empty()) continue;
    failure.sentence = sentence;
    break;
  }
  return failure;
}

Outcome<boost::json::object> rest_answer(const HttpReply& reply) {
  const bool success =
      reply.fate == HttpReply::Fate::kAnswered && reply.status >= 200 && reply.status < 300;
  if (!success) return rest_failure(reply, false);
  if (reply.body.empty()) return boost::json::object();
  auto document = parse_json(reply.body);
  if (document && document->is_object()) return std::move(document->get_object());
  Failure failure;
  failure.kind = Failure::Kind::kUnexpected;
  failure.sentence = "The server's answer does not fit this API.";
  return failure;
}

Outcome<boost::json::object> rest_call(Transport& transport, const HttpRequest& request) {
  return rest_answer(transport.call(request));
}

}  // namespace client_v1
}  // namespace linepool
