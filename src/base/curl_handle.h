// A libcurl easy handle and what every HTTP request of ours asks of it, whoever sends it. A header
// alone: only who includes it links libcurl.
#pragma once

#include <curl/curl.h>

#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"

namespace linepool {

// To be called before any other function of libcurl, on any thread.
inline void initialise_curl_once() {
  static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (done != CURLE_OK) throw std::runtime_error("libcurl does not initialise");
}

// Reusable; not thread-safe.
class CurlHandle {
 public:
  CurlHandle() {
    initialise_curl_once();
    handle_ = curl_easy_init();
    if (handle_ == nullptr) throw std::bad_alloc();
  }
  ~CurlHandle() {
    curl_easy_cleanup(handle_);
    curl_slist_free_all(headers_);
  }
  CurlHandle(const CurlHandle&) = delete;
  CurlHandle& operator=(const CurlHandle&) = delete;

  [[nodiscard]] CURL* get() const { return handle_; }

  // An option that libcurl refuses is a bug of the caller: every value is ours or bounded.
  template <class V>
  void set(CURLoption option, V value) {
    CHECK(curl_easy_setopt(handle_, option, value) == CURLE_OK);
  }

  // Forgets the request before and begins one of HTTP or HTTPS that follows no redirect, which
  // would carry its key or its signature to somebody else. `headers` are "Name: value".
  void begin(const std::string& url, const std::vector<std::string>& headers) {
    curl_easy_reset(handle_);
    curl_slist_free_all(std::exchange(headers_, nullptr));
    // Without this libcurl sends "Expect: 100-continue" with large bodies and waits a second.
    add_header("Expect:");
    for (const std::string& header : headers) add_header(header.c_str());
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_HTTPHEADER, headers_);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
  }

  // Copies nothing: the body outlives the request.
  void set_body(const std::string& body) {
    set(CURLOPT_POSTFIELDS, body.c_str());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  }

 private:
  void add_header(const char* header) {
    curl_slist* longer = curl_slist_append(headers_, header);
    if (longer == nullptr) throw std::bad_alloc();
    headers_ = longer;
  }

  CURL* handle_ = nullptr;
  curl_slist* headers_ = nullptr;
};

}  // namespace linepool
