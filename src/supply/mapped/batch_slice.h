// A request with several SMS, cut into requests with one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/message.h"
#include "gateways/description.h"
#include "supply/http/forms/loose_json.h"
#include "supply/mapped/request_values.h"

namespace linepool::supply {

// What stands around the SMS is kept with each, unless that would multiply the request: together
// the slices have at most the size of two requests, and what leads to each SMS. Everything must
// outlive this object.
class BatchSlices {
 public:
  BatchSlices(const RawSms& raw, const RequestValues& values, const LooseJson& batch,
              const gateways::Pointer& pointer);

  // The request with only the elements from `first` up to `end`, which is not included.
  [[nodiscard]] SharedRawSms of(std::size_t first, std::size_t end) const;

 private:
  const RawSms& raw_;
  const RequestValues& values_;
  const LooseJson& batch_;
  std::string before_;
  std::string after_;
  bool is_whole_ = true;  // with all that stands around the SMS
};

}  // namespace linepool::supply
