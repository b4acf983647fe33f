#include "outbound/mail_sender.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>

#include <chrono>
#include <optional>
#include <utility>

#include "base/log/log.h"
#include "outbound/mail_message.h"

namespace linepool::outbound {
namespace {

constexpr std::size_t kIdBytes = 16;

// For delays: no clock that somebody may set.
Time steady_now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return Time{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Counter& ended(Metrics& metrics, const char* outcome) {
  return metrics.counter("linepool_mail_messages_total",
                         "Mails, by outcome: sent, rejected (5xx), given_up (after the last "
                         "attempt), dropped (too many waited, or the server stopped).",
                         {{"outcome", outcome}});
}

}  // namespace

MailSender::MailSender(SmtpServer server, Random& random, Metrics& metrics, std::size_t capacity)
    : from_(server.from),
      random_(random),
      client_(std::move(server)),
      sent_(ended(metrics, "sent")),
      rejected_(ended(metrics, "rejected")),
      given_up_(ended(metrics, "given_up")),
      dropped_(ended(metrics, "dropped")),
      retries_(
          metrics.counter("linepool_mail_retries_total", "Attempts that failed and were put off.")),
      waiting_(metrics.gauge("linepool_mail_queue_length", "Mails that wait or are being sent.")),
      queue_(capacity),
      thread_([this] { run(); }) {}

MailSender::~MailSender() {
  stop();
}

void MailSender::drop(std::size_t count, const char* reason) {
  dropped_.Increment(static_cast<double>(count));
  log_line(LogLevel::kWarning, "mail_dropped", {{"reason", reason}, {"mails", count}});
}

bool MailSender::post(core::Mail mail) {
  std::string message = mail_message(mail, from_, random_.hex(kIdBytes), clock_.now());
  const char* refused = "";
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) {
      refused = "the server stops";
    } else if (!queue_.add(std::move(mail.to), std::move(message), steady_now())) {
      refused = "too many wait";
    }
    waiting_.Set(static_cast<double>(queue_.size()));
  }
  if (*refused != '\0') {
    drop(1, refused);
    return false;
  }
  changed_.notify_one();
  return true;
}

void MailSender::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  client_.stop();
  changed_.notify_one();
  if (!thread_.joinable()) return;
  thread_.join();
  if (queue_.size() > 0) drop(queue_.size(), "the server stops");
}

void MailSender::settle(QueuedMail mail, const SmtpOutcome& outcome) {
  const std::size_t attempt = mail.attempts;
  std::optional<MailEnd> end;
  {
    const std::lock_guard lock(mutex_);
    end = queue_.settle(std::move(mail), outcome.fault, steady_now());
    waiting_.Set(static_cast<double>(queue_.size()));
    if (!end && stopping_) return;  // stop() counts it
  }
  if (end == MailEnd::kSent) {
    sent_.Increment();
    return log_line(LogLevel::kInfo, "mail_sent", {{"attempt", attempt}});
  }
  Counter& counter = !end ? retries_ : end == MailEnd::kRejected ? rejected_ : given_up_;
  counter.Increment();
  log_line(LogLevel::kWarning, end ? "mail_lost" : "mail_put_off",
           {{"reason", outcome.reason}, {"status", outcome.status}, {"attempt", attempt}});
}

void MailSender::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (std::optional<QueuedMail> mail = queue_.next(steady_now())) {
      lock.unlock();
      const SmtpOutcome outcome = client_.send(*mail);
      settle(*std::move(mail), outcome);
      lock.lock();
    } else if (const std::optional<Time> due = queue_.due()) {
      changed_.wait_for(lock, std::chrono::milliseconds((*due - steady_now()).ms));
    } else {
      changed_.wait(lock);
    }
  }
}

}  // namespace linepool::outbound
