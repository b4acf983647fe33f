#include "cli/testing/program_cases.h"

namespace linepool::cli {

std::vector<Case> money_cases() {
  const std::string alice = R"({"id":1,"name":"alice","state":"active","balance":"10.00",)"
                            R"("held":"0.00","available":"10.00","created_at":"2026-11-28"})";
  const std::string erasing = R"({"id":1,"name":"erased customer 1","state":"erasing",)"
                              R"("balance":"10.00","held":"0.00","available":"10.00"})";
  const std::string margin =
      R"({"counted_from":"2026-11-01T00:00:00Z","rows":[{"app":"Google","country":"MY",)"
      R"("kind":"order","count":15,"with_code":14,"undecided":0,"sms":16,"revenue":"7.00",)"
      R"("cost":"0.32","margin":"6.68"}],"suppliers":[]})";
  const std::string telegram =
      R"({"name":"Telegram","code":"tg","enabled":true,"offered":true,"denied_by":""})";
  const std::string paypal =
      R"({"name":"PayPal","code":"pp","enabled":true,"offered":false,"denied_by":"payments"})";
  const Answers known{{"customers", {{.body = R"({"customers":[)" + alice + R"(],"next":null})"}}},
                      {"customers/1/topup", {{.body = alice}}},
                      {"customers/1/correction", {{.body = alice}}},
                      {"customers/1/erase", {{.body = erasing, .status = 202}}},
                      {"customers/1/statement", {{.body = "date,kind\r\n2026-11-01,opening\r\n"}}},
                      {"reports/margin", {{.body = margin}}},
                      {"catalogue/apps/telegram/patch", {{.body = telegram}}},
                      {"catalogue/apps/paypal/patch", {{.body = paypal}}}};
  const Answers cut{
      {"reports/margin", {{.body = R"({"counted_from":"2026-11-09T00:00:00Z","rows":[]})"}}}};
  return {
      {"topup_once", "admin topup alice 10.00 --once payment-7", known},
      {"correct", "admin correct alice 90.00 --take --reason twice", known},
      {"correct_add", "admin correct alice 0.50 --reason trouble --once fix-1", known},
      {"correct_no_reason", "admin correct alice 0.50", known},
      {"customer_erase", "admin customer erase alice --confirm alice", known},
      {"customer_erase_unsure", "admin customer erase alice", known},
      {"statement", "admin statement alice 2026-11", known},
      {"margin", "admin margin 2026-11-01 2026-11-30", known},
      {"margin_json", "admin margin 2026-11-01 2026-11-30 --json", known},
      {"app_enable", "admin app enable telegram", known},
      {"app_enable_denied", "admin app enable paypal", known},
      {"app_enable_json", "admin app enable telegram --json", known},
      {"app_price", "admin app price telegram 0.35 --country MY", known},
      {"margin_cut", "admin margin 2026-11-01 2026-11-30", cut},
  };
}

}  // namespace linepool::cli
