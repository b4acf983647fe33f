// The golden runs of the commands that speak REST.
#include <string>
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {
namespace {

using client_testing::Scripted;

const std::string kNoScope =
    R"({"type":"about:blank","title":"Forbidden","status":403,"detail":"d","code":"missing_scope",)"
    R"("message":"This key lacks the scope webhooks.","error":"missing_scope"})";

}  // namespace

std::vector<Case> rest_cases() {
  const std::string follow = "events --follow";
  const Scripted stream{
      .body =
          ": ping\n\nid: 15\nevent: lease.made\ndata: {\"id\":15,\"type\":\"lease.made\","
          "\"at\":\"2026-11-23T02:00:01.000Z\",\ndata: \"data\":{\"rental\":2,"
          "\"phoneNumber\":\"+12817437990\",\"service\":\"\\u001bwa\"}}\n\n",
      .headers = "Content-Type: text/event-stream\r\n"};
  const Scripted gone{.body = R"({"code":"events_gone","message":"Too old."})", .status = 410};
  const Scripted poor{.body = kNoScope, .status = 403};
  const Scripted failed{
      .body = R"({"delivered":false,"status":null,"latency_ms":10000,"error":"timeout"})"};
  return {
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
