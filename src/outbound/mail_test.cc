#include <gtest/gtest.h>

#include <string>

#include "outbound/mail_message.h"
#include "outbound/mail_queue.h"

namespace linepool::outbound {
namespace {

constexpr Time kStart{1'795'798'800'000};  // 2026-11-27 17:00:00

TEST(MailMessage, HasTheHeadersOfAMail) {
  const std::string message = mail_message({"ann@example.org", "New password", "Hello\n"},
                                           "pool@example.net", "id1", kStart);
  EXPECT_EQ(message,
            "Date: Fri, 27 Nov 2026 17:00:00 +0000\r\n"
            "From: Linepool <pool@example.net>\r\n"
            "To: <ann@example.org>\r\n"
            "Message-ID: <id1@example.net>\r\n"
            "Subject: New password\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n"
            "\r\n"
            "Hello\r\n");
}

TEST(MailMessageDeathTest, NoHeaderHoldsAnother) {
  const auto make = [](const char* to, const char* subject) {
    return mail_message({to, subject, ""}, "pool@example.net", "id1", kStart);
  };
  for (const char* to : {"ann@example.org\r\nBcc: eve@example.org", "ann@example.org\n",
                         "ann@example.org>", "ann@example.org, eve@example.org", ""}) {
    EXPECT_DEATH(make(to, "New password"), "addresses are checked") << to;
  }
  EXPECT_DEATH(make("ann@example.org", "New\r\nBcc: eve@example.org"), "is_header_text");
}

TEST(QuotedPrintable, EncodesWhatMailMayChange) {
  EXPECT_EQ(quoted_printable("a=b\n"), "a=3Db\r\n");
  EXPECT_EQ(quoted_printable("Grüße"), "Gr=C3=BC=C3=9Fe");
  EXPECT_EQ(quoted_printable("a b \n\tc\t"), "a b=20\r\n\tc=09");
  EXPECT_EQ(quoted_printable("a\rb"), "a=0Db");
  EXPECT_EQ(quoted_printable(""), "");
}

TEST(QuotedPrintable, NoLineIsLongerThan76) {
  const std::string full(76, 'x');
  EXPECT_EQ(quoted_printable(full), full);
  EXPECT_EQ(quoted_printable(full + "y\n"), std::string(75, 'x') + "=\r\nxy\r\n");
  EXPECT_EQ(quoted_printable(std::string(74, 'x') + "=\n"), std::string(74, 'x') + "=\r\n=3D\r\n");
  EXPECT_EQ(quoted_printable(std::string(73, 'x') + "=\n"), std::string(73, 'x') + "=3D\r\n");
}

TEST(MailQueue, SendsInTheOrderOfPosting) {
  MailQueue queue(2);
  EXPECT_EQ(queue.due(), std::nullopt);
  ASSERT_TRUE(queue.add("a", "1", kStart));
  ASSERT_TRUE(queue.add("b", "2", kStart));
  EXPECT_EQ(queue.due(), kStart);
  EXPECT_EQ(queue.next(kStart)->to, "a");
  EXPECT_EQ(queue.next(kStart)->to, "b");
  EXPECT_FALSE(queue.next(kStart));
}

TEST(MailQueue, IsFullWithThoseBeingSent) {
  MailQueue queue(2);
  ASSERT_TRUE(queue.add("a", "1", kStart));
  ASSERT_TRUE(queue.add("b", "2", kStart));
  const auto mail = queue.next(kStart);
  EXPECT_FALSE(queue.add("c", "3", kStart));
  EXPECT_EQ(queue.settle(*mail, MailFault::kNone, kStart), MailEnd::kSent);
  EXPECT_EQ(queue.size(), 1U);
  EXPECT_TRUE(queue.add("c", "3", kStart));
}

TEST(MailQueue, TriesAgainAfterAFailureThatMayPass) {
  MailQueue queue(1);
  ASSERT_TRUE(queue.add("a", "1", kStart));
  Time now = kStart;
  for (const Duration delay : kMailRetryDelays) {
    const auto mail = queue.next(now);
    ASSERT_TRUE(mail);
    EXPECT_EQ(queue.settle(*mail, MailFault::kTemporary, now), std::nullopt);
    EXPECT_EQ(queue.due(), now + delay);
    EXPECT_FALSE(queue.next(now + delay - Duration::millis(1)));
    now = now + delay;
  }
  const auto last = queue.next(now);
  ASSERT_TRUE(last);
  EXPECT_EQ(last->attempts, kMailRetryDelays.size() + 1);
  EXPECT_EQ(queue.settle(*last, MailFault::kTemporary, now), MailEnd::kGivenUp);
  EXPECT_EQ(queue.size(), 0U);
  EXPECT_LT(now - kStart, Duration::minutes(20)) << "the link is still of use";
}

TEST(MailQueue, DoesNotRepeatWhatTheServerRejects) {
  MailQueue queue(1);
  ASSERT_TRUE(queue.add("a", "1", kStart));
  EXPECT_EQ(queue.settle(*queue.next(kStart), MailFault::kPermanent, kStart), MailEnd::kRejected);
  EXPECT_EQ(queue.size(), 0U);
}

TEST(MailQueue, AMailThatWaitsHoldsUpNoOther) {
  MailQueue queue(2);
  ASSERT_TRUE(queue.add("a", "1", kStart));
  ASSERT_TRUE(queue.add("b", "2", kStart));
  queue.settle(*queue.next(kStart), MailFault::kTemporary, kStart);
  EXPECT_EQ(queue.next(kStart)->to, "b");
}

}  // namespace
}  // namespace linepool::outbound
