#include "base/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <iterator>
#include <memory>

#include "base/clock.h"

namespace linepool {
namespace {

struct LogState {
  std::atomic<LogLevel> level{LogLevel::kInfo};
  std::atomic<LogFormat> format{LogFormat::kText};
  // The sink serialises lines from several threads; the pattern is just the message.
  std::shared_ptr<spdlog::logger> logger = [] {
    auto made = std::make_shared<spdlog::logger>("linepool",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%v");
    made->set_level(spdlog::level::trace);
    return made;
  }();
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

// Control characters, quotes and backslashes are escaped in both formats: one event, one line.
void append_quoted(std::string& out, std::string_view text) {
  out.push_back('"');
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (byte < 0x20 || byte == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
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
  const std::string time = format_rfc3339(SystemClock{}.now());
  const std::string line = render_log_line(state().format.load(), time, level, event, fields);
  state().logger->log(spdlog::level::info, line);
  state().logger->flush();
}

}  // namespace linepool
