#include "outbound/smtp_client.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include "base/check.h"

namespace linepool::outbound {
namespace {

constexpr int kLongestWaitMs = 1000;
constexpr long kReply_s = 10;  // also for the reply to QUIT, which comes after the mail was taken

MailFault fault_of(CURLcode result, long status) {
  if (result == CURLE_OK) return MailFault::kNone;
  return status >= 500 && status <= 599 ? MailFault::kPermanent : MailFault::kTemporary;
}

}  // namespace

// libcurl says EHLO with what stands in the path: the sender's domain, not this machine's name.
SmtpClient::SmtpClient(SmtpServer server)
    : server_(std::move(server)),
      url_(server_.url + "/" + server_.from.substr(server_.from.find('@') + 1)),
      multi_(curl_multi_init()) {
  if (multi_ == nullptr) throw std::bad_alloc();
}

SmtpClient::~SmtpClient() {
  curl_multi_cleanup(multi_);
}

std::size_t SmtpClient::on_read(char* to, std::size_t size, std::size_t count, void* self) {
  auto& client = *static_cast<SmtpClient*>(self);
  const std::string& message = client.mail_->message;
  const std::size_t bytes = std::min(size * count, message.size() - client.read_);
  std::memcpy(to, message.data() + client.read_, bytes);
  client.read_ += bytes;
  return bytes;
}

// libcurl asks about once a second, also while it waits for the reply to QUIT.
int SmtpClient::on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<SmtpClient*>(self)->stopping_ ? 1 : 0;
}

void SmtpClient::prepare(const QueuedMail& mail, curl_slist* receiver) {
  mail_ = &mail;
  read_ = 0;
  curl_easy_reset(curl_.get());
  curl_.set(CURLOPT_URL, url_.c_str());
  curl_.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_.set(CURLOPT_USE_SSL,
            static_cast<long>(server_.needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  if (!server_.ca_file.empty()) curl_.set(CURLOPT_CAINFO, server_.ca_file.c_str());
  if (!server_.user.empty()) {
    curl_.set(CURLOPT_USERNAME, server_.user.c_str());
    curl_.set(CURLOPT_PASSWORD, server_.password.c_str());
  }
  curl_.set(CURLOPT_MAIL_FROM, server_.from.c_str());
  curl_.set(CURLOPT_MAIL_RCPT, receiver);
  curl_.set(CURLOPT_UPLOAD, 1L);
  curl_.set(CURLOPT_READFUNCTION, &SmtpClient::on_read);
  curl_.set(CURLOPT_READDATA, this);
  curl_.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.message.size()));
  curl_.set(CURLOPT_NOPROGRESS, 0L);
  curl_.set(CURLOPT_XFERINFOFUNCTION, &SmtpClient::on_progress);
  curl_.set(CURLOPT_XFERINFODATA, this);
  curl_.set(CURLOPT_NOSIGNAL, 1L);
  curl_.set(CURLOPT_QUICK_EXIT, 1L);  // a resolver that hangs is left behind
  curl_.set(CURLOPT_PROXY, "");
  // Mails are rare, and a kept connection would be closed when the server stops, with a QUIT.
  curl_.set(CURLOPT_FORBID_REUSE, 1L);
  curl_.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, kReply_s);
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server_.connect_timeout.ms));
  curl_.set(CURLOPT_TIMEOUT_MS, static_cast<long>(server_.total_timeout.ms));
}

CURLcode SmtpClient::perform() {
  CHECK(curl_multi_add_handle(multi_, curl_.get()) == CURLM_OK);
  CURLcode result = CURLE_ABORTED_BY_CALLBACK;
  int running = 1;
  while (running > 0 && !stopping_) {
    CHECK(curl_multi_perform(multi_, &running) == CURLM_OK);
    if (running == 0) break;
    CHECK(curl_multi_poll(multi_, nullptr, 0, kLongestWaitMs, nullptr) == CURLM_OK);
  }
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg == CURLMSG_DONE) result = message->data.result;
  }
  curl_multi_remove_handle(multi_, curl_.get());
  return result;
}

SmtpOutcome SmtpClient::send(const QueuedMail& mail) {
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> receiver(
      curl_slist_append(nullptr, mail.to.c_str()), &curl_slist_free_all);
  if (!receiver) throw std::bad_alloc();
  prepare(mail, receiver.get());
  const CURLcode result = perform();
  SmtpOutcome outcome;
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &outcome.status);
  outcome.fault = fault_of(result, outcome.status);
  outcome.reason = curl_easy_strerror(result);
  mail_ = nullptr;
  return outcome;
}

void SmtpClient::stop() {
  stopping_ = true;
  curl_multi_wakeup(multi_);
}

}  // namespace linepool::outbound
