// The values of a request under the names and pointers of a description.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/message.h"
#include "gateways/description.h"
#include "supply/http/forms/loose_json.h"
#include "supply/http/unpack.h"

namespace linepool::supply {

// Where a value may be if the request holds several SMS.
enum class Scope {
  kElement,  // only in the element: what stands around it is not this SMS's
  kRequest,  // in the element, otherwise in the request around it
};

// Reads the query, and the body as multipart, JSON or a form, whatever its Content-Type says. One
// thread.
class RequestValues {
 public:
  explicit RequestValues(const RawSms& raw);

  // The values where a pointer leads; null if there is no JSON, or nothing there.
  [[nodiscard]] const LooseJson* at(const gateways::Pointer& pointer) const;

  // `element` is null unless the request holds several SMS. Nothing if the value is absent, null or
  // no scalar; of an array, its first element counts. The place must outlive this object. What
  // stands around several SMS is looked for once and cut to kAroundBytes, so that many of them do
  // not multiply the work.
  [[nodiscard]] std::optional<SmsField> find(const gateways::Place& place, const LooseJson* element,
                                             Scope scope) const;

  // The body as UTF-8, which positions in JSON refer to; "" if it is not JSON.
  [[nodiscard]] const std::string& json_text() const { return json_text_; }
  [[nodiscard]] bool is_converted() const { return is_converted_; }  // it had another charset
  [[nodiscard]] bool replaced() const { return replaced_; }  // some of the JSON was unreadable

 private:
  static constexpr std::size_t kAroundBytes = 1024;  // it is no text

  [[nodiscard]] std::optional<SmsField> look_around(const gateways::Place& place) const;
  void read_body(const RawSms& raw);
  void add_form(std::string_view form, std::string_view charset);

  std::vector<std::pair<std::string, SmsField>> fields_;  // of query, form and parts, in order
  std::optional<LooseJson> json_;
  std::string json_text_;
  bool is_converted_ = false;
  bool replaced_ = false;
  mutable std::map<const gateways::Place*, std::optional<SmsField>> around_;
};

}  // namespace linepool::supply
