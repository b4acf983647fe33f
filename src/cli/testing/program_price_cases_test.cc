#include "cli/testing/program_cases.h"

namespace linepool::cli {

std::vector<Case> price_cases() {
  const std::string alice = R"({"id":1,"name":"alice","state":"active","balance":"10.00",)"
                            R"("held":"0.00","available":"10.00","created_at":"2026-11-28"})";
  const std::string prices =
      R"({"prices":[{"app":"Google","country":"any","period_hours":168,"price":"4.00",)"
      R"("catalogue_price":null},{"app":"Google","country":"Malaysia","period_hours":null,)"
      R"("price":"0.35","catalogue_price":"0.42"}]})";
  const std::string agreed =
      R"({"customer":1,"app":"Google","country":"Malaysia","period_hours":null,"price":"0.35",)"
      R"("before":null})";
  const std::string ended =
      R"({"customer":1,"app":"Google","country":"any","period_hours":168,"price":null,)"
      R"("before":"4.00"})";
  const Answers known{{"customers", {{.body = R"({"customers":[)" + alice + R"(],"next":null})"}}},
                      {"customers/1/prices", {{.body = prices}}},
                      {"customers/1/prices/put", {{.body = agreed}}}};
  const Answers nothing{
      {"load_countries.php", {{.body = "[]"}}},
      {"get_number.php", {{.body = "Country Not Found."}}},
      {"catalogue/check",
       {{.body = R"({"ok":true,"problems":[],"countries":249,"apps":310,"offered":0})"}}}};
  return {
      {"nothing_offered_countries", "countries", nothing},
      {"nothing_offered_apps", "apps malaysia", nothing},
      {"nothing_offered_number", "number --app google --country malaysia", nothing},
      {"nothing_offered_check", "admin catalogue check DIR/catalogue", nothing},
      {"customer_price", "admin customer price alice google malaysia --price 0.35", known},
      {"customer_price_json", "admin customer price alice google MY --price 0.35 --json", known},
      {"customer_price_remove",
       "admin customer price alice google any --days 7 --remove",
       {{"customers", {{.body = R"({"customers":[)" + alice + R"(],"next":null})"}}},
        {"customers/1/prices/put", {{.body = ended}}}}},
      {"customer_price_neither", "admin customer price alice google malaysia", known},
      {"customer_price_both", "admin customer price alice google MY --price 1 --remove", known},
      {"customer_prices", "admin customer prices alice", known},
      {"customer_prices_terminal", "admin customer prices alice", known, true},
      {"customer_prices_json", "admin customer prices alice --json", known},
  };
}

}  // namespace linepool::cli
