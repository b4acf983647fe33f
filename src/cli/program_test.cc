// Runs the whole program in this process against a scripted server, and compares its output and
// exit code with the files of tests/golden/cli. LINEPOOL_UPDATE_GOLDEN=1 rewrites them.
#include "cli/program.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/testing/temporary_directory.h"
#include "cli/testing/good_server.h"
#include "cli/testing/program_cases.h"
#include "client/testing/manual_time.h"
#include "client/testing/scripted_server.h"

namespace linepool::cli {
namespace {

using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;

namespace fs = std::filesystem;

const std::string kWaiting = "You have not received any code yet.";
const std::string kKey = "feedfeedfeedfeedfeedfeedfeedfeed";
const std::string kKeyRefused = "Customer Not Found.";

struct Ran {
  std::string out;
  std::string err;
  Exit code = Exit::kDone;
  std::vector<Seen> seen;
};

std::vector<std::string> words_of(const std::string& arguments, const fs::path& directory) {
  std::istringstream stream(arguments);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    const bool is_a_name = word == "short_code" || is_error_code(word);
    for (char& c : word) c = c == '_' && !is_a_name ? ' ' : c;
    if (word.starts_with("DIR")) word = directory.string() + word.substr(3);
    words.push_back(word);
  }
  return words;
}

class Directory : public TemporaryDirectory {
 public:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name)) << text;
  }
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// While a request is in flight, the countdown is drawn whenever the loop looks, so only its first
// frames, before the first poll, are the same in every run.
std::string first_frames(std::string text) {
  constexpr std::string_view kFrameEnd = " left<wipe>";
  std::size_t end = 0;
  for (int frame = 0; frame < 3; ++frame) {
    end = text.find(kFrameEnd, end);
    if (end == std::string::npos) return text;
    end += kFrameEnd.size();
  }
  const std::size_t last = text.rfind("<wipe>") + std::string_view("<wipe>").size();
  if (last > end) text.replace(end, last - end, "…<wipe>");
  return text;
}

Ran run_case(const Case& one, const Directory& directory) {
  Answers answers = good_answers();
  for (const auto& [call, turns] : one.answers) answers[call] = turns;
  const auto script = std::make_shared<AnswersInTurn>(std::move(answers));
  ScriptedServer server([script](const Seen& seen) { return (*script)(seen); });
  ManualTime time;
  std::istringstream in(one.input);
  std::ostringstream out;
  std::ostringstream err;
  int looks = 0;
  Console console{
      .in = in,
      .out = out,
      .err = err,
      .out_is_terminal = one.terminal,
      .err_is_terminal = one.terminal,
      .width = 100,
      .environment = [&](const char* name) -> std::optional<std::string> {
        const std::string_view variable(name);
        if (variable == "LINEPOOL_URL") return server.url();
        if (variable == "LINEPOOL_KEY") return kKey;
        if (variable == "LINEPOOL_ADMIN_TOKEN" && one.token) return "a-token";
        return std::nullopt;
      },
      .catch_interrupt = [] {},
      .interrupted = [&] { return one.interrupt_after > 0 && ++looks >= one.interrupt_after; },
      .timing = time.timing()};
  Ran ran;
  ran.code = run(words_of(one.arguments, directory.path()), console);
  // What varies from run to run: directory, server, libcurl's port and milliseconds.
  const auto steady = [&](std::string text) {
    replace_all(text, directory.path().string(), "DIR");
    replace_all(text, server.url(), "URL");
    replace_all(text, "\r\x1B[K", "<wipe>");
    const std::size_t after = text.find(" after ");
    const std::size_t ms = text.find(" ms:", after);
    if (ms != std::string::npos) text.replace(after, ms - after, " after N");
    return text;
  };
  ran.out = steady(out.str());
  ran.err = first_frames(steady(err.str()));
  ran.seen = server.seen();
  return ran;
}

class Golden : public testing::TestWithParam<Case> {};

