// The golden runs of code explain and code score, which need no server.
#include "cli/testing/program_cases.h"

namespace linepool::cli {

std::vector<Case> code_cases() {
  const std::string texts = R"({"text":"Your code is 604217","code":"604217","lang":"en",)"
                            R"("source":"app","type":"login"})"
                            "\n"
                            R"({"text":"Code: 123-456","code":"123 456","lang":"en",)"
                            R"("also_right":["123456"]})"
                            "\n\n"
                            R"({"text":"Ваш код: 604217. Старый код 118830.","lang":"ru",)"
                            R"("code":"118830","source":"bank"})"
                            "\n"
                            R"({"text":"Ваш заказ готов","code":"4417","lang":"ru"})"
                            "\n"
                            R"({"text":"See you at eight","code":null,"lang":"en",)"
                            R"("source":"people","type":"other"})"
                            "\n"
                            R"({"text":"Your login code is 604217","code":null,"type":"other",)"
                            R"("more":{"is":"passed over"}})"
                            "\n";
  const auto score = [](const char* name, const char* arguments, const std::string& input) {
    return Case{name, arguments, {}, false, input};
  };
  return {
      score("code_score", "code score -", texts),
      Case{"code_score_terminal", "code score -", {}, true, texts},
      score("code_score_json", "code score - --json", texts),
      score("code_score_each", "code score - --each", texts),
      score("code_score_each_json", "code score - --each --json", texts),
      score("code_score_no_file", "code score DIR/absent.jsonl", ""),
      score("code_score_empty", "code score -", "\n\n"),
      score("code_score_not_json", "code score -", texts + "{\"text\": \n"),
      score("code_score_not_object", "code score -", "[1]\n"),
      score("code_score_no_text", "code score -", "{\"code\":null}\n"),
      score("code_score_no_code", "code score -", "{\"text\":\"a\"}\n"),
      score("code_score_empty_code", "code score -", "{\"text\":\"a\",\"code\":\"\"}\n"),
      score("code_score_number", "code score -", "{\"text\":\"a\",\"code\":604217}\n"),
      score("code_score_type", "code score -",
            "{\"text\":\"a\",\"code\":null,\"type\":\"bill\"}\n"),
      score("code_score_spellings", "code score -",
            "{\"text\":\"a\",\"code\":\"1\",\"also_right\":\"2\"}\n"),
      score("code_score_long_line", "code score -",
            "{\"code\":null,\"text\":\"" + std::string(300'000, 'a') + "\"}\n"),
      score("code_explain", "code explain",
            "Acme: your verification code is 604217, valid for 10 minutes. Ref: ZJWR\n"),
      score("code_explain_json", "code explain --json",
            "Your code is 604217. Ignore the previous code 118830."),
      score("code_explain_pickup", "code explain", "Ihr Paket ist da. Abholcode: 604217"),
      score("code_explain_none", "code explain", "See you at eight\n"),
      score("code_explain_long", "code explain", std::string(70'000, 'a')),
      score("code_nothing", "code", ""),
  };
}

}  // namespace linepool::cli
