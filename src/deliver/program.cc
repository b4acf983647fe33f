#include "deliver/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <ostream>
#include <system_error>
#include <thread>
#include <utility>

#include "base/time/steady_clock.h"
#include "deliver/numbers.h"
#include "deliver/read/smstools.h"
#include "deliver/send/flush.h"
#include "deliver/send/poster.h"
#include "deliver/spool/spool.h"
#include "wire/json_writer.h"

namespace linepool::deliver {
namespace {

constexpr std::size_t kNumbersBytes = std::size_t{1024} * 1024;
// While it delivers, the daemon that called it receives nothing.
constexpr Duration kDaemonsPatience = Duration::seconds(5);
constexpr Duration kPatience = Duration::seconds(15);
constexpr Duration kLook = Duration::millis(200);  // how often --watch looks at the folder
constexpr Duration kFirstPause = Duration::seconds(1);
constexpr Duration kLongestPause = Duration::minutes(1);

Exit exit_of(const Flushed& done) {
  switch (done.worst) {
    case Verdict::kDelivered: return Exit::kDone;
    case Verdict::kRefused: return Exit::kRefused;
    case Verdict::kLater:
    case Verdict::kSkip: return Exit::kUnreachable;
    case Verdict::kFix: return Exit::kFixKey;
  }
  return Exit::kDone;
}

class Program {
 public:
  Program(const Options& options, const Surroundings& around)
      : options_(options), around_(around) {}

  Exit run() {
    if (is_other_event()) return Exit::kDone;
    if (options_.takes_sms() && !is_event() && !is_called_by_gammu(around_.environment)) {
      return fail(Exit::kUsage,
                  "There is no SMS: neither gammu-smsd nor smsd called it. "
                  "--flush delivers what waits.");
    }
    try {
      if (options_.status && !std::filesystem::exists(options_.spool)) {
        return fail(Exit::kUsage, fmt::format("There is no spool {}.", options_.spool));
      }
      Result<Spool> spool = Spool::open(options_.spool, around_.disk);
      if (!spool) return fail(Exit::kUsage, spool.refusal().sentence());
      if (options_.status) return show(*spool);
      if (options_.takes_sms()) return take(*spool);
      if (options_.flush) return flush_now(*spool);
      return watch(*spool);
    } catch (const std::exception& fault) {
      return fail(Exit::kTryLater, fmt::format("{}.", fault.what()));
    }
  }

 private:
  void say(std::string_view sentence) {
    around_.err << "linepool-deliver: " << sentence << std::endl;
  }
  Exit fail(Exit code, std::string_view sentence) {
    say(sentence);
    return code;
  }

  [[nodiscard]] bool is_event() const {
    return !options_.from_daemon.empty() && is_event_of_smstools(options_.from_daemon.front());
  }
  // What smsd also calls its eventhandler for.
  [[nodiscard]] bool is_other_event() const {
    return is_event() && options_.from_daemon.front() != "RECEIVED";
  }

  // ---- an SMS of a daemon

  Exit take(Spool& spool) {
    read_numbers();
    const Exit taken = is_event() ? take_files(spool) : take_from_gammu(spool);
    try {
      deliver_for_daemon(spool);
    } catch (const std::system_error& fault) {
      say(fmt::format("{}.", fault.what()));  // what was taken is safe
    }
    return taken;
  }

  void deliver_for_daemon(Spool& spool) {
    FolderLock lock(spool.delivery_lock());
    const Duration begin = since_boot();
    const auto is_over = [this, begin] {
      return around_.interrupted() || since_boot() - begin > kDaemonsPatience;
    };
    while (lock.try_lock()) {
      const Flushed done = deliver(spool, kDaemonsPatience, is_over);
      lock.unlock();
      // What came after the last look found the lock taken.
      if (done.left > 0 || spool.waiting().empty()) break;
    }
  }

  // An SMS of which nobody knows the line is delivered all the same.
  void read_numbers() {
    if (options_.numbers.empty()) return;
    try {
      const std::string csv =
          read_file(std::filesystem::canonical(options_.numbers), kNumbersBytes);
      Result<Numbers> read = Numbers::read(csv);
      if (read) {
        numbers_ = std::move(read).value();
        return;
      }
      complain(fmt::format("{}: {}", options_.numbers, read.refusal().sentence()));
    } catch (const std::system_error& fault) {
      complain(fmt::format("Cannot read {}: {}.", options_.numbers, fault.code().message()));
    }
  }

  void complain(std::string words) {
    say(words);
    trouble_ = std::move(words);
  }

  Status add(Spool& spool, const Sms& sms) {
    const std::string to = options_.to.empty() ? numbers_.number_of(sms) : options_.to;
    const SpoolLimits limits{.files = options_.max_spool};
    return spool.add(sms.id, form_of(sms, to), limits, around_.clock.now());
  }

  Exit take_from_gammu(Spool& spool) {
    if (!has_unicode_locale(around_.environment)) {
      complain(
          "gammu-smsd runs without a UTF-8 locale: what is not ASCII arrives as \"?\". Set "
          "LC_ALL=C.UTF-8 for it.");
    }
    constexpr std::size_t kUniqueBytes = 16;
    const Result<std::vector<Sms>> read =
        read_gammu(around_.environment, options_.from_daemon, around_.clock.now(),
                   around_.random.hex(kUniqueBytes));
    if (!read) return fail(Exit::kTryLater, read.refusal().sentence());
    for (const Sms& sms : *read) {
      const Status added = add(spool, sms);
      if (!added) return fail(Exit::kTryLater, added.refusal().sentence());
    }
    return Exit::kDone;
  }

