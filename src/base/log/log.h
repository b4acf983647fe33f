// Structured log: one event name and a few fields per line, as JSON or text. Keys, passwords and
// SMS bodies are never logged as fields; nothing here takes a request's query or body.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace linepool {

class LogThread;

enum class LogLevel : std::uint8_t { kDebug, kInfo, kWarning, kError, kOff };
enum class LogFormat : std::uint8_t { kText, kJson };

// One field: its value is text, or a number written without quotes in JSON.
struct LogField {
  std::string_view key;
  std::string value;
  bool is_number = false;

  LogField(std::string_view k, std::string_view v) : key(k), value(v) {}
  LogField(std::string_view k, const char* v) : key(k), value(v) {}
  LogField(std::string_view k, const std::string& v) : key(k), value(v) {}
  template <class N>
  requires std::is_arithmetic_v<N> LogField(std::string_view k, N v)
      : key(k), value(std::to_string(v)), is_number(true) {}
};

// Sets the level and format for the process; call before threads start. Logs to standard error.
void configure_log(LogLevel level, LogFormat format);
[[nodiscard]] bool log_enabled(LogLevel level);
// Any thread. A value of more than 1,000 bytes is cut.
void log_line(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

// Whether one more line of this event and kind may be written: at most five a second may, so that
// nobody outside can fill the log. The log itself says every second how many others there were, as
// the event "suppressed". `kind` is one of a few that the program knows, never text from outside.
[[nodiscard]] bool log_admits(LogLevel level, std::string_view event, std::string_view kind);

// While this lives, lines are written by a thread of their own, and whoever logs never waits. The
// only one; it must outlive every other thread that logs.
class LogInBackground {
 public:
  LogInBackground();
  ~LogInBackground();

 private:
  std::unique_ptr<LogThread> thread_;
};

// Waits until every line logged before is written, at most a second; for an end without
// destructors.
void flush_log();
// Lines lost since the last call, because the log was not read or could not be written.
[[nodiscard]] std::uint64_t take_lost_log_lines();

// One log line without its newline; for tests.
std::string render_log_line(LogFormat format, std::string_view time, LogLevel level,
                            std::string_view event, std::initializer_list<LogField> fields);

}  // namespace linepool
