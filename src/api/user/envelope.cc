#include "api/user/envelope.h"

#include "api/text_answers.h"
#include "wire/json_writer.h"

namespace linepool::api::user {
namespace {

wire::Response envelope(std::string_view data, std::int64_t code) {
  wire::JsonWriter json;
  json.begin_object().text("data", data).number("code", code).end_object();
  return wire::Response::json(json.take());
}

}  // namespace

wire::Response envelope_done(std::string_view data) {
  return envelope(data, 100);
}

wire::Response envelope_refusal(const Refusal& refusal) {
  if (refusal.error == Error::kBusy) return busy();
  return envelope(refusal.sentence(), 200);
}

}  // namespace linepool::api::user
