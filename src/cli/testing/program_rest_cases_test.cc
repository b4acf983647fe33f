// The golden runs of the commands that use REST.
#include <string>
#include <utility>
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {
namespace {

using client_testing::Scripted;

const std::string kNoScope =
    R"({"type":"about:blank","title":"Forbidden","status":403,"detail":"d","code":"missing_scope",)"
    R"("message":"This key lacks the scope webhooks.","error":"missing_scope"})";

}  // namespace

namespace {

std::string order(const std::string& rest) {
  return R"({"id":7,"phoneNumber":"+601128691234","numberType":"long","price":0.66,)"
         R"("country":"MY","service":"go","expires_in":600,)" +
         rest + "}";
}

const std::string kOld =
    order(R"("status":"completed","otpCode":"111111","message":"Old: 111111","messages":1)");
const std::string kOver =
    R"({"id":7,"phoneNumber":"+601128691234","numberType":"long","price":0.66,"country":"MY",)"
    R"("service":"go","expires_in":0,"status":"completed","otpCode":"111111",)"
    R"("message":"Old: 111111","messages":1})";
const std::string kAwaits =
    order(R"("status":"active","otpCode":null,"message":null,"messages":1)");
const std::string kNew =
    order(R"("status":"completed","otpCode":"222222","message":"New: 222222","messages":2)");

Answers order_answers() {
  const std::string sms =
      R"({"id":31,"type":"message.received","at":"2026-11-23T02:00:01.000Z","data":{"order":7,)"
      R"("phoneNumber":"+601128691234","message":{"id":4,"from":"Google","text":"New: 222222",)"
      R"("otpCode":"222222","receivedAt":"2026-11-23T02:00:01.000Z","sentAt":null}}})";
  return Answers{
      {"countries", {{.body = R"({"countries":[{"code":"MY","name":"Malaysia"}]})"}}},
      {"services", {{.body = R"({"services":[{"code":"go","name":"Google"}]})"}}},
      {"orders",
       {{.body = R"({"orders":[{"id":9,"phoneNumber":"+601128690000","numberType":"long",)"
                 R"("country":"MY","service":"go","status":"active"}],"next_cursor":"9"})"},
        {.body = R"({"orders":[)" + kOld + R"(],"next_cursor":null})"}}},
      {"orders/7", {{.body = kAwaits}, {.body = kNew}}},
      {"orders/7/next", {{.body = kAwaits}}},
      {"orders/7/finish", {{.body = kNew}}},
      {"events", {{.body = R"({"events":[],"next_after":30,"newest":30,"oldest":1})"}}},
      {"events/stream",
       {{.body = "id: 31\ndata: " + sms + "\n\n",
         .headers = "Content-Type: text/event-stream\r\n"}}},
  };
}

Case order_case(const std::string& name, const std::string& arguments, Answers other = {},
                int interrupt_after = 0) {
  other.merge(order_answers());
  return Case{name, arguments, std::move(other), false, "", interrupt_after};
}

}  // namespace

std::vector<Case> order_cases() {
  const std::string number = " 601128691234";
  const std::string what = number + " --app google --country malaysia";
  const Scripted early{
      .body = R"({"code":"conflict","message":"The order is still waiting for its first code."})",
      .status = 409};
  const Scripted ended{.body =
                           "id: 31\ndata: {\"id\":31,\"type\":\"lease.expired\","
                           "\"at\":\"2026-11-23T02:00:01.000Z\",\"data\":{\"order\":7}}\n\n",
                       .headers = "Content-Type: text/event-stream\r\n"};
  return {
      order_case("next", "next" + number),
      order_case("next_json", "next --json" + what),
      order_case("next_wait", "next --wait 60" + number),
      order_case("next_wait_json", "next --wait 60 --json" + number),
      order_case("next_wait_ended", "next --wait 60" + number, {{"orders/7", {{.body = kOver}}}}),
      order_case("next_wait_interrupted", "next --wait 60" + number,
                 {{"orders/7", {{.body = kAwaits}}}}, 3),
      order_case("next_early", "next" + number, {{"orders/7/next", {early}}}),
      order_case("next_unknown", "next 601128699999"),
      order_case("finish", "finish" + number),
      order_case("finish_json", "finish --json" + number),
      order_case("finish_early", "finish" + number, {{"orders/7/finish", {early}}}),
      order_case("sms_new", "sms --new" + what),
      order_case("sms_new_json", "sms --new --json" + what),
      order_case("sms_new_ended", "sms --new" + what, {{"events/stream", {ended}}}),
      order_case("sms_new_interrupted", "sms --new" + what,
                 {{"events/stream", {{.body = "", .end = Scripted::End::kHang}}}}, 4),
      {"next_help", "next --help"},
      {"sms_help", "sms --help"},
  };
}

std::vector<Case> rest_cases() {
  const std::string follow = "events --follow";
  const Scripted stream{
      .body =
          ": ping\n\nid: 15\nevent: lease.made\ndata: {\"id\":15,\"type\":\"lease.made\","
          "\"at\":\"2026-11-23T02:00:01.000Z\",\ndata: \"data\":{\"rental\":2,"
          "\"phoneNumber\":\"+12817437990\",\"service\":\"\\u001bwa\"}}\n\n",
      .headers = "Content-Type: text/event-stream\r\n"};
  const Scripted gone{.body = R"({"code":"events_gone","message":"Too old."})", .status = 410};
  const Scripted busy{
      .body = R"({"code":"too_many_requests","message":"Another report of this account runs."})",
      .status = 429,
      .headers = "Retry-After: 1\r\n"};
  const Scripted poor{.body = kNoScope, .status = 403};
  const Scripted failed{
      .body = R"({"delivered":false,"status":null,"latency_ms":10000,"error":"timeout",)"
              R"("reason":"no answer within 10 s"})"};
  return {
      {"user_list", "admin user list"},
      {"user_invite", "admin user invite bob@example.com --customer qa --valid 90m --mail"},
      {"user_reset", "admin user reset alice@example.com"},
      {"user_reset_json", "admin user reset 4 --json"},
      {"user_remove_totp", "admin user remove-totp alice@example.com"},
      {"user_unknown", "admin user reset alise@example.com"},
      {"usage", "usage"},
      {"usage_last", "usage --last 7d"},
      {"usage_json", "usage --json"},
      {"usage_too_far", "usage --last 32d"},
      {"usage_busy", "usage", {{"usage", {busy}}}},
      {"events", "events"},
      {"events_terminal", "events --after 11", {}, true},
      {"events_json", "events --type message.* --order 7 --json"},
      {"events_wrong", "events --after -1"},
      {"events_old_server", "events", {{"events", {{.body = "Not found.", .status = 404}}}}},
      {"events_follow", follow, {{"events/stream", {stream, gone}}}},
      {"events_follow_json", follow + " --json", {{"events/stream", {stream, gone}}}},
      {"events_follow_limit", follow + " --limit 5"},
      {"events_follow_interrupted",
       follow,
       {{"events/stream", {{.body = "", .end = Scripted::End::kHang}}}},
       true,
       "",
       4},
      {"webhook_help", "webhook --help"},
      {"webhook_add", "webhook add https://example.org/sms --event message.* --service go"},
      {"webhook_add_json", "webhook add https://example.org/sms --json"},
      {"webhook_add_poor", "webhook add https://x.org", {{"webhooks/create", {poor}}}},
      {"webhook_list", "webhook list"},
      {"webhook_list_json", "webhook list --json"},
      {"webhook_test", "webhook test 7"},
      {"webhook_test_failed", "webhook test 7", {{"webhooks/7/test", {failed}}}},
      {"webhook_test_failed_json", "webhook test 7 --json", {{"webhooks/7/test", {failed}}}},
      {"webhook_test_unknown", "webhook test 8"},
      {"webhook_attempts", "webhook attempts 7"},
      {"webhook_attempts_json", "webhook attempts 7 --json"},
      {"webhook_redrive", "webhook redrive 7 --after 3"},
      {"webhook_redrive_missing", "webhook redrive 7"},
      {"webhook_rotate", "webhook rotate 7"},
      {"webhook_remove", "webhook remove 7"},
      {"webhook_remove_json", "webhook remove 7 --json"},
      {"webhook_enable", "webhook enable 7"},
      {"webhook_disable_json", "webhook disable 7 --json"},
      {"keys_list", "keys list"},
      {"keys_create", "keys create --label ci --scope read --scope lease --max-price 1.00"},
      {"keys_revoke", "keys revoke 4"},
      {"keys_revoke_unknown", "keys revoke x"},
  };
}

}  // namespace linepool::cli
