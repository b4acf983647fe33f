// Hands mails to an SMTP server, one at a time, with libcurl.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "base/curl_handle.h"
#include "base/time.h"
#include "outbound/mail_queue.h"

namespace linepool::outbound {

struct SmtpServer {
  std::string url;        // smtp:// or smtps://, host and optional port
  bool needs_tls = true;  // smtp:// without STARTTLS is refused; otherwise STARTTLS is not used
  std::string from;       // the sender's address, as normal_email() returns it
  std::string user;       // "": no sign-in
  std::string password;
  std::string ca_file;  // instead of the system's certificate authorities; "": these
  Duration connect_timeout = Duration::seconds(10);
  Duration total_timeout = Duration::seconds(30);
};

struct SmtpOutcome {
  MailFault fault = MailFault::kNone;
  long status = 0;          // the server's last reply; 0 if there was none
  const char* reason = "";  // names neither the mail nor its receiver
};

class SmtpClient {
 public:
  explicit SmtpClient(SmtpServer server);
  ~SmtpClient();
  SmtpClient(const SmtpClient&) = delete;
  SmtpClient& operator=(const SmtpClient&) = delete;

  // One thread. Ends early, with a temporary fault, once stop() was called.
  [[nodiscard]] SmtpOutcome send(const QueuedMail& mail);
  // Any thread.
  void stop();

 private:
  static std::size_t on_read(char* to, std::size_t size, std::size_t count, void* self);
  static int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  void prepare(const QueuedMail& mail, curl_slist* receiver);
  CURLcode perform();

  const SmtpServer server_;
  const std::string url_;
  CurlHandle curl_;
  CURLM* const multi_;
  std::atomic<bool> stopping_ = false;
  const QueuedMail* mail_ = nullptr;
  std::size_t read_ = 0;
};

}  // namespace linepool::outbound
