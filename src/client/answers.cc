#include "client/answers.h"

#include <boost/json.hpp>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "client/http/text.h"
#include "client/json_rows.h"
#include "code/extractor.h"

namespace linepool {
inline namespace client_v1 {
namespace {

using Kind = Failure::Kind;
using Fate = HttpReply::Fate;

constexpr std::size_t kSentenceBytes = 200;
constexpr std::size_t kSmsAnswerBytes = 64 * 1024;  // far beyond the longest SMS

Failure refused(std::string_view sentence) {
  Failure failure;
  failure.kind = Kind::kRefused;
  failure.error = error_of_sentence(sentence);
  failure.sentence = printable(trim(sentence), kSentenceBytes);
  return failure;
}

Failure unexpected(std::string_view what, std::string_view body) {
  Failure failure;
  failure.kind = Kind::kUnexpected;
  failure.sentence = what;
  const std::string start = printable(trim(body), kSentenceBytes / 2);
  if (!start.empty()) failure.sentence += ": " + start;
  return failure;
}

// "Parameter country is required."
bool names_missing_parameter(std::string_view sentence) {
  constexpr std::string_view kStart = "parameter ";
  constexpr std::string_view kEnd = " is required";
  const std::string text = folded(sentence);
  if (!text.starts_with(kStart) || !text.ends_with(kEnd)) return false;
  const auto name = std::string_view(text).substr(kStart.size(), text.size() - kStart.size());
  return name.find(' ') == name.size() - kEnd.size() && name.size() > kEnd.size();
}

std::optional<Error> error_of_status(int status) {
  switch (status) {
    case 401: return Error::kUnknownCustomer;
    case 403: return Error::kForbidden;
    case 404: return Error::kNotFound;
    case 405: return Error::kMethodNotAllowed;
    case 413: return Error::kBodyTooLarge;
    case 421: return Error::kMisdirected;
    case 429: return Error::kTooManyRequests;
    case 503: return Error::kBusy;
    default: return std::nullopt;
  }
}

// An answer with a status other than 200: its sentence, problem code or status identifies the
// error.
Failure status_failure(const HttpReply& reply, bool costs) {
  Failure failure = refused(reply.body);
  if (!failure.error) {
    if (const auto document = parse_json(reply.body); document && document->is_object()) {
      failure.error = error_of_code(JsonRow(document->get_object()).text("code"));
    }
    if (!failure.error) failure.error = error_of_status(reply.status);
    failure.sentence = "The server answered HTTP " + std::to_string(reply.status) + ".";
  }
  const bool server_fault = reply.status >= 500;
  if (server_fault && !failure.error) failure.kind = Kind::kUnexpected;
  failure.retry_after = reply.retry_after;
  failure.may_have_happened = costs && server_fault;
  return failure;
}

bool is_markup(std::string_view body) {
  const std::string start = folded(body.substr(0, 64));
  return start.starts_with("<!doctype") || start.starts_with("<html") ||
         start.starts_with("<?xml") || start.starts_with("<br />\n<b>");  // a PHP warning
}

bool is_number(std::string_view text) {
  return text.size() >= limits::kPhoneDigitsMin && text.size() <= limits::kPhoneDigitsMax &&
         all_digits(text);
}

struct Envelope {
  std::string data;
  bool success = false;
};

// {"data": "...", "code": 100 | 200}
std::optional<Envelope> envelope_of(std::string_view body) {
  if (!trim(body).starts_with('{')) return std::nullopt;
  const auto document = parse_json(body);
  if (!document || !document->is_object()) return std::nullopt;
  const boost::json::object& object = document->get_object();
  if (!object.contains("data") || !object.contains("code")) return std::nullopt;
  const JsonRow row(object);
  return Envelope{.data = row.text("data"), .success = row.number("code") == 100};
}

std::optional<std::string> code_in(const std::string& text) {
  const auto found = extract_code(text);
  if (!found) return std::nullopt;
  return found->code;
}

Sms sms_of(std::string_view text) {
  Sms sms;
  sms.text = repaired_utf8(text);
  sms.code = code_in(sms.text);
  return sms;
}

// A Linepool server's own member, which is in UTC, or else the API's.
std::string first_of(const JsonRow& row, const char* own, const char* usual) {
  std::string text = row.text(own);
  return text.empty() ? row.text(usual) : text;
}

// The answer to a purchase, as plain text or in an envelope.
Outcome<std::string> bought_number(const HttpReply& reply) {
  if (auto failure = transport_failure(reply, true)) return *failure;
  const std::optional<Envelope> envelope = envelope_of(reply.body);
  const std::string text(trim(envelope ? envelope->data : reply.body));
  const std::string_view digits = std::string_view(text).substr(text.starts_with('+') ? 1 : 0);
  if (is_number(digits) && (!envelope || envelope->success)) return std::string(digits);
  if (error_of_sentence(text) || (envelope && !envelope->success)) return refused(text);
  // A short line of plain words is a refusal that we do not know; anything else is not an answer of
  // this API, and what the server did is uncertain.
  const bool words = !text.empty() && text.size() <= kSentenceBytes && !is_markup(text) &&
                     printable(text, kSentenceBytes) == text && !text.starts_with('{') &&
                     !text.starts_with('[');
  if (words) return refused(text);
  Failure failure = unexpected("The server's answer is neither a number nor a sentence", text);
  failure.may_have_happened = true;
  return failure;
}

// A list of rows; a server that refuses sends a sentence or an envelope instead.
template <class Row, class Read>
Outcome<std::vector<Row>> list_answer(const HttpReply& reply, const Read& read) {
  if (auto failure = transport_failure(reply, false)) return *failure;
  std::vector<Row> rows;
  if (for_each_row(reply.body, [&](const JsonRow& row) { rows.push_back(read(row)); })) return rows;
  if (const auto envelope = envelope_of(reply.body)) return refused(envelope->data);
  if (error_of_sentence(reply.body)) return refused(reply.body);
  return unexpected("The server's answer is not the expected list", reply.body);
}

// `success` is the sentence of a server that answers without an envelope.
Outcome<Done> change_answer(const HttpReply& reply, std::string_view success, bool costs) {
  if (auto failure = transport_failure(reply, costs)) return *failure;
  if (const auto envelope = envelope_of(reply.body)) {
    if (envelope->success) return Done{};
    return refused(envelope->data);
  }
  if (folded(reply.body) == success) return Done{};
  if (is_markup(reply.body) || trim(reply.body).empty()) {
    Failure failure =
        unexpected("The server's answer is not a sentence that this API knows", reply.body);
    failure.may_have_happened = costs;
    return failure;
  }
  return refused(reply.body);
}

// A number can be given back only once. If the answer was lost and the retry is refused, the first
// attempt may be the reason.
Outcome<Done> rejection(const HttpReply& reply, std::string_view success) {
  Outcome<Done> done = change_answer(reply, success, false);
  if (done || done.failure().kind != Kind::kRefused) return done;
  Failure failure = done.failure();
  failure.retry_after = reply.retry_after;  // it was too early
  failure.may_have_happened = reply.after_loss;
  return failure;
}

}  // namespace

std::optional<Failure> transport_failure(const HttpReply& reply, bool costs) {
  Failure failure;
  switch (reply.fate) {
    case Fate::kAnswered:
      if (reply.status == 200) return std::nullopt;
      return status_failure(reply, costs);
    case Fate::kNotSent:
    case Fate::kLost:
      failure.kind = Kind::kUnreachable;
      failure.sentence = printable(reply.fault, kSentenceBytes) + ".";
      failure.may_have_happened = costs && reply.fate == Fate::kLost;
      return failure;
    case Fate::kTooLarge:
      failure.kind = Kind::kUnexpected;
      failure.sentence = "The server's answer is larger than the client accepts.";
      failure.may_have_happened = costs;
      return failure;
    case Fate::kHeldBack:
      failure.kind = Kind::kThrottled;
      failure.sentence = reply.fault + ".";
      return failure;
  }
  return failure;
}

std::optional<Error> error_of_sentence(std::string_view sentence) {
  const std::string_view text = trim(sentence);
  if (text.size() > kSentenceBytes) return std::nullopt;
  if (const auto exact = error_from_sentence(text)) return exact;
  const std::string loose = folded(text);
  for (const ErrorInfo& row : error_table()) {
    if (!row.sentence.empty() && folded(row.sentence) == loose) return row.error;
  }
  if (loose == "cant rejected") return Error::kRentalNotRejectable;
  if (names_missing_parameter(text)) return Error::kMissingParameter;
  return std::nullopt;
}

std::optional<Error> error_of_code(std::string_view code) {
  for (const ErrorInfo& row : error_table()) {
    if (row.code == code) return row.error;
  }
  return std::nullopt;
}

Outcome<std::string> number_answer(const HttpReply& reply) {
  return bought_number(reply);
}
Outcome<std::string> rent_answer(const HttpReply& reply) {
  return bought_number(reply);
}

Outcome<std::optional<Sms>> sms_answer(const HttpReply& reply) {
  if (auto failure = transport_failure(reply, false)) return *failure;
  const std::string_view text = trim(reply.body);
  // Only the exact sentence counts, because an SMS may well speak of codes that have not been
  // received.
  if (text == info(Error::kNoCodeYet).sentence) return std::optional<Sms>();
  if (error_from_sentence(text) || names_missing_parameter(text)) return refused(text);
  const bool no_text = text.empty() || text.size() > kSmsAnswerBytes || is_markup(text) ||
                       text.find('\0') != std::string_view::npos;
  if (no_text) return unexpected("The server's answer is not the text of an SMS", text);
  if (const auto envelope = envelope_of(text); envelope && !envelope->success) {
    return refused(envelope->data);
  }
  Sms sms = sms_of(reply.body);
  // A Linepool server knows the code better: it knows the order.
  if (reply.code) sms.code = reply.code->empty() ? std::nullopt : reply.code;
  return std::optional<Sms>(std::move(sms));
}

Outcome<Done> reject_answer(const HttpReply& reply) {
  return rejection(reply, "number rejected");
}

Outcome<Done> rent_reject_answer(const HttpReply& reply) {
  return rejection(reply, "rejected");
}
Outcome<Done> rent_renew_answer(const HttpReply& reply) {
  return change_answer(reply, "status updated", true);
}
Outcome<Done> auto_renew_answer(const HttpReply& reply) {
  return change_answer(reply, "status updated", false);
}

Outcome<std::string> balance_answer(const HttpReply& reply) {
  if (auto failure = transport_failure(reply, false)) return *failure;
  if (const auto document = parse_json(reply.body); document && document->is_object()) {
    std::string balance = JsonRow(document->get_object()).text("balance");
    if (!balance.empty()) return balance;
  }
  if (const auto envelope = envelope_of(reply.body)) return refused(envelope->data);
  if (error_of_sentence(reply.body)) return refused(reply.body);
  return unexpected("The server's answer contains no balance", reply.body);
}

Outcome<std::vector<Country>> countries_answer(const HttpReply& reply) {
  return list_answer<Country>(reply, [](const JsonRow& row) {
    return Country{.id = row.number("id"), .name = row.text("full_name"), .code = row.text("code")};
  });
}

Outcome<std::vector<App>> apps_answer(const HttpReply& reply) {
  return list_answer<App>(reply, [](const JsonRow& row) {
    return App{.id = row.number("id"),
               .name = row.text("full_name"),
               .price = row.text("deduct"),
               .trending = row.flag("trending"),
               .code = row.text("code")};
  });
}

Outcome<std::vector<Rate>> rates_answer(const HttpReply& reply) {
  return list_answer<Rate>(reply, [](const JsonRow& row) {
    return Rate{.app = row.text("app"), .price = row.text("rate"), .code = row.text("code")};
  });
}

Outcome<std::vector<HistoryEntry>> history_answer(const HttpReply& reply) {
  return list_answer<HistoryEntry>(reply, [](const JsonRow& row) {
    HistoryEntry entry;
    entry.id = row.number("id");
    entry.lease = Lease{.number = row.text("number"),
                        .app = row.text("app_name"),
                        .country = row.text("country_name")};
    entry.message = row.text("message");
    entry.code = code_in(entry.message);
    entry.price = row.text("deduct");
    entry.status = row.text("status");
    entry.timestamp = first_of(row, "created_at", "timestamp");
    entry.ended = row.flag("is_reserved");
    entry.minutes_passed = row.number("minutes_passed");
    return entry;
  });
}

Outcome<std::vector<Rental>> rentals_answer(const HttpReply& reply) {
  return list_answer<Rental>(reply, [](const JsonRow& row) {
    Rental rental;
    rental.id = row.number("id");
    rental.lease = Lease{.number = row.text("number"),
                         .app = row.text("app_name"),
                         .country = row.text("country_name")};
    rental.price = row.text("deduct");
    rental.period_days = row.number("duration");
    rental.days_left = row.number("days");
    rental.expiry = first_of(row, "expires_at", "expiry");
    rental.timestamp = first_of(row, "created_at", "timestamp");
    rental.released = row.flag("is_released");
    rental.auto_renew = row.flag("auto_renew");
    rental.messages = row.number("received_message");
    return rental;
  });
}

Outcome<std::vector<RentalMessage>> rental_messages_answer(const HttpReply& reply) {
  return list_answer<RentalMessage>(reply, [](const JsonRow& row) {
    RentalMessage message;
    message.from = row.text("from");
    message.sms = sms_of(row.text("message"));
    message.timestamp = first_of(row, "received_at", "timestamp");
    return message;
  });
}

}  // namespace client_v1
}  // namespace linepool
