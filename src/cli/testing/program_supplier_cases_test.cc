// The golden runs of admin supplier.
#include <string>
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {
namespace {

const std::string kSms =
    R"({"to":"+601128691234","recipient":null,"from":"Linepool","text":"417293 is the \u001bcode )"
    R"(of this test.","id":"linepool-test","received_at":"2026-11-25T10:45:00.000Z","marks":[],)"
    R"("line":{"number":"601128691234","number_type":"long","supplier":"carrier",)"
    R"("state":"online"},"order":null,"bin":"no_lease","sentence":"It would wait in the bin )"
    R"((no_lease). Nobody has the line now."})";

const std::string kLost =
    R"({"to":null,"recipient":"device d7/3","from":"62033","text":"417293","id":"","received_at":)"
    R"(null,"marks":["no_sender","part"],"line":null,"order":null,"bin":"no_recipient","sentence":)"
    R"("It would wait in the bin (no_recipient). The gateway names a device that is not in the )"
    R"(table of devices: add it to the description."})";

std::string trial(const std::string& request, const std::string& sms, bool works) {
  return R"({"supplier":"carrier","request":)" + request +
         R"(,"proof":{"by":"token","state":"unchecked","sentence":"The token is not checked: )"
         R"(Linepool keeps only its digest. Give the token to have it checked."},"sms":[)" +
         sms + R"(],"more_sms":)" + (works ? "0" : "3") +
         R"(,"no_sms":null,"answer":{"status":200,"content_type":"text/plain","body":")" +
         (works ? "ACK/Jasmin" : "") + R"("},"works":)" + (works ? "true" : "false") + "}";
}

Answers sample() {
  const std::string request =
      R"({"method":"POST","url":"{server}/supply/carrier/sms?token=TOKEN","headers":)"
      R"(["Content-Type: application/x-www-form-urlencoded"],)"
      R"("body":"to=%2B601128691234&from=Linepool&binary=343137&coding=0"})";
  return {{"suppliers/2/test/create", {{.body = trial(request, kSms, true)}}}};
}

Answers recorded() {
  return {{"suppliers/2/test/create", {{.body = trial("null", kSms + "," + kLost, false)}}}};
}

Answers no_requests() {
  return {{"suppliers/2/test/create",
           {{.body = R"({"type":"about:blank","title":"Conflict","status":409,"code":"conflict",)"
                     R"("message":"Its gateway binds over SMPP."})",
             .status = 409}}}};
}

}  // namespace

std::vector<Case> supplier_cases() {
  return {
      {"supplier_add", "admin supplier add carrier"},
      {"supplier_add_smpp",
       "admin supplier add carrier --smpp smsc.example.com:2775"
       " --system-id pool --password-file DIR/password"},
      {"supplier_add_smpp_incomplete", "admin supplier add carrier --smpp smsc.example.com:2775"},
      {"supplier_pause", "admin supplier pause carrier"},
      {"supplier_list", "admin supplier list"},
      {"supplier_rotate", "admin supplier rotate carrier"},
      {"supplier_show", "admin supplier show carrier"},
      {"supplier_set", "admin supplier set carrier --default-country MY --trunk-prefix 0"},
      {"supplier_test", "admin supplier test carrier", sample()},
      {"supplier_test_terminal", "admin supplier test carrier", sample(), true},
      {"supplier_test_json", "admin supplier test carrier --token-file DIR/token --json", sample()},
      {"supplier_test_recorded", "admin supplier test carrier --file -", recorded(), false,
       "POST /supply/carrier/sms HTTP/1.1\r\nContent-Type: text/plain\r\n\r\nbody"},
      {"supplier_test_smpp", "admin supplier test carrier", no_requests()},
      {"supplier_test_two_things", "admin supplier test carrier --file - --to 0112869123"},
  };
}

}  // namespace linepool::cli
