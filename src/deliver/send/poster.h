// Sends a body to the supply edge.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/curl_handle.h"
#include "base/result.h"
#include "deliver/send/verdict.h"

namespace linepool::deliver {

// https://HOST/supply/NAME/sms, perhaps with a path before it. The refusal is a sentence.
Status check_url(const std::string& url);

// The token in a file that others can neither read nor change. The refusal is a sentence without
// it.
Result<std::string> read_token(const std::string& file);

class Poster {
 public:
  // A request takes at most `patience`; `interrupted` ends one that is under way.
  Poster(std::string url, const std::string& token, std::string ca_file, Duration patience,
         std::function<bool()> interrupted);

  Answer post(const std::string& body);

 private:
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
  static int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

  const std::string url_;
  const std::string ca_file_;
  const std::vector<std::string> headers_;
  const Duration patience_;
  const std::function<bool()> interrupted_;
  CurlHandle curl_;
};

}  // namespace linepool::deliver
