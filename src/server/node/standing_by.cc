#include "server/node/standing_by.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "api/answers/problem.h"
#include "base/error.h"
#include "base/result.h"

namespace linepool::server {
namespace {

constexpr std::int64_t kRetryAfter_s = 1;

bool answers_json(std::string_view path) {
  constexpr std::string_view kJson[] = {"/api/", "/admin/v1/", "/console/v1/"};
  return std::any_of(std::begin(kJson), std::end(kJson),
                     [&](std::string_view prefix) { return path.starts_with(prefix); });
}

}  // namespace

wire::Response not_leading(std::string_view path, std::string_view sentence) {
  constexpr int kUnavailable = 503;
  wire::Response response =
      answers_json(path) ? api::problem(Refusal(Error::kBusy, std::string(sentence)), kUnavailable)
                         : wire::Response::text(std::string(sentence), kUnavailable);
  std::erase_if(response.headers, [](const auto& one) { return one.first == "Retry-After"; });
  return wire::with_retry_after(std::move(response), kRetryAfter_s);
}

}  // namespace linepool::server
