// The golden runs of the commands that lease short codes.
#include <string>
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {
namespace {

std::string order(const std::string& rest) {
  return R"({"id":7,"phoneNumber":"24453","numberType":"short_code","price":0.66,"country":"MY",)"
         R"("service":"go",)" +
         rest + "}";
}

const std::string kActive =
    order(R"("status":"active","otpCode":null,"message":null,"messages":0)");
const std::string kDone = order(
    R"("status":"completed","otpCode":"412157","message":"G-412157 is your code.","messages":1)");
const std::string kOver = order(R"("status":"expired","otpCode":null,"message":null,"messages":0)");
// The same digits in another country, or as a long number, are different orders.
const std::string kOthers =
    R"({"id":9,"phoneNumber":"24453","numberType":"short_code","country":"GB","service":"go"},)"
    R"({"id":8,"phoneNumber":"24453","numberType":"long","country":"MY","service":"go"},)";

std::string rental(const std::string& rest) {
  return R"({"numberType":"short_code","price":5.50,"period_hours":168,"period_days":7,)"
         R"("periods":1,"auto_renew":true,"createdAt":"2026-11-01T12:00:00.000Z",)"
         R"("expiresAt":"2026-11-08T12:00:00.000Z",)" +
         rest + "}";
}

const std::string kRental =
    rental(R"("id":11,"phoneNumber":"24453","country":"MY","service":"go","status":"active",)"
           R"("expiresIn":172801,"messages":1)");
const std::string kEndedRental =
    rental(R"("id":10,"phoneNumber":"24453","country":"GB","service":"xx","status":"expired",)"
           R"("expiresIn":0,"messages":0)");
const std::string kLongRental =
    R"({"id":12,"phoneNumber":"+601128691234","numberType":"long","country":"MY","service":"go",)"
    R"("status":"active"})";

Answers answers() {
  return Answers{
      {"countries",
       {{.body = R"({"countries":[{"code":"GB","name":"UK"},{"code":"MY","name":"Malaysia"}]})"}}},
      {"services", {{.body = R"({"services":[{"code":"go","name":"Google","price":0.66}]})"}}},
      {"orders/create", {{.body = kActive, .status = 201}}},
      {"orders", {{.body = R"({"orders":[)" + kOthers + kActive + R"(],"next_cursor":null})"}}},
      {"orders/7", {{.body = kActive}, {.body = kDone}}},
      {"orders/7/delete", {{.body = kOver}}},
      {"rentals/create",
       {{.body = R"({"id":11,"phoneNumber":"24453","numberType":"short_code"})", .status = 201}}},
      {"rentals",
       {{.body = R"({"rentals":[)" + kLongRental + "," + kRental + R"(],"next_cursor":"11"})"},
        {.body = R"({"rentals":[)" + kEndedRental + R"(],"next_cursor":null})"},
        // Requested once to find the rental and once to change it.
        {.body = R"({"rentals":[)" + kLongRental + "," + kRental + R"(],"next_cursor":null})"}}},
      {"rentals/11/messages",
       {{.body = R"({"messages":[{"id":3,"from":"Google","text":"G-412157 is your code.",)"
                 R"("otpCode":"412157","receivedAt":"2026-11-02T08:00:00.000Z","sentAt":null,)"
                 R"("late":false}]})"}}},
      {"rentals/11/renew", {{.body = kRental}}},
      {"rentals/11/auto-renew", {{.body = kRental}}},
      {"rentals/11/delete", {{.body = kRental}}},
  };
}

Case run(const std::string& name, const std::string& arguments, Answers other = {}) {
  other.merge(answers());
  return Case{name, arguments, std::move(other)};
}

}  // namespace

std::vector<Case> short_code_cases() {
  const std::string type = " --number-type short_code";
  const std::string what = " --app google --country malaysia" + type;
  const client_testing::Scripted none{
      .body = R"({"code":"no_free_line","message":"No free channels."})", .status = 409};
  return {
      run("short_code_number", "number" + what),
      run("short_code_number_json", "number --app go --country MY --json" + type),
      run("short_code_number_none", "number" + what, {{"orders/create", {none}}}),
      run("short_code_number_nowhere", "number --app google --country atlantis" + type),
      run("short_code_number_no_app", "number --app nothing --country malaysia" + type),
      run("short_code_otp", "otp" + what),
      run("short_code_otp_ended", "otp" + what, {{"orders/7", {{.body = kOver}}}}),
      run("short_code_sms", "sms 24453 --wait 30" + what),
      run("short_code_sms_waiting", "sms 24453" + what),
      run("short_code_sms_unknown", "sms 24454" + what),
      run("short_code_reject", "reject 24453" + what),
      run("short_code_rent", "rent get" + what),
      run("short_code_rent_list", "rent list" + type),
      run("short_code_rent_list_all", "rent list --all --json" + type),
      run("short_code_rent_sms", "rent sms 24453" + type),
      run("short_code_rent_sms_none", "rent sms 24453 --app whatsapp" + type),
      run("short_code_rent_sms_wrong", "rent sms +601128691234" + type),
      run("short_code_rent_watch", "rent watch 24453 --past --wait 20s" + type),
      run("short_code_rent_renew", "rent renew 24453 --max-price 6.00 --json" + type),
      run("short_code_rent_auto_renew", "rent auto-renew 24453 off" + type),
      run("short_code_rent_reject", "rent reject 24453" + what),
      run("short_code_next", "next 24453" + what, {{"orders/7/next", {{.body = kActive}}}}),
      run("short_code_finish", "finish 24453" + what, {{"orders/7/finish", {{.body = kDone}}}}),
      run("short_code_wrong_type", "number --app google --country malaysia --number-type word"),
  };
}

}  // namespace linepool::cli
