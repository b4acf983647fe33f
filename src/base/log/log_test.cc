#include "base/log/log.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include "base/log/log_thread.h"
#include "base/log/patient_write.h"

namespace linepool {
namespace {

constexpr int kPatienceMs = 10'000;

// A pipe that nobody reads unless read() is called.
class Pipe {
 public:
  Pipe() {
    std::signal(SIGPIPE, SIG_IGN);  // as the server does
    EXPECT_EQ(::pipe2(ends_.data(), O_CLOEXEC), 0);
  }
  ~Pipe() {
    close_reader();
    ::close(ends_[1]);
  }
  [[nodiscard]] int writer() const { return ends_[1]; }
  void close_reader() {
    if (ends_[0] >= 0) ::close(ends_[0]);
    ends_[0] = -1;
  }
  // Reads until `end` has come, or nothing more does.
  std::string read_until(std::string_view end) {
    std::string text;
    std::array<char, 65536> buffer{};
    pollfd more{ends_[0], POLLIN, 0};
    while (text.find(end) == std::string::npos && ::poll(&more, 1, kPatienceMs) == 1) {
      const ssize_t length = ::read(ends_[0], buffer.data(), buffer.size());
      if (length <= 0) break;
      text.append(buffer.data(), static_cast<std::size_t>(length));
    }
    return text;
  }

 private:
  std::array<int, 2> ends_{};
};

std::string no_account(std::uint64_t) {
  return "";
}

std::string account_of(std::uint64_t dropped) {
  return dropped == 0 ? "" : "dropped " + std::to_string(dropped) + "\n";
}

TEST(Log, OneEventIsOneLineInBothFormats) {
  const auto text = render_log_line(LogFormat::kText, "T", LogLevel::kWarning, "went_wrong",
                                    {{"why", "a \"b\"\nc"}, {"count", 3}});
  EXPECT_EQ(text, "T warning went_wrong why=\"a \\\"b\\\"\\u000ac\" count=3");
  const auto json =
      render_log_line(LogFormat::kJson, "T", LogLevel::kInfo, "fine", {{"why", "x"}, {"count", 3}});
  EXPECT_EQ(json, R"({"time":"T","level":"info","event":"fine","why":"x","count":3})");
}

TEST(Log, IsAsciiWhateverComesFromOutside) {
  const struct {
    std::string_view value;
    std::string_view written;
  } kCases[] = {{"caf\xC3\xA9", R"("caf\u00e9")"},
                {"\xE2\x82\xAC", R"("\u20ac")"},
                {"\xF0\x9F\x98\x80", R"("\ud83d\ude00")"},
                {"a\xFFz\xC3", R"("a\ufffdz\ufffd")"},
                {"\x1B[2J\x7F", R"("\u001b[2J\u007f")"}};
  for (const auto& [value, written] : kCases) {
    for (const LogFormat format : {LogFormat::kText, LogFormat::kJson}) {
      const auto line = render_log_line(format, "T", LogLevel::kInfo, "e", {{"v", value}});
      EXPECT_NE(line.find(written), std::string::npos) << line;
    }
  }
}

TEST(Log, CutsAValueOfMoreThanAThousandBytes) {
  const auto line = render_log_line(LogFormat::kText, "T", LogLevel::kInfo, "e",
                                    {{"v", std::string(100'000, 'x')}});
  EXPECT_LT(line.size(), 1100u);
}

TEST(Log, AdmitsAFewLinesASecondOfEachKind) {
  configure_log(LogLevel::kInfo, LogFormat::kText);
  int admitted = 0;
  for (int i = 0; i < 10'000; ++i) {
    if (log_admits(LogLevel::kInfo, "flood", "one")) ++admitted;
  }
  EXPECT_GE(admitted, 5);
  EXPECT_LE(admitted, 50);  // however many seconds that took
  EXPECT_TRUE(log_admits(LogLevel::kInfo, "flood", "another"));
  EXPECT_FALSE(log_admits(LogLevel::kDebug, "flood", "below the level"));
}

TEST(Log, TellsWhatWasSuppressed) {
  configure_log(LogLevel::kInfo, LogFormat::kJson);
  ::testing::internal::CaptureStderr();
  int written = 0;
  {
    const LogInBackground background;
    for (int i = 0; i < 1000; ++i) {
      if (log_admits(LogLevel::kWarning, "knock", "at the door")) {
        ++written;
        log_line(LogLevel::kWarning, "knock");
      }
    }
    log_line(LogLevel::kInfo, "end");
  }
  const std::string log = ::testing::internal::GetCapturedStderr();
  configure_log(LogLevel::kInfo, LogFormat::kText);
  const std::string told = R"("event":"suppressed","of":"knock","kind":"at the door","lines":)";
  int suppressed = 0;
  for (auto at = log.find(told); at != std::string::npos; at = log.find(told, at + 1)) {
    suppressed += std::stoi(log.substr(at + told.size()));
  }
  EXPECT_GE(suppressed, 900);
  EXPECT_EQ(written + suppressed, 1000) << log;
  EXPECT_NE(log.find(R"("event":"end")"), std::string::npos) << log;
}

TEST(LogThread, WritesLinesInTheOrderInWhichAThreadAddsThem) {
  Pipe pipe;
  std::string log;
  std::thread reader([&] { log = pipe.read_until("last\n"); });
  {
    LogThread thread(pipe.writer(), &no_account);
    for (int i = 0; i < 20'000; ++i) {
      thread.add(std::to_string(i));
      if (i % 1000 == 0) thread.flush();
    }
    thread.add("last");
    thread.flush();
    EXPECT_EQ(thread.dropped(), 0u);
  }
  reader.join();
  std::string expected;
  for (int i = 0; i < 20'000; ++i) expected += std::to_string(i) + "\n";
  EXPECT_EQ(log, expected + "last\n");
}

TEST(LogThread, DropsAndCountsWhatNobodyReads) {
  Pipe pipe;
  const std::string line(999, 'x');
  constexpr std::uint64_t kLines = 5000;
  std::uint64_t dropped = 0;
  {
    LogThread thread(pipe.writer(), &account_of);
    for (std::uint64_t i = 0; i < kLines; ++i) thread.add(line);
    // The pipe takes 64 KiB, the queue 1 MiB, and as much may be on its way.
    dropped = thread.dropped();
    EXPECT_GT(dropped, kLines - 2300);
    EXPECT_LT(dropped, kLines - 1000);
    const std::string log = pipe.read_until("dropped ");
    EXPECT_EQ(log.find_first_not_of("x\n"), log.find("dropped ")) << "whole lines, then the count";
  }
}

TEST(LogThread, EndsThoughNobodyReads) {
  Pipe pipe;
  {
    LogThread thread(pipe.writer(), &no_account);
    for (int i = 0; i < 1000; ++i) thread.add(std::string(999, 'x'));
  }
  SUCCEED() << "the destructor came back";
}

TEST(LogThread, GoesOnWithoutAReader) {
  Pipe pipe;
  pipe.close_reader();
  LogThread thread(pipe.writer(), &no_account);
  thread.add("lost");
  thread.flush();
  EXPECT_EQ(thread.dropped(), 1u);
}

TEST(PatientWrite, GivesUpOnAFullPipe) {
  Pipe pipe;
  const std::string text(10 * 1024 * 1024, 'x');
  const std::size_t written = write_patiently(pipe.writer(), text, 10);
  EXPECT_EQ(errno, EAGAIN);
  EXPECT_GT(written, 0u);
  EXPECT_LT(written, text.size());
}

}  // namespace
}  // namespace linepool
