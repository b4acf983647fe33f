#include "base/log/log.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/clock.h"
#include "base/log/before_abort.h"
#include "base/log/log_thread.h"
#include "base/log/patient_write.h"
#include "base/text/utf8.h"

namespace linepool {
namespace {

constexpr std::size_t kMaxValueBytes = 1000;

// What was logged of one event and kind, to limit it.
struct Limited {
  LogLevel level = LogLevel::kInfo;
  std::int64_t second = 0;  // in which `admitted` were written
  int admitted = 0;
  std::uint64_t suppressed = 0;  // and not told yet
  std::int64_t told_second = 0;
};

struct LogState {
  std::atomic<LogLevel> level{LogLevel::kInfo};
  std::atomic<LogFormat> format{LogFormat::kText};
  std::atomic<LogThread*> thread{nullptr};

  std::mutex mutex;
  std::uint64_t lost_taken = 0;
  std::map<std::pair<std::string, std::string>, Limited, std::less<>> limited;
};

LogState& state() {
  static LogState instance;
  return instance;
}

std::string_view level_name(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug: return "debug";
    case LogLevel::kInfo: return "info";
    case LogLevel::kWarning: return "warning";
    case LogLevel::kError: return "error";
    case LogLevel::kOff: return "off";
  }
  return "";
}

void append_escape(std::string& out, std::uint32_t utf16_unit) {
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", utf16_unit);
}

// One event is one line of ASCII in both formats, whatever comes from outside: everything else is
// escaped as in JSON, and bytes that are not UTF-8 appear as U+FFFD.
void append_quoted(std::string& out, std::string_view text) {
  text = text.substr(0, kMaxValueBytes);
  out.push_back('"');
  while (!text.empty()) {
    const std::size_t length = utf8_sequence(text);
    const char32_t value = length == 0 ? U'\uFFFD' : code_point(text.substr(0, length));
    if (value == '"' || value == '\\') {
      out.push_back('\\');
      out.push_back(text[0]);
    } else if (value >= 0x20 && value < 0x7F) {
      out.push_back(text[0]);
    } else if (value < 0x10000) {
      append_escape(out, value);
    } else {
      append_escape(out, 0xD800 + ((value - 0x10000) >> 10));
      append_escape(out, 0xDC00 + ((value - 0x10000) & 0x3FF));
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  out.push_back('"');
}

std::string time_now() {
  return format_rfc3339(SystemClock{}.now());
}

std::int64_t second_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// How many lines of which kind were suppressed; of each kind once a second, or at the end.
std::vector<std::string> suppressed_lines(bool at_the_end) {
  std::vector<std::string> lines;
  const std::int64_t second = second_now();
  const std::lock_guard lock(state().mutex);
  for (auto& [name, limited] : state().limited) {
    if (limited.suppressed == 0 || (limited.told_second == second && !at_the_end)) continue;
    limited.told_second = second;
    lines.push_back(render_log_line(state().format, time_now(), limited.level, "suppressed",
                                    {{"of", name.first},
                                     {"kind", name.second},
                                     {"lines", std::exchange(limited.suppressed, 0)}}));
  }
  return lines;
}

// What the log says of itself.
std::string account(std::uint64_t dropped) {
  std::string text;
  if (dropped > 0) {
    text = render_log_line(state().format, time_now(), LogLevel::kWarning, "log_dropped",
                           {{"lines", dropped}}) +
           '\n';
  }
  for (const std::string& line : suppressed_lines(false)) text.append(line).push_back('\n');
  return text;
}

}  // namespace

void configure_log(LogLevel level, LogFormat format) {
  state().level = level;
  state().format = format;
}

bool log_enabled(LogLevel level) {
  return level >= state().level.load();
}

std::string render_log_line(LogFormat format, std::string_view time, LogLevel level,
                            std::string_view event, std::initializer_list<LogField> fields) {
  std::string out;
  if (format == LogFormat::kJson) {
    out = fmt::format(R"({{"time":"{}","level":"{}","event":)", time, level_name(level));
    append_quoted(out, event);
  } else {
    out = fmt::format("{} {:<7} {}", time, level_name(level), event);
  }
  for (const LogField& field : fields) {
    if (format == LogFormat::kJson) {
      out.push_back(',');
      append_quoted(out, field.key);
      out.push_back(':');
    } else {
      out.push_back(' ');
      out.append(field.key);
      out.push_back('=');
    }
    if (field.is_number) {
      out.append(field.value);
    } else {
      append_quoted(out, field.value);
    }
  }
  if (format == LogFormat::kJson) out.push_back('}');
  return out;
}

void log_line(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (!log_enabled(level)) return;
  std::string line = render_log_line(state().format, time_now(), level, event, fields);
  if (LogThread* thread = state().thread) return thread->add(line);
  line.push_back('\n');
  write_to_stderr(line);
}

bool log_admits(LogLevel level, std::string_view event, std::string_view kind) {
  constexpr int kLinesPerSecond = 5;
  constexpr std::size_t kMaxKinds = 1000;
  if (!log_enabled(level)) return false;
  const std::int64_t second = second_now();
  const std::lock_guard lock(state().mutex);
  Limited& limited = state().limited[{std::string(event), std::string(kind)}];
  CHECK(state().limited.size() <= kMaxKinds, "a kind is never text from outside");
  limited.level = level;
  if (limited.second != second) {
    limited.second = second;
    limited.admitted = 0;
  }
  if (limited.admitted == kLinesPerSecond) {
    ++limited.suppressed;
    return false;
  }
  ++limited.admitted;
  return true;
}

LogInBackground::LogInBackground() : thread_(std::make_unique<LogThread>(STDERR_FILENO, &account)) {
  CHECK(state().thread == nullptr, "the log has one thread");
  state().lost_taken = 0;
  state().thread = thread_.get();
  before_abort(&flush_log);
}

LogInBackground::~LogInBackground() {
  before_abort(nullptr);
  state().thread = nullptr;
  for (const std::string& line : suppressed_lines(true)) thread_->add(line);
}

void flush_log() {
  if (LogThread* thread = state().thread) thread->flush();
}

std::uint64_t take_lost_log_lines() {
  const std::lock_guard lock(state().mutex);
  LogThread* thread = state().thread;
  if (thread == nullptr) return 0;
  const std::uint64_t lost = thread->dropped();
  return lost - std::exchange(state().lost_taken, lost);
}

}  // namespace linepool
