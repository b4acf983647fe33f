// The golden runs of wrong usage, and of the table that explains errors.
#include <vector>

#include "cli/testing/program_cases.h"

namespace linepool::cli {

std::vector<Case> usage_cases() {
  return {
      {"usage_nothing", ""},
      {"usage_missing", "otp --keep"},
      {"usage_missing_json", "otp --keep --json"},
      {"usage_command", "balanse"},
      {"usage_subcommand", "admin custmer list"},
      {"usage_option", "otp --ap google"},
      {"usage_no_value", "otp --app"},
      {"usage_too_many", "finish 601128691234 601128691235"},
      {"usage_word", "number --app a --country b --number-type shortcode"},
      {"usage_wait", "otp --app a --country b --wait soon"},
      {"usage_event", "events --type mesage.received"},
      {"usage_scope", "keys create --label x --scope leese"},
      {"help_otp", "otp --help"},
      {"usage_url", "balance --url localhost"},
      {"usage_ca", "balance --ca-cert DIR/no.pem"},
      {"usage_ca_content", "balance --ca-cert DIR/lines.csv"},
      {"usage_ca_folder", "balance --ca-cert DIR/catalogue"},
      {"usage_max_price", "number --app a --country b --max-price 0.8x"},
      {"usage_number", "sms 12ab --app google --country malaysia"},
      {"errors", "errors"},
      {"errors_terminal", "errors", {}, true},
      {"errors_json", "errors --json"},
      {"errors_one", "errors no_free_line"},
      {"errors_wrong", "errors no-fre-line"},
  };
}

}  // namespace linepool::cli