TEST_P(Golden, Run) {
  const Case& one = GetParam();
  const Directory directory;
  directory.write("lines.csv", "number,country,supplier,owner,contract,use\n");
  directory.write("password", "pa55word\n");
  directory.write("token", "file-token\n");
  fs::create_directory(directory.path() / "catalogue");
  directory.write("catalogue/apps.toml", "b = 2\n");
  const Ran ran = run_case(one, directory);
  const std::string text = "$ linepool " + one.arguments + "\n" + ran.out + "--- standard error\n" +
                           ran.err + "--- exit " + std::to_string(static_cast<int>(ran.code)) +
                           "\n";
  const fs::path file = fs::path(LINEPOOL_GOLDEN_DIR) / (one.name + ".txt");
  if (std::getenv("LINEPOOL_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << text;
  std::ifstream golden(file);
  ASSERT_TRUE(golden) << file << " is missing; LINEPOOL_UPDATE_GOLDEN=1 writes it";
  const std::string expected((std::istreambuf_iterator<char>(golden)), {});
  EXPECT_EQ(text, expected);
  // Servers and proxies log URLs.
  const bool may_be_there = one.arguments.find("--key-in-query") != std::string::npos;
  for (const Seen& seen : ran.seen) {
    EXPECT_EQ(seen.target.find(kKey) != std::string::npos, may_be_there) << seen.target;
    if (!seen.target.starts_with("/admin/")) {
      EXPECT_NE(seen.headers.find("X-API-Key: " + kKey), std::string::npos) << seen.target;
    }
  }
}

Scripted sentence(std::string text) {
  return {.body = std::move(text)};
}

const std::string kProblem =
    R"({"type":"about:blank","title":"Conflict","status":409,"detail":"A customer has this name.",)"
    R"("code":"conflict","message":"A customer has this name."})";

std::vector<Case> user_cases() {
  const Scripted lost{.body = "", .end = Scripted::End::kClose};
  return {
      {"help", "--help"},
      {"help_admin", "admin --help"},
      {"version", "--version"},
      {"unreachable", "balance --url http://127.0.0.1:1"},
      {"countries", "countries"},
      {"countries_json", "--json countries"},
      {"apps", "apps malaysia"},
      {"apps_search", "apps 58 --search WHATS"},
      {"apps_json", "apps 58 --json"},
      {"apps_nowhere", "apps Atlantis"},
      {"rates", "rates malaysia"},
      {"rates_json", "rates malaysia --app Google --json"},
      {"rates_refused", "rates x", {{"get_rates.php", {sentence("Country Not Found.")}}}},
      {"number", "number --app Google --country Malaysia"},
      {"number_json", "number --app Google --country Malaysia --reuse +60_112-869_1234 --json"},
      {"number_wishes", "number --app a --country b --max-price 0.80 --label nightly"},
      {"number_key_in_query", "number --app a --country b --key-in-query"},
      {"number_none",
       "number --app a --country b",
       {{"get_number.php", {sentence("No free channels available check after sometime.")}}}},
      {"number_poor",
       "number --app a --country b",
       {{"get_number.php", {sentence("Not Enough balance")}}}},
      {"number_key", "number --app a --country b", {{"get_number.php", {sentence(kKeyRefused)}}}},
      {"number_key_json",
       "number --app a --country b --json",
       {{"get_number.php", {sentence(kKeyRefused)}}}},
      {"number_lost", "number --app a --country b", {{"get_number.php", {lost}}}},
      {"number_too_fast",
       "number --app a --country b",
       {{"get_number.php",
         {{.body = "Too many requests, slow down.",
           .status = 429,
           .headers = "Retry-After: 90\r\n"}}}}},
  };
}

std::vector<Case> later_user_cases() {
  // A server of the user API that is not Linepool.
  const Scripted elsewhere{.body = "<html>", .status = 404};
  const Scripted refused_key{.body =
                                 R"({"title":"Unauthorized","status":401,)"
                                 R"("code":"unknown_customer","message":"Customer Not Found."})",
                             .status = 401};
  return {
      {"sms", "sms 601128691234 --app Google --country Malaysia"},
      {"sms_json", "sms 601128691234 --app Google --country Malaysia --json"},
      {"sms_code", "sms 601128691234 --app Google --country Malaysia --code"},
      {"sms_code_none",
       "sms 601128691234 --app Google --country Malaysia --code",
       {{"get_sms.php", {sentence("Hello")}}}},
      {"sms_waiting",
       "sms 601128691234 --app Google --country Malaysia",
       {{"get_sms.php", {sentence(kWaiting)}}}},
      {"sms_wait",
       "sms 601128691234 --app Google --country Malaysia --wait 60",
       {{"get_sms.php", {sentence(kWaiting), sentence(kWaiting), sentence("Hello")}}}},
      {"sms_hostile",
       "sms 601128691234 --app Google --country Malaysia",
       {{"get_sms.php", {sentence("code \x1B]0;owned\x07 482913")}}},
       true},
      {"reject", "reject +601128691234"},
      {"reject_json", "reject 601128691234 --json"},
      {"reject_refused",
       "reject 601128691234",
       {{"get_reject_number.php", {sentence("Not able to reject.")}}}},
      {"reject_early",
       "reject 601128691234",
       {{"get_reject_number.php",
         {{.body = "Not able to reject.", .headers = "Retry-After: 90\r\n"}}}}},
      {"balance", "balance"},
      {"balance_json", "balance --json"},
      {"balance_elsewhere", "balance", {{"account", {elsewhere}}}},
      {"balance_elsewhere_json", "balance --json", {{"account", {elsewhere}}}},
      {"balance_garbage",
       "balance",
       {{"account", {elsewhere}}, {"get_balance.php", {sentence("<html>\x1B[2J")}}}},
      {"balance_key", "balance", {{"account", {refused_key}}}},
      {"history", "history"},
      {"history_terminal", "history", {}, true},
      {"history_json", "history --json --limit 5"},
      {"history_limit", "history --limit 5000"},
      {"history_before", "history --before -3"},
      {"countries_rent", "countries --rent"},
      {"apps_rent", "apps usa --rent"},
  };
}

const std::string kOld =
    R"({"from":"22000","message":"Welcome!","timestamp":"17/08/2026 08:15 pm"})";
const std::string kCode =
    R"({"from":"22000","message":"482913 is your code","timestamp":"17/08/2026 08:16 pm"})";
const std::string kHostile =
    R"({"from":"\u001b[2J","message":"no\u0007thing\nhere","timestamp":"17/08/2026 08:17 pm"})";

std::vector<Case> rent_cases() {
  const std::string sms = "rent sms +1_281-743-7990";
  const Scripted poor = sentence(R"({"data":"Not Enough balance","code":200})");
  const Scripted lost{.body = "", .end = Scripted::End::kClose};
  return {
      {"rent_help", "rent --help"},
      {"rent_nothing", "rent"},
      {"rent_get", "rent get --app google --country usa"},
      {"rent_get_json", "rent get --app google --country usa --json"},
      {"rent_get_wishes",
       "rent get --app google --country usa --max-price 4.50 --label ci --reuse +1_281-743-7990"},
      {"rent_get_poor", "rent get --app google --country usa", {{"get_number.php/rent", {poor}}}},
      {"rent_get_lost",
       "rent get --app google --country usa --json",
       {{"get_number.php/rent", {lost}}}},
      {"rent_list", "rent list"},
      {"rent_list_all", "rent list --all"},
      {"rent_list_all_terminal", "rent list --all", {}, true},
      {"rent_list_json", "rent list --json"},
      {"rent_list_none", "rent list", {{"load_rent.php", {sentence("[]")}}}},
      {"rent_list_key", "rent list", {{"load_rent.php", {sentence(kKeyRefused)}}}},
      {"rent_sms", sms},
      {"rent_sms_json", sms + " --json"},
      {"rent_sms_terminal", sms, {}, true},
      {"rent_sms_none", sms, {{"load_rent_code.php", {sentence("[]")}}}},
      {"rent_sms_unknown", "rent sms 15550001111"},
      {"rent_sms_bad_number", "rent sms x1"},
      {"rent_renew", "rent renew 12817437990"},
      {"rent_renew_max_price", "rent renew 12817437990 --max-price 0"},
      {"rent_renew_json", "rent renew 12817437990 --json"},
      {"rent_renew_poor", "rent renew 12817437990", {{"rent_renew_number.php", {poor}}}},
      {"rent_renew_lost", "rent renew 12817437990", {{"rent_renew_number.php", {lost}}}},
      {"rent_auto_renew_on", "rent auto-renew 12817437990 on"},
      {"rent_auto_renew_off", "rent auto-renew 12817437990 off --json"},
      {"rent_auto_renew_wrong", "rent auto-renew 12817437990 maybe"},
      {"rent_reject", "rent reject 12817437990"},
      {"rent_reject_late",
       "rent reject 12817437990",
       {{"reject_rent.php", {sentence(R"({"data":"Cant Rejected","code":200})")}}}},
  };
}

std::vector<Case> watch_cases() {
  const std::string watch = "rent watch 12817437990";
  const Scripted one = sentence("[" + kOld + "]");
  const Scripted two = sentence("[" + kCode + "," + kOld + "]");
  const Scripted four = sentence("[" + kHostile + "," + kCode + "," + kCode + "," + kOld + "]");
  const Scripted gone{.body = "", .status = 502};
  const Answers growing{{"load_rent_code.php", {one, one, two, four}}};
  // Three answers make one failed call, because reads are retried.
  const Answers faulty{{"load_rent_code.php", {one, gone, gone, gone, gone, gone, gone, two}}};
  Answers ending = growing;
  ending["load_rent.php"] = {good_answers()["load_rent.php"][0], sentence("[]")};
  return {
      {"rent_watch", watch + " --wait 1m", growing},
      {"rent_watch_json", watch + " --wait 30s --json", growing},
      {"rent_watch_past", watch + " --wait 7s --past", growing},
      {"rent_watch_nothing", watch + " --wait 1m", {{"load_rent_code.php", {one}}}},
      {"rent_watch_faulty", watch + " --wait 1m", faulty},
      {"rent_watch_down", watch + " --wait 1m", {{"load_rent_code.php", {one, gone}}}},
      {"rent_watch_refused",
       watch,
       {{"load_rent_code.php", {one, sentence("Customer Not Found.")}}}},
      {"rent_watch_ended", watch, ending},
      {"rent_watch_interrupted", watch, growing, true, "", 40},
      {"rent_watch_wrong_time", watch + " --wait soon"},
      {"rent_watch_unreachable", watch, {{"load_rent_code.php", {gone}}}},
  };
}

std::vector<Case> otp_cases() {
  const std::string otp = "otp --app google --country malaysia";
  const Answers late{{"get_sms.php", {sentence(kWaiting)}}};
  Answers young = late;
  young["get_reject_number.php"] = {sentence("Not able to reject.")};
  return {
      {"otp", otp},
      {"otp_json", otp + " --json"},
      {"otp_terminal",
       otp,
       {{"get_sms.php", {sentence(kWaiting), sentence("482913 is your code")}}},
       true},
      {"otp_timeout", otp + " --wait 150", late},
      {"otp_timeout_young", otp + " --wait 30s", young},
      {"otp_timeout_keep", otp + " --wait 30 --keep", late},
      {"otp_timeout_json", otp + " --wait 30 --json", late},
      {"otp_codeless",
       otp,
       {{"get_sms.php",
         {sentence("Welcome!"), sentence("Welcome!"), sentence("482913 is your code")}}}},
      {"otp_only_codeless", otp + " --wait 1m", {{"get_sms.php", {sentence("Welcome!")}}}},
      {"otp_gone", otp, {{"get_sms.php", {sentence("Number Not Found.")}}}},
      {"otp_no_number", otp, {{"get_number.php", {sentence("App Not Found.")}}}},
      {"otp_interrupted", otp, late, true, "", 6},
  };
}

std::vector<Case> admin_cases() {
  const std::string unsound = R"({"ok":false,"sum":"0.01","accounts":4,"transfers":2,"captures":1,)"
                              R"("problems":["capture 2 lacks its message"]})";
  const Scripted refused{.body = kProblem, .status = 409};
  const Scripted bad_token{.body = R"({"title":"Unauthorized","status":401,"code":"unauthorized",)"
                                   R"("message":"Token is missing or wrong."})",
                           .status = 401};
  return {
      {"admin_no_token", "admin customer list", {}, false, "", 0, false},
      {"admin_bad_token", "admin customer list", {{"customers", {bad_token}}}},
      {"admin_no_server",
       "admin customer list",
       {{"customers", {{.body = "<html>", .status = 404}}}}},
      {"customer_create", "admin customer create qa"},
      {"customer_create_json", "admin customer create qa --json"},
      {"customer_conflict", "admin customer create qa", {{"customers/create", {refused}}}},
      {"customer_conflict_json",
       "admin customer create qa --json",
       {{"customers/create", {refused}}}},
      {"customer_list", "admin customer list"},
      {"customer_list_json", "admin customer list --json"},
      {"customer_list_limit", "admin customer list --limit 1"},
      {"customer_block", "admin customer block qa --reason unpaid"},
      {"customer_unblock", "admin customer unblock 1"},
      {"customer_unknown", "admin customer block nobody"},
      {"key_create", "admin key create 1 --label ci"},
      {"key_create_json", "admin key create qa --json"},
      {"key_list", "admin key list 1"},
      {"key_revoke", "admin key revoke 3"},
      {"key_rotate", "admin key rotate 3 --overlap 3600"},
      {"topup", "admin topup qa 10.00 --reference inv-7"},
      {"topup_json", "admin topup 1 10.00 --json"},
      {"ledger_show", "admin ledger show --customer qa"},
      {"ledger_verify", "admin ledger verify"},
      {"ledger_unsound", "admin ledger verify", {{"ledger/verify", {{.body = unsound}}}}},
      {"ledger_unsound_json",
       "admin ledger verify --json",
       {{"ledger/verify", {{.body = unsound}}}}},
  };
}

std::vector<Case> supply_cases() {
  const std::string bad_lines = R"({"imported":0,"updated":0,"problems":[)"
                                R"({"line":3,"sentence":"The number is no E.164 number."},)"
                                R"({"line":5,"sentence":"The owner is missing."}]})";
  const std::string bad_apps =
      R"({"ok":false,"problems":["apps.toml:12: the price is no amount"],"countries":0,"apps":0,)"
      R"("offered":0})";
  const Scripted no_sandbox{
      .body = R"({"type":"about:blank","title":"Conflict","status":409,"code":"conflict",)"
              R"("message":"Only the clock of a sandbox can be moved."})",
      .status = 409};
  return {
      {"line_import", "admin line import DIR/lines.csv"},
      {"line_import_stdin", "admin line import -", {}, false, "number,country\n"},
      {"line_import_problems",
       "admin line import DIR/lines.csv",
       {{"lines/import", {{.body = bad_lines, .status = 422}}}}},
      {"line_import_missing", "admin line import DIR/none.csv"},
      {"line_list", "admin line list --supplier carrier --state quarantined"},
      {"line_list_json", "admin line list --json"},
      {"line_enable", "admin line enable 601128691234"},
      {"line_disable_partly", "admin line disable 1555 601128691234"},
      {"line_disable_partly_json", "admin line disable 1555 601128691234 --json"},
      {"unmatched", "admin unmatched"},
      {"unmatched_json", "admin unmatched --json --limit 10"},
      {"bin_list", "admin bin list --supplier carrier"},
      {"bin_show", "admin bin show 4"},
      {"bin_reroute", "admin bin reroute 4 --order 7"},
      {"bin_drop_json", "admin bin drop 4 --json"},
      {"clock_show", "admin clock show"},
      {"clock_advance", "admin clock advance 1d12h"},
      {"clock_advance_json", "admin clock advance 1d12h --json"},
      {"clock_advance_span", "admin clock advance tomorrow"},
      {"clock_no_sandbox", "admin clock advance 3d", {{"clock/create", {no_sandbox}}}},
      {"catalogue_check", "admin catalogue check DIR/catalogue"},
      {"catalogue_check_bad",
       "admin catalogue check DIR/catalogue",
       {{"catalogue/check", {{.body = bad_apps, .status = 422}}}}},
      {"catalogue_check_nothing", "admin catalogue check DIR/none"},
      {"catalogue_import", "admin catalogue import DIR/catalogue"},
      {"catalogue_export", "admin catalogue export DIR/new"},
      {"catalogue_export_exists", "admin catalogue export DIR/catalogue"},
      {"catalogue_export_force", "admin catalogue export DIR/catalogue --force --json"},
  };
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Usage, Golden, testing::ValuesIn(usage_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(User, Golden, testing::ValuesIn(user_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(UserLater, Golden, testing::ValuesIn(later_user_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Rent, Golden, testing::ValuesIn(rent_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(RentWatch, Golden, testing::ValuesIn(watch_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Order, Golden, testing::ValuesIn(order_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Rest, Golden, testing::ValuesIn(rest_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Supplier, Golden, testing::ValuesIn(supplier_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Trace, Golden, testing::ValuesIn(trace_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Code, Golden, testing::ValuesIn(code_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(ShortCode, Golden, testing::ValuesIn(short_code_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Otp, Golden, testing::ValuesIn(otp_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Admin, Golden, testing::ValuesIn(admin_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Supply, Golden, testing::ValuesIn(supply_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Operator, Golden, testing::ValuesIn(operator_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Money, Golden, testing::ValuesIn(money_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Prices, Golden, testing::ValuesIn(price_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Backup, Golden, testing::ValuesIn(backup_cases()), name_of);

TEST(Program, AShortCodeIsNamedWithItsCountry) {
  const Directory directory;
  const std::string code = " --number-type short_code --country MY";
  const Ran line = run_case(Case{"", "admin line disable 24453" + code}, directory);
  ASSERT_EQ(line.seen.size(), 1u);
  EXPECT_EQ(line.seen[0].body, R"({"number_type":"short_code","country":"MY"})");
  const Ran sms = run_case(Case{"", "admin bin reroute 4 --number 24453" + code}, directory);
  ASSERT_EQ(sms.seen.size(), 1u);
  EXPECT_EQ(sms.seen[0].body, R"({"number":"24453","number_type":"short_code","country":"MY"})");
  const Answers names{{"countries", {{.body = R"({"countries":[{"code":"MY","name":"M"}]})"}}},
                      {"services", {{.body = R"({"services":[{"code":"go","name":"G"}]})"}}}};
  const Ran order = run_case(Case{"", "number --app go --label x" + code, names}, directory);
  ASSERT_EQ(order.seen.size(), 3u);
  EXPECT_EQ(order.seen[2].target, "/api/v1/orders");
  EXPECT_EQ(order.seen[2].body,
            R"({"country":"MY","service":"go","number_type":"short_code","label":"x"})");
}

TEST(Program, AdminCallsCarryTheTokenAndTheirBody) {
  const Directory directory;
  directory.write("token", "file-token\n");
  const Ran ran = run_case(
      {"", "admin topup 1 10.00 --reference inv-7 --admin-token-file DIR/token"}, directory);
  ASSERT_EQ(ran.code, Exit::kDone);
  ASSERT_EQ(ran.seen.size(), 1u);
  EXPECT_EQ(ran.seen[0].method, "POST");
  EXPECT_EQ(ran.seen[0].target, "/admin/v1/customers/1/topup");
  EXPECT_EQ(ran.seen[0].body, R"({"amount":"10.00","reference":"inv-7"})");
  EXPECT_NE(ran.seen[0].headers.find("Authorization: Bearer file-token"), std::string::npos);
  EXPECT_NE(ran.seen[0].headers.find("Content-Type: application/json"), std::string::npos);
}

TEST(Program, TheClockIsMovedOnce) {
  const Directory directory;
  const Ran ran = run_case({"", "admin clock advance 3d"}, directory);
  ASSERT_EQ(ran.seen.size(), 1u);
  EXPECT_EQ(ran.seen[0].method, "POST");
  EXPECT_EQ(ran.seen[0].target, "/admin/v1/clock");
  EXPECT_EQ(ran.seen[0].body, R"({"advance_ms":259200000})");
}

TEST(Program, ImportsSendFilesAsTheyAre) {
  const Directory directory;
  directory.write("apps.toml", "b = \"ü\"\n");
  const Ran ran = run_case({"", "admin catalogue import DIR"}, directory);
  ASSERT_EQ(ran.seen.size(), 1u);
  EXPECT_EQ(ran.seen[0].method, "PUT");
  EXPECT_EQ(ran.seen[0].body, "{\"apps.toml\":\"b = \\\"ü\\\"\\n\"}");
  const Ran lines =
      run_case({"", "admin line import -", {}, false, "number,country\n1,2\n"}, directory);
  ASSERT_EQ(lines.seen.size(), 1u);
  EXPECT_EQ(lines.seen[0].body, "number,country\n1,2\n");
  EXPECT_NE(lines.seen[0].headers.find("Content-Type: text/csv"), std::string::npos);
}

TEST(Program, ListsFollowThePagesOfTheServer) {
  const Directory directory;
  const Ran ran = run_case({"", "admin customer list"}, directory);
  ASSERT_EQ(ran.seen.size(), 2u);
  EXPECT_EQ(ran.seen[0].target, "/admin/v1/customers?limit=1000");
  EXPECT_EQ(ran.seen[1].target, "/admin/v1/customers?after=1&limit=1000");
}

TEST(Program, ExportWritesTheThreeFilesAndNoOther) {
  const Directory directory;
  ASSERT_EQ(run_case({"", "admin catalogue export DIR/new"}, directory).code, Exit::kDone);
  std::ifstream apps(directory.path() / "new/apps.toml");
  EXPECT_EQ(std::string((std::istreambuf_iterator<char>(apps)), {}), "b = 2\n");
  EXPECT_FALSE(fs::exists(directory.path() / "evil.toml"));
  EXPECT_EQ(std::distance(fs::directory_iterator(directory.path() / "new"), {}), 3);
}

TEST(Program, HistoryAsksForTheNextPage) {
  const Directory directory;
  const Ran ran = run_case({"", "history --before 4711 --limit 50"}, directory);
  ASSERT_EQ(ran.seen.size(), 1u);
  EXPECT_TRUE(ran.seen[0].asks("get_history.php?limit=50&before_id=4711"));
}

// The list is requested only for what the user has not said; if a number has been rented twice over
// time, the live rental is meant, unless the app says which.
TEST(Program, RentCallsFindAppAndCountryInTheList) {
  const Directory directory;
  const auto calls = [&directory](const std::string& arguments) {
    std::vector<std::string> all;
    for (const Seen& seen : run_case({"", arguments}, directory).seen) {
      const std::string call = seen.target.substr(std::string("/user/api/").size());
      all.push_back(call);
    }
    return all;
  };
  using List = std::vector<std::string>;
  EXPECT_EQ(calls("rent sms 447700900123"),
            (List{"load_rent.php", "load_rent_code.php?app=full&country=UK&number=447700900123"}));
  EXPECT_EQ(
      calls("rent sms 447700900123 --app whatsapp24"),
      (List{"load_rent.php", "load_rent_code.php?app=Whatsapp24&country=UK&number=447700900123"}));
  EXPECT_EQ(calls("rent renew 447700900123 --app full --country uk"),
            (List{"rent_renew_number.php?app=full&country=uk&number=447700900123"}));
  EXPECT_EQ(calls("rent auto-renew 447700900123 on --app full --country uk"),
            (List{"rent_renew_number.php?app=full&country=uk&number=447700900123&auto_renew=1"}));
  EXPECT_EQ(calls("rent reject 447700900123 --country germany"), (List{"load_rent.php"}));
}

TEST(Program, OtpAsksForTheNumberOnceAndRejectsItWhenNoCodeCame) {
  const Directory directory;
  const Case late{
      "", "otp --app google --country malaysia --wait 10", {{"get_sms.php", {{.body = kWaiting}}}}};
  const Ran ran = run_case(late, directory);
  EXPECT_EQ(ran.code, Exit::kNoCode);
  std::string calls;
  for (const Seen& seen : ran.seen) {
    calls += seen.target.substr(10, seen.target.find(".php") - 10) + " ";
  }
  EXPECT_EQ(calls, "get_number get_sms get_sms get_sms get_reject_number ");
}

}  // namespace
}  // namespace linepool::cli
