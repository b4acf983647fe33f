// get_sms: the call that pollers make all day. While the lease lives it is answered from memory, on
// the loop that read the request; afterwards the store decides.

#include "api/deferred.h"
#include "api/text_answers.h"
#include "api/user/call.h"
#include "app/queries/find_sms.h"

namespace linepool::api::user {
namespace {

// An SMS may be in any script, so its encoding is named; the sentences are ASCII.
wire::Response sms(std::string text) {
  wire::Response response = wire::Response::text(std::move(text));
  response.content_type = "text/plain; charset=utf-8";
  return response;
}

// Clients take every sentence that they do not know for the SMS itself, so a name that means
// nothing and a malformed number are both "Number Not Found.".
std::optional<app::SmsQuestion> question_of(const Call& call) {
  const Result<PhoneNumber> number = PhoneNumber::parse(call.value("number"));
  if (!number) return std::nullopt;
  const auto catalogue = call.services.catalogue.get();
  const App* app = catalogue->find_app(call.value("app"));
  const Country* country = catalogue->find_country(call.value("country"));
  if (app == nullptr || country == nullptr) return std::nullopt;
  return app::SmsQuestion{call.owner.customer, *number, country->id, app->id};
}

}  // namespace

std::optional<wire::Response> get_sms(Call& call) {
  const std::optional<app::SmsQuestion> question = question_of(call);
  if (!question) return refuse(Error::kUnknownNumber);
  const auto live =
      call.services.live.find(app::LeaseKey{question->customer, question->number, question->app});
  if (live) {
    if (live->country != question->country) return refuse(Error::kUnknownNumber);
    if (live->newest == nullptr) return refuse(Error::kNoCodeYet);
    return sms(live->newest->text);
  }
  return answer_by_query(
      call.services, call.deferral, &busy,
      [question = *question, rules = call.services.rules, now = call.now](const store::Tx& tx) {
        Result<std::string> found = app::find_sms(tx, rules, question, now);
        return found ? sms(std::move(found).value()) : refuse(found.refusal());
      });
}

}  // namespace linepool::api::user
