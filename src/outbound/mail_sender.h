// Sends mail, in the order in which it is due, on a thread of its own. What it holds is in memory
// only and is lost when the server stops: whoever waits for a mail asks again.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

#include "base/clock.h"
#include "base/crypto/random.h"
#include "base/metrics.h"
#include "core/push/mail_outbox.h"
#include "outbound/mail_queue.h"
#include "outbound/smtp_client.h"

namespace linepool::outbound {

class MailSender final : public core::MailOutbox {
 public:
  static constexpr std::size_t kCapacity = 256;

  MailSender(SmtpServer server, Random& random, Metrics& metrics, std::size_t capacity = kCapacity);
  ~MailSender() override;
  MailSender(const MailSender&) = delete;
  MailSender& operator=(const MailSender&) = delete;

  bool post(core::Mail mail) override;
  // Cuts off what is being sent and drops what waits; within about a second.
  void stop();

 private:
  void run();
  void settle(QueuedMail mail, const SmtpOutcome& outcome);
  void drop(std::size_t count, const char* reason);

  const std::string from_;
  Random& random_;
  const SystemClock clock_;  // of the mails' dates, also where the server's clock was moved
  SmtpClient client_;
  Counter& sent_;
  Counter& rejected_;
  Counter& given_up_;
  Counter& dropped_;
  Counter& retries_;
  Gauge& waiting_;

  std::mutex mutex_;
  std::condition_variable changed_;
  MailQueue queue_;
  bool stopping_ = false;
  std::thread thread_;  // last: uses the others
};

}  // namespace linepool::outbound