  Exit take_files(Spool& spool) {
    Exit code = Exit::kDone;
    if (options_.from_daemon.size() < 2) return fail(Exit::kUsage, "RECEIVED, but which file?");
    for (std::size_t i = 1; i < options_.from_daemon.size(); ++i) {
      const std::filesystem::path file = options_.from_daemon[i];
      try {
        const Status taken = take_file(spool, file);
        if (taken) continue;
        code =
            fail(Exit::kTryLater, fmt::format("{}: {}", file.string(), taken.refusal().sentence()));
      } catch (const std::system_error& fault) {
        code = fail(Exit::kTryLater, fmt::format("{}.", fault.what()));
      }
    }
    return code;
  }

  Status take_file(Spool& spool, const std::filesystem::path& file) {
    const Result<Sms> sms = read_smstools(
        file.filename().string(), read_file(file, kMaxSmstoolsFileBytes), around_.clock.now());
    if (!sms) return sms.refusal();
    const Status added = add(spool, *sms);
    if (added && options_.remove) around_.disk.remove(file);
    return added;
  }

  // ---- delivery

  Flushed deliver(Spool& spool, Duration patience, const std::function<bool()>& is_over) {
    const Result<std::string> token = read_token(options_.token_file);
    Flushed done;
    if (token) {
      Poster poster(options_.url, *token, options_.ca_file, patience, around_.interrupted);
      done = flush(
          spool, [&poster](const std::string& body) { return poster.post(body); }, is_over);
    } else {
      done.left = spool.waiting().size();
      done.worst = Verdict::kFix;
      done.why = token.refusal().sentence();
    }
    // Whoever interrupts it knows why SMS wait.
    if (!done.why.empty() && !around_.interrupted()) complain(done.why);
    spool.note_trouble(trouble_.empty()
                           ? ""
                           : fmt::format("{} {}", format_rfc3339(around_.clock.now()), trouble_));
    trouble_.clear();
    return done;
  }

  Exit flush_now(Spool& spool) {
    FolderLock lock(spool.delivery_lock());
    // A daemon's call holds it for a few seconds.
    if (!lock.lock_within(kDaemonsPatience + kDaemonsPatience)) {
      return fail(Exit::kTryLater, "Another process delivers what waits there.");
    }
    const Flushed done = deliver(spool, kPatience, around_.interrupted);
    around_.out << fmt::format("delivered {}, refused {}, waiting {}\n", done.delivered,
                               done.refused, done.left);
    return around_.interrupted() ? Exit::kInterrupted : exit_of(done);
  }

  void pause(Duration time) {
    for (const Duration begin = since_boot();
         since_boot() - begin < time && !around_.interrupted();) {
      std::this_thread::sleep_for(std::chrono::milliseconds(std::min(time, kLook).ms));
    }
  }

  Exit watch(Spool& spool) {
    FolderLock lock(spool.delivery_lock());
    bool has_said = false;
    while (!lock.try_lock()) {
      if (around_.interrupted()) return Exit::kInterrupted;
      if (!has_said) say("Another process delivers what waits there; this one waits for it.");
      has_said = true;
      pause(kLook);
    }
    Duration next = kFirstPause;
    while (!around_.interrupted()) {
      if (spool.waiting().empty()) {
        pause(kLook);
        continue;
      }
      const Flushed done = deliver(spool, kPatience, around_.interrupted);
      const bool is_stuck = done.left > 0;
      if (!is_stuck) next = kFirstPause;
      if (is_stuck) pause(std::max(next, done.wait_for));
      if (is_stuck) next = std::min(next + next, kLongestPause);
    }
    return Exit::kInterrupted;
  }

  Exit show(const Spool& spool) {
    const SpoolCounts counts = spool.counts();
    const std::string trouble = spool.trouble();
    if (options_.json) {
      wire::JsonWriter json;
      json.begin_object()
          .count("waiting", counts.waiting)
          .time("oldest", counts.oldest)
          .count("refused", counts.refused)
          .count("bytes", counts.bytes);
      if (trouble.empty()) {
        json.null("trouble");
      } else {
        json.text("trouble", trouble);
      }
      around_.out << json.end_object().take() << '\n';
      return Exit::kDone;
    }
    around_.out << fmt::format("waiting  {}\n", counts.waiting);
    if (counts.oldest.is_set()) {
      around_.out << fmt::format("oldest   {} UTC\n", format_time(counts.oldest));
    }
    around_.out << fmt::format("refused  {}\n", counts.refused);
    if (!trouble.empty()) around_.out << fmt::format("trouble  {}\n", trouble);
    return Exit::kDone;
  }

  const Options& options_;
  const Surroundings& around_;
  Numbers numbers_;
  std::string trouble_;
};

}  // namespace

Exit run(const std::vector<std::string>& arguments, const Surroundings& around) {
  const Result<Arguments> read =
      read_arguments(arguments, around.environment("STATE_DIRECTORY").value_or(""));
  if (!read) {
    around.err << "linepool-deliver: " << read.refusal().sentence()
               << "\nlinepool-deliver --help shows all options.\n";
    return Exit::kUsage;
  }
  if (read->print) {
    around.out << *read->print;
    return Exit::kDone;
  }
  return Program(read->options, around).run();
}

}  // namespace linepool::deliver
