#include "cli/testing/good_server.h"

#include <algorithm>

#include "base/crypto/digest.h"

namespace linepool::cli {

using client_testing::Scripted;
using client_testing::Seen;

namespace {

Answers user_answers() {
  return Answers{
      {"load_countries.php",
       {{.body = R"([{"id":58,"full_name":"USA","code":"US"},)"
                 R"({"id":7,"full_name":"Malaysia","code":"MY"}])"}}},
      {"load_apps.php",
       {{.body = R"([{"id":2551,"full_name":"Google","picture":"","link":"","timestamp":"",)"
                 R"("trending":1,"deduct":"0.84","code":"go"},)"
                 R"({"id":9,"full_name":"Whatsapp24","picture":"",)"
                 R"("link":"","timestamp":"","trending":0,"deduct":"1.20","code":"wa24"}])"}}},
      {"get_rates.php",
       {{.body = R"([{"app":"Google","rate":"0.84","code":"go"},{"app":"X","rate":"12.00"}])"}}},
      {"get_number.php", {{.body = "601128691234", .headers = "Linepool-Order: 17\r\n"}}},
      {"get_sms.php", {{.body = "G-412157 is your Google verification code."}}},
      {"get_reject_number.php", {{.body = "Number Rejected."}}},
      {"usage",
       {{.body =
             R"({"from":"2026-11-22T02:00:00.000Z","to":"2026-11-23T02:00:00.000Z",)"
             R"("complete":true,"countedFrom":"2026-11-22T02:00:00.000Z",)"
             R"("totals":{"orders":5,"withCode":3,)"
             R"("withoutCode":1,"undecided":1,"success":0.75,"sample":4,"secondsToCode":)"
             R"({"p50":4.5,"p95":9.1}},"step":"hour","series":[],"services":[{"service":"go",)"
             R"("orders":4,"withCode":3,"withoutCode":1,"undecided":0,"success":0.75,"sample":4,)"
             R"("secondsToCode":{"p50":4.5,"p95":9.1}},{"service":"w\u001ba","orders":1,)"
             R"("withCode":0,"withoutCode":0,"undecided":1,"success":null,"sample":0,)"
             R"("secondsToCode":{"p50":null,"p95":null}}],"servicesLeftOut":0})"}}},
      {"account",
       {{.body = R"({"id":1,"name":"qa","balance":"3.81","held":"0.84","available":"2.97",)"
                 R"("currency":"USD"})"}}},
      {"get_balance.php", {{.body = R"({"balance": "3.81"})"}}},
      {"get_history.php",
       {{.body = R"([{"id":4711,"number":"601128691234","message":)"
                 R"("G-412157 is your Google verification code. Do not share it with anybody.",)"
                 R"("is_reserved":0,"minutes_passed":4,"app_name":"Google","app_link":"",)"
                 R"("country_name":"Malaysia","timestamp":"2026-08-01 10:00:00",)"
                 R"("deduct":"0.84","status":"received",)"
                 R"("created_at":"2026-08-01T10:00:00.000Z"},)"
                 R"({"id":4709,"number":"8613812345678","message":)"
                 R"("您的验证码是 482913，请勿泄露。","is_reserved":0,"minutes_passed":7,)"
                 R"("app_name":"WeChat","app_link":"","country_name":"China",)"
                 R"("timestamp":"2026-08-01 09:57:00","deduct":"1.20","status":"received"},)"
                 R"({"number":"15550001111","message":"","is_reserved":1,"minutes_passed":30,)"
                 R"("app_name":"Google","app_link":""}])"}}}};
}

Answers rent_answers() {
  return Answers{
      {"load_countries.php/rent", {{.body = R"([{"id":58,"full_name":"USA"}])"}}},
      {"load_apps.php/rent",
       {{.body = R"([{"id":31,"full_name":"Rent GPay GPlay GVoice","picture":"","link":"",)"
                 R"("timestamp":"","trending":0,"deduct":"10.00"}])"}}},
      {"get_number.php/rent",
       {{.body = R"({"data":"12817437990","code":100})", .headers = "Linepool-Rental: 9\r\n"}}},
      {"load_rent.php",
       {{.body = R"([{"id":9,"user_id":1,"key_id":2,"app_id":31,"number":"12817437990",)"
                 R"("deduct":"10.00","duration":30,"country_id":58,"is_released":0,"auto_renew":1,)"
                 R"("received_message":2,"api":1,"timestamp":"2026-08-01 10:00:00",)"
                 R"("app_name":"Rent GPay GPlay GVoice","country_name":"USA",)"
                 R"("timestamp_readable":"01/08/2026 10:00 am","days":12,)"
                 R"("expiry":"2026-08-31 10:00:00",)"
                 R"("created_at":"2026-08-01T10:00:00.000Z",)"
                 R"("expires_at":"2026-08-31T10:00:00.000Z"},)"
                 R"({"id":8,"user_id":1,"key_id":2,"app_id":33,)"
                 R"("number":"447700900123","deduct":"4.50","duration":7,"country_id":62,)"
                 R"("is_released":0,"auto_renew":0,"received_message":0,"api":1,)"
                 R"("timestamp":"2026-07-30 10:00:00","app_name":"full","country_name":"UK",)"
                 R"("timestamp_readable":"","days":0,"expiry":"2026-08-06 10:00:00"},)"
                 R"({"id":5,"user_id":1,"key_id":2,"app_id":33,"number":"447700900123",)"
                 R"("deduct":"4.50","duration":7,"country_id":62,"is_released":1,"auto_renew":0,)"
                 R"("received_message":17,"api":1,"timestamp":"2026-06-01 10:00:00",)"
                 R"("app_name":"Whatsapp24","country_name":"UK","timestamp_readable":"","days":0,)"
                 R"("expiry":"2026-06-08 10:00:00"}])"}}},
      {"load_rent_code.php",
       {{.body = R"([{"from":"22000","message":"G-412157 is your Google verification code.",)"
                 R"("timestamp":"17/08/2026 08:15 pm","received_at":)"
                 R"("2026-08-17T20:15:00.000Z"},{"from":"Google","message":)"
                 R"("Welcome\u001b[2J to your\nnew number","timestamp":"17/08/2026 07:02 am"}])"}}},
      {"reject_rent.php", {{.body = R"({"data":"Rejected","code":100})"}}},
      {"rent_renew_number.php", {{.body = R"({"data":"Status Updated","code":100})"}}},
  };
}

Answers account_answers() {
  const std::string customer =
      R"({"id":1,"name":"qa","state":"active","balance":"10.00","held":"0.66","available":"9.34",)"
      R"("created_at":"2026-08-01T10:00:00Z"})";
  const std::string link =
      R"({"path":"/register/#invite=t0k3n","expires_at":"2026-08-04T10:00:00.000Z",)"
      R"("mailed":true})";
  const std::string key = R"({"id":3,"customer":1,"label":"ci",)"
                          R"("key":"0123456789abcdef0123456789abcdef",)"
                          R"("created_at":"2026-08-01T10:00:00Z"})";
  return Answers{
      {"customers",
       {{.body = R"({"customers":[)" + customer + R"(],"next":1})"},
        {.body = R"({"customers":[{"id":2,"name":"load","state":"blocked","balance":"1250.5",)"
                 R"("held":"0.00","available":"1250.5","created_at":"2026-08-02T10:00:00Z"}],)"
                 R"("next":null})"}}},
      {"customers/create", {{.body = customer, .status = 201}}},
      {"customers/1/block", {{.body = customer}}},
      {"customers/1/unblock", {{.body = customer}}},
      {"customers/1/topup", {{.body = customer}}},
      {"users",
       {{.body = R"({"users":[{"id":4,"email":"alice@example.com","customer":1,"totp":true,)"
                 R"("created_at":"2026-08-01T10:00:00.000Z"}],"next":null})"}}},
      {"users/invite/create", {{.body = link, .status = 201}}},
      {"users/4/reset/create", {{.body = link, .status = 201}}},
      {"users/4/remove-totp/create",
       {{.body = R"({"id":4,"email":"alice@example.com","customer":1,"totp":false})"}}},
      {"customers/1/keys",
       {{.body = R"({"keys":[{"id":3,"customer":1,"label":"ci","created_at":)"
                 R"("2026-08-01T10:00:00Z","expires_at":null,"revoked_at":null}]})"}}},
      {"customers/1/keys/create", {{.body = key, .status = 201}}},
      {"keys/3/revoke", {{.body = R"({"id":3,"customer":1,"revoked_at":"2026-08-01T11:00:00Z"})"}}},
      {"keys/3/rotate", {{.body = key, .status = 201}}},
      {"ledger",
       {{.body =
             R"({"transfers":[{"id":1,"at":"2026-08-01T10:00:00Z","from":"outside",)"
             R"("to":"customer 1",)"
             R"("amount":"10.00","kind":"topup","lease":null,"message":null,"reference":"inv-7"},)"
             R"({"id":2,"at":"2026-08-01T10:01:00Z","from":"customer 1","to":"held 1",)"
             R"("amount":"0.66","kind":"hold","lease":5,"message":null,"reference":""}],)"
             R"("next":null})"}}},
      {"ledger/verify",
       {{.body = R"({"ok":true,"sum":"0.00","accounts":4,"transfers":2,"captures":0,"rentals":1,)"
                 R"("problems":[]})"}}}};
}

Answers supply_answers() {
  const std::string line =
      R"({"id":7,"number":"601128691234","number_type":"long","country":"Malaysia",)"
      R"("supplier":"carrier",)"
      R"("state":"quarantined",)"
      R"("sharing":"exclusive","owner":"Example Ltd","contract":"C-14","use":"QA","leases":2,)"
      R"("last_sms_at":"2026-08-01T09:05:00Z","no_sms_since":null,)"
      R"("recent_orders":20,"recent_orders_with_sms":16,)"
      R"("quarantine":{"text":"4 orders in a row got no SMS."}})";
  const std::string supplier = R"({"id":2,"name":"carrier","kind":"http","token":"5ec2e7",)"
                               R"("created_at":"2026-08-01T10:00:00Z"})";
  const std::string binned =
      R"({"id":4,"received_at":"2026-08-01T10:00:00Z","sent_at":null,"supplier":"carrier",)"
      R"("to":"a word","from":"Bank","text":"hello\u001b[2Jthere","reason":"no_recipient",)"
      R"("marks":["replaced"])";
  return Answers{
      {"suppliers",
       {{.body = R"({"suppliers":[{"id":2,"name":"carrier","kind":"http",)"
                 R"("created_at":"2026-08-01T10:00:00Z","last_sms_at":"2026-08-01T10:05:00Z",)"
                 R"("last_refusal_at":null,"received":7,"taken":5,"binned":2,"refused":0,)"
                 R"("lines":40,"free_lines":38,"quarantined_lines":2}],"next":null})"}}},
      {"suppliers/create", {{.body = supplier, .status = 201}}},
      {"suppliers/2/rotate", {{.body = supplier}}},
      {"lines", {{.body = R"({"lines":[)" + line + R"(],"next":null})"}}},
      {"lines/import", {{.body = R"({"imported":2,"updated":1,"problems":[]})"}}},
      {"lines/601128691234/enable", {{.body = line}}},
      {"lines/601128691234/disable", {{.body = line}}},
      {"unmatched",
       {{.body =
             R"({"messages":[{"id":4,"received_at":"2026-08-01T10:00:00Z","supplier":"carrier",)"
             R"("to":"601128690000","from":"Bank","text":"hello\u001b[2Jthere\nline 2"}],)"
             R"("next":null})"}}},
      {"suppliers/2/settings",
       {{.body = R"({"id":2,"name":"carrier","kind":"http","created_at":"2026-08-01T10:00:00Z",)"
                 R"("default_country":"MY","trunk_prefix":"0","time_zone":"","answer_status":200,)"
                 R"("answer_body":null})"}}},
      {"bin", {{.body = R"({"messages":[)" + binned + R"(}],"next":null})"}}},
      {"bin/4",
       {{.body = binned +
                 R"(,"raw":{"content_type":"text/plain","query":"to=a%20word","headers":"",)"
                 R"("body":"hello","body_base64":"aGVsbG8="}})"}}},
      {"bin/4/reroute", {{.body = R"({"id":4,"order":7,"late":true})"}}},
      {"bin/4/drop", {{.body = R"({"id":4,"order":null,"late":false})"}}},
      {"clock", {{.body = R"({"now":"2026-11-01T12:00:00.000Z","offset_ms":0,"sandbox":true})"}}},
      {"clock/create",
       {{.body = R"({"now":"2026-11-03T00:00:00.000Z","offset_ms":129600000,"sandbox":true,)"
                 R"("ended":2})"}}},
      {"catalogue",
       {{.body = R"({"countries.toml":"a = 1\n","apps.toml":"b = 2\n","deny.toml":"",)"
                 R"("../evil.toml":"c"})"}}},
      {"catalogue/put",
       {{.body = R"({"ok":true,"problems":[],"countries":249,"apps":310,"offered":310})"}}},
      {"catalogue/check",
       {{.body = R"({"ok":true,"problems":[],"countries":249,"apps":310,"offered":310})"}}},
  };
}

Answers backup_answers() {
  const std::string content = std::string("SQLite format 3\0", 16) + "and so on";
  const Digest digest = sha256(content);
  const std::string sum = to_hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
  const auto state = [](const std::string& stage, std::size_t bytes, const std::string& sha256) {
    return R"({"state":")" + stage + R"(","created_at":"2026-11-28T03:17:00.000Z","bytes":)" +
           std::to_string(bytes) + R"(,"sha256":)" + sha256 + R"(,"error":null})";
  };
  const std::string ready = state("ready", content.size(), '"' + sum + '"');
  return Answers{
      {"backup/create", {{.body = state("copying", 0, "null"), .status = 202}}},
      {"backup",
       {{.body = state("copying", 8 << 20, "null")},
        {.body = state("verifying", 9 << 20, "null")},
        {.body = ready}}},
      {"backup/content", {{.body = content}}},
      {"backup/delete", {{.body = state("none", 0, "null")}}},
  };
}

Answers rest_answers() {
  const std::string made =
      R"({"id":12,"type":"lease.made","at":"2026-11-23T01:02:03.004Z","data":{"order":7,)"
      R"("phoneNumber":"+60112800001","country":"MY","service":"go","amount":"0.66"}})";
  const std::string sms =
      R"({"id":13,"type":"message.received","at":"2026-11-23T01:02:09.120Z","data":{"order":7,)"
      R"("phoneNumber":"+60112800001","country":"MY","service":"go","amount":"0.66","message":)"
      R"({"id":3,"from":"Google","text":"G-412157 is your\u001b[2J code.","otpCode":"412157",)"
      R"("receivedAt":"2026-11-23T01:02:09.100Z"}}})";
  const std::string topped =
      R"({"id":14,"type":"account.topped_up","at":"2026-11-23T02:00:00.000Z",)"
      R"("data":{"amount":"10.00"}})";
  const std::string webhook =
      R"({"id":7,"url":"https://example.org/sms","events":["message.*","lease.expired"],)"
      R"("services":["go"],"format":"standard","state":"enabled","description":"",)"
      R"("position":12,"createdAt":"2026-11-23T01:00:00.000Z",)"
      R"("lastError":"no answer within 10 s")";
  const std::string key =
      R"({"id":4,"label":"ci","scopes":["read","lease"],"services":["go"],"countries":[],)"
      R"("max_price":"1.00","spend_per_day":null,"parallel_leases":5,"addresses":["10.0.0.0/8"],)"
      R"("createdAt":"2026-11-23T01:00:00.000Z","expiresAt":null,)"
      R"("lastUsedAt":"2026-11-23T01:59:00.000Z","state":"valid")";
  return Answers{
      {"events",
       {{.body = R"({"events":[)" + made + "," + sms + "," + topped +
                 R"(],"next_after":14,"newest":14,"oldest":1})"}}},
      {"webhooks", {{.body = R"({"webhooks":[)" + webhook + "}]}"}}},
      {"webhooks/create", {{.body = webhook + R"(,"secret":"whsec_MDEyMzQ1"})", .status = 201}}},
      {"webhooks/7/patch", {{.body = webhook + "}"}}},
      {"webhooks/7/delete", {{.body = "", .status = 204}}},
      {"webhooks/7/test",
       {{.body = R"({"delivered":true,"status":204,"latency_ms":12,"error":null,"reason":null})"}}},
      {"webhooks/7/attempts",
       {{.body = R"({"attempts":[{"id":9,"event":12,"attempt":2,"at":"2026-11-23T01:05:00.000Z",)"
                 R"("status":204,"latency_ms":12,"error":null,"reason":null,"next_at":null},)"
                 R"({"id":8,"event":12,)"
                 R"("attempt":1,"at":"2026-11-23T01:02:04.000Z","status":null,)"
                 R"("latency_ms":10000,"error":"timeout","reason":"no answer within 10 s",)"
                 R"("next_at":"2026-11-23T01:05:00.000Z"}],)"
                 R"("next_cursor":null})"}}},
      {"webhooks/7/redrive", {{.body = webhook + "}", .status = 202}}},
      {"webhooks/7/rotate-secret",
       {{.body = R"({"secret":"whsec_Njc4OTAx","old_secret_until":"2026-11-24T01:00:00.000Z"})"}}},
      {"keys", {{.body = R"({"keys":[)" + key + "}]}"}}},
      {"keys/create",
       {{.body = key + R"(,"key":"0123456789abcdef0123456789abcdef"})", .status = 201}}},
      {"keys/4/delete", {{.body = key + "}"}}},
  };
}

}  // namespace

Answers good_answers() {
  Answers all = user_answers();
  all.merge(rent_answers());
  all.merge(account_answers());
  all.merge(supply_answers());
  all.merge(backup_answers());
  all.merge(rest_answers());
  return all;
}

Scripted AnswersInTurn::operator()(const Seen& seen) {
  std::string call = seen.target.substr(0, seen.target.find('?'));
  for (const char* root : {"/user/api/", "/admin/v1/", "/api/v1/"}) {
    if (call.starts_with(root)) call.erase(0, std::string(root).size());
  }
  const std::lock_guard lock(mutex_);
  if (seen.asks("is_rent=1")) call += "/rent";
  // The same path reads and writes; a write has its own answer.
  if (seen.method == "POST" && answers_.contains(call + "/create")) call += "/create";
  if (seen.method == "PUT" && answers_.contains(call + "/put")) call += "/put";
  if (seen.method == "PATCH") call += "/patch";
  if (seen.method == "DELETE") call += "/delete";
  if (seen.headers.find("Accept: text/event-stream") != std::string::npos) call += "/stream";
  const auto found = answers_.find(call);
  if (found == answers_.end()) return {.body = "Not found.", .status = 404};
  std::size_t& turn = turn_[call];
  return found->second[std::min(turn++, found->second.size() - 1)];
}

}  // namespace linepool::cli
