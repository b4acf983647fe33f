#include "deliver/send/poster.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "deliver/spool/disk.h"

namespace linepool::deliver {
namespace {

constexpr std::size_t kTokenFileBytes = 1024;
constexpr std::size_t kMaxUrlBytes = 2048;
constexpr Duration kMaxWait = Duration::minutes(5);

}  // namespace

Status check_url(const std::string& url) {
  const bool is_http =
      starts_ignoring_case(url, "http://") || starts_ignoring_case(url, "https://");
  const std::size_t supply = url.find("/supply/", url.find("://") + 3);
  const std::string name =
      supply == std::string::npos ? "" : url.substr(supply + std::string_view("/supply/").size());
  const bool is_edge =
      name.size() > 4 && name.find('/') == name.size() - 4 && name.ends_with("/sms");
  if (is_http && is_edge && all_visible(url) && url.size() <= kMaxUrlBytes &&
      url.find('@') == std::string::npos) {
    return Nothing{};
  }
  return invalid("--url is that of a supplier, such as https://pool.example/supply/shelf/sms.");
}

Result<std::string> read_token(const std::string& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) {
    return invalid(fmt::format("Cannot read the token file {}: {}.", file,
                               std::generic_category().message(errno)));
  }
  if (!S_ISREG(found.st_mode)) return invalid(fmt::format("The token file {} is no file.", file));
  if ((found.st_mode & (S_IROTH | S_IWOTH | S_IWGRP)) != 0) {
    return invalid(
        fmt::format("Others may read or change the token file {}: chmod 600, or 640 for a "
                    "group.",
                    file));
  }
  std::string text;
  try {
    text = read_file(std::filesystem::canonical(file), kTokenFileBytes);
  } catch (const std::system_error& fault) {
    return invalid(fmt::format("Cannot read the token file {}: {}.", file, fault.code().message()));
  }
  const std::string token(trimmed(text));
  if (!token.empty() && text.size() <= kTokenFileBytes && all_visible(token)) return token;
  return invalid(fmt::format("The token file {} holds no token.", file));
}

Poster::Poster(std::string url, const std::string& token, std::string ca_file, Duration patience,
               std::function<bool()> interrupted)
    : url_(std::move(url)),
      ca_file_(std::move(ca_file)),
      headers_{"Authorization: Bearer " + token, "Content-Type: application/x-www-form-urlencoded"},
      patience_(patience),
      interrupted_(std::move(interrupted)) {}

std::size_t Poster::on_body(char*, std::size_t size, std::size_t count, void*) {
  return size * count;  // only the status counts
}

int Poster::on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const Poster*>(self)->interrupted_() ? 1 : 0;
}

Answer Poster::post(const std::string& body) {
  curl_.begin(url_, headers_);
  curl_.set(CURLOPT_USERAGENT, "linepool-deliver/" LINEPOOL_VERSION);
  if (!ca_file_.empty()) curl_.set(CURLOPT_CAINFO, ca_file_.c_str());
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience_.ms));
  curl_.set(CURLOPT_TIMEOUT_MS, static_cast<long>(patience_.ms));
  curl_.set(CURLOPT_WRITEFUNCTION, &Poster::on_body);
  curl_.set(CURLOPT_NOPROGRESS, 0L);
  curl_.set(CURLOPT_XFERINFOFUNCTION, &Poster::on_progress);
  curl_.set(CURLOPT_XFERINFODATA, this);
  curl_.set_body(body);
  const CURLcode result = curl_easy_perform(curl_.get());
  Answer answer;
  if (result != CURLE_OK) {
    answer.why = curl_easy_strerror(result);
    return answer;
  }
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  curl_off_t retry_after = 0;
  curl_easy_getinfo(curl_.get(), CURLINFO_RETRY_AFTER, &retry_after);
  if (retry_after > 0) {
    answer.wait_for =
        std::min(Duration::seconds(std::min<curl_off_t>(retry_after, 3600)), kMaxWait);
  }
  return answer;
}

}  // namespace linepool::deliver
