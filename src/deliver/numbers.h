// Which line a modem has: a CSV of device,number.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "deliver/read/sms.h"

namespace linepool::deliver {

class Numbers {
 public:
  // The refusal names the row. A first row "device,number" is a heading.
  static Result<Numbers> read(std::string_view csv);

  // By what the daemon calls the modem, else by its IMSI; "" if there is no row.
  [[nodiscard]] std::string number_of(const Sms& sms) const;

 private:
  std::map<std::string, std::string, std::less<>> rows_;
};

}  // namespace linepool::deliver
