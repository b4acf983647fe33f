#include "supply/mapped/batch_slice.h"

#include <memory>
#include <utility>

#include "base/check.h"
#include "base/limits.h"
#include "wire/json_writer.h"

namespace linepool::supply {

BatchSlices::BatchSlices(const RawSms& raw, const RequestValues& values, const LooseJson& batch,
                         const gateways::Pointer& pointer)
    : raw_(raw), values_(values), batch_(batch) {
  if (batch.items.empty()) return;
  const std::string_view text = values.json_text();
  before_ = text.substr(0, batch.items.front().begin);
  after_ = text.substr(batch.items.back().end);
  const std::size_t around =
      before_.size() + after_.size() + raw.query.reveal().size() + raw.headers.size();
  is_whole_ = around * batch.items.size() <= limits::kRawSmsBytes;
  if (is_whole_) return;
  before_.clear();
  after_ = "]";
  for (const std::string& step : pointer) {
    wire::JsonWriter name;
    name.begin_array().text(step).end_array();
    const std::string quoted = name.take();
    before_ += '{' + quoted.substr(1, quoted.size() - 2) + ':';
    after_ += '}';
  }
  before_ += '[';
}

SharedRawSms BatchSlices::of(std::size_t first, std::size_t end) const {
  CHECK(first < end && end <= batch_.items.size());
  const std::size_t begin = batch_.items[first].begin;
  const std::string_view items =
      std::string_view(values_.json_text()).substr(begin, batch_.items[end - 1].end - begin);
  auto slice = std::make_shared<RawSms>();
  slice->content_type = values_.is_converted() ? "application/json" : raw_.content_type;
  if (is_whole_) {
    slice->query = raw_.query;
    slice->headers = raw_.headers;
  }
  slice->body = before_ + std::string(items) + after_;
  return slice;
}

}  // namespace linepool::supply
