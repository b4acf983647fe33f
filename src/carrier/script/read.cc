#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "base/text/replace_all.h"
#include "carrier/script/script.h"
#include "carrier/script/value.h"

namespace linepool::carrier {
namespace {

constexpr std::size_t kAddressBytes = 20;
constexpr std::size_t kRecipientDigitsMin = 3;
constexpr std::uint8_t kTonMax = 6;
// Stand for the longest that a number and a code can be.
constexpr std::uint64_t kLongestNumber = 99'999'999'999;
constexpr std::uint32_t kAnyCode = 999'999;
constexpr std::size_t kComplaintsKept = 1000;

class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file) {}

  Result<Script> read(const Value& root) {
    Script script;
    // The faults first: messages begin with those of the file.
    for (const auto& [key, value] : *root.as<Value::Table>()) {
      if (key == "faults") {
        read_faults(value, script.faults, &script.delay_up_to);
      } else if (key != "message") {
        complain(value, fmt::format("unknown key '{}'; a script has: faults, message", key));
      }
    }
    for (const auto& [key, value] : *root.as<Value::Table>()) {
      if (key == "message") read_messages(value, script);
    }
    if (complaints_.empty()) return script;
    return Refusal(Error::kInvalidParameter, all_complaints());
  }

 private:
  struct Complaint {
    std::size_t line = 0;
    std::string sentence;
  };

  void complain(const Value& at, std::string_view sentence) {
    if (complaints_.size() == kComplaintsKept) return;
    complaints_.push_back({at.line, fmt::format("{}:{}: {}.", file_, at.line, sentence)});
  }

  // By line: TOML gives the keys of a table by name.
  std::string all_complaints() {
    std::stable_sort(complaints_.begin(), complaints_.end(),
                     [](const Complaint& a, const Complaint& b) { return a.line < b.line; });
    std::string all;
    for (std::size_t i = 0; i < complaints_.size(); ++i) {
      if (i == ScriptLimits::kComplaints) return all + "\nAnd more like these.";
      if (i > 0) all += '\n';
      all += complaints_[i].sentence;
    }
    return all;
  }

  void read_messages(const Value& value, Script& script) {
    const auto* list = value.as<Value::List>();
    if (list == nullptr) return complain(value, "a message begins with [[message]]");
    if (list->size() > ScriptLimits::kMessages) {
      return complain(value, fmt::format("{} messages, and a script has at most {}; count and a "
                                         "list of recipients make more of one",
                                         list->size(), ScriptLimits::kMessages));
    }
    for (const Value& entry : *list) {
      const auto* table = entry.as<Value::Table>();
      if (table == nullptr) {
        complain(entry, "a message begins with [[message]]");
      } else {
        script.messages.push_back(read_message(entry, *table, script.faults));
      }
    }
  }

  ScriptMessage read_message(const Value& at, const Value::Table& table,
                             const FaultRates& of_file) {
    ScriptMessage message;
    message.faults = of_file;
    bool has_text = false;
    const std::size_t complaints = complaints_.size();
    for (const auto& [key, value] : table) {
      has_text |= key == "text";
      read_key(key, value, message);
    }
    if (!has_text) complain(at, "a message needs text");
    if (message.to.empty() && !has(table, "to")) complain(at, "a message needs to, its recipient");
    if (complaints_.size() == complaints) check_text(at, message, of_file);
    return message;
  }

  static bool has(const Value::Table& table, std::string_view key) {
    return std::any_of(table.begin(), table.end(), [&](const Member& m) { return m.key == key; });
  }

  void read_key(const std::string& key, const Value& value, ScriptMessage& message) {
    if (key == "to") return read_recipients(value, message.to);
    if (key == "from") return read_from(value, message.from);
    if (key == "text") return read_text(value, message.text);
    if (key == "coding")
      return read_word(key, value, coding_from_name, coding_names(), message.coding);
    if (key == "parts") {
      return read_word(key, value, splitting_from_name, splitting_names(), message.parts);
    }
    if (key == "count") return read_count(value, message.count);
    if (key == "wait") return read_span(key, value, message.wait);
    if (key == "faults") return read_faults(value, message.faults, nullptr);
    if (key == "to_ton") return read_ton(key, value, message.to_ton);
    if (key == "from_ton") return read_ton(key, value, message.from_ton);
    complain(value, fmt::format("unknown key '{}'; a message has: to, from, text, coding, parts, "
                                "count, wait, faults, to_ton, from_ton",
                                key));
  }

  void read_recipients(const Value& value, std::vector<std::string>& to) {
    if (const auto* one = value.as<std::string>()) return read_recipient(value, *one, to);
    const auto* list = value.as<Value::List>();
    if (list == nullptr || list->empty() || list->size() > ScriptLimits::kRecipients) {
      return complain(value, fmt::format("to is a number in quotes, or a list of 1 to {} of them",
                                         ScriptLimits::kRecipients));
    }
    to.reserve(list->size());
    for (const Value& item : *list) {
      const auto* one = item.as<std::string>();
      if (one == nullptr) {
        complain(item, "a number in to stands in quotes");
      } else {
        read_recipient(item, *one, to);
      }
    }
  }

  void read_recipient(const Value& at, const std::string& text, std::vector<std::string>& to) {
    std::string_view digits = text;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    if (!all_digits(digits) || digits.size() < kRecipientDigitsMin || text.size() > kAddressBytes) {
      return complain(at, fmt::format("to is '{}'; a number has {} to {} digits, and may begin "
                                      "with a plus",
                                      text, kRecipientDigitsMin, kAddressBytes));
    }
    to.push_back(text);
  }

  void read_from(const Value& value, std::string& from) {
    const auto* text = value.as<std::string>();
    if (text == nullptr || text->size() > kAddressBytes || text->find('\0') != std::string::npos) {
      return complain(
          value,
          fmt::format("from is a number or a name in quotes, of at most {} bytes", kAddressBytes));
    }
    from = *text;
  }

  void read_text(const Value& value, std::string& text) {
    const auto* given = value.as<std::string>();
    if (given == nullptr || given->size() > ScriptLimits::kTextBytes) {
      return complain(value, fmt::format("text is a text in quotes, of at most {} bytes",
                                         ScriptLimits::kTextBytes));
    }
    text = *given;
  }

  template <class Parse, class T>
  void read_word(std::string_view key, const Value& value, Parse parse, const std::string& allowed,
                 T& into) {
    const auto* word = value.as<std::string>();
    const auto found = word == nullptr ? std::nullopt : parse(*word);
    if (found) {
      into = *found;
    } else {
      complain(value, fmt::format("{}{} is none of: {}", key,
                                  word == nullptr ? "" : fmt::format(" '{}'", *word), allowed));
    }
  }

  void read_count(const Value& value, std::uint64_t& count) {
    const auto* whole = value.as<std::int64_t>();
    if (whole == nullptr || *whole < 1 ||
        static_cast<std::uint64_t>(*whole) > ScriptLimits::kCount) {
      return complain(value,
                      fmt::format("count is a whole number from 1 to {}", ScriptLimits::kCount));
    }
    count = static_cast<std::uint64_t>(*whole);
  }

  void read_span(std::string_view key, const Value& value, Duration& span) {
    const auto* text = value.as<std::string>();
    const auto given = text == nullptr ? std::nullopt : read_wait(*text);
    if (!given) {
      return complain(value, fmt::format("{} is a time in quotes, such as \"250ms\", \"2s\" or "
                                         "\"5m\", of at most an hour",
                                         key));
    }
    span = *given;
  }

  void read_ton(std::string_view key, const Value& value, std::optional<std::uint8_t>& ton) {
    const auto* whole = value.as<std::int64_t>();
    if (whole == nullptr || *whole < 0 || *whole > kTonMax) {
      return complain(value, fmt::format("{} is a type of number from 0 to {}: 1 international, "
                                         "5 a name",
                                         key, kTonMax));
    }
    ton = static_cast<std::uint8_t>(*whole);
  }

  // `delay_up_to`: of the file, whose faults have it; null in a message.
  void read_faults(const Value& value, FaultRates& rates, Duration* delay_up_to) {
    const auto* list = value.as<Value::List>();
    const auto* table = value.as<Value::Table>();
    if ((list != nullptr && list->empty()) || (table != nullptr && table->empty())) {
      rates = {};
      return;
    }
    if (list != nullptr) {
      for (const Value& item : *list) {
        const auto* word = item.as<std::string>();
        if (word == nullptr) {
          complain(item, "a list of faults has their names in quotes");
        } else {
          set_fault(item, *word, 1, rates, delay_up_to != nullptr);
        }
      }
      return;
    }
    if (table == nullptr) {
      return complain(value,
                      "faults is a list of names, or a table of probabilities such as "
                      "{ drop = 0.01 }");
    }
    for (const auto& [key, item] : *table) {
      if (key == "delay_up_to" && delay_up_to != nullptr) {
        read_span(key, item, *delay_up_to);
      } else {
        set_fault(item, key, number(item), rates, delay_up_to != nullptr);
      }
    }
  }

  // Outside 0 to 1 if it is none.
  static double number(const Value& value) {
    if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
    const auto* given = value.as<double>();
    return given == nullptr || !std::isfinite(*given) ? -1 : *given;
  }

  void set_fault(const Value& at, const std::string& word, double rate, FaultRates& rates,
                 bool is_of_file) {
    const std::optional<Fault> fault = fault_from_name(word);
    if (!fault) {
      return complain(at, fmt::format("unknown fault '{}'; there are: {}{}", word, fault_names(),
                                      is_of_file ? "; and delay_up_to" : ""));
    }
    if (rate < 0 || rate > 1) {
      return complain(at, fmt::format("{} is a probability from 0 to 1", word));
    }
    if (*fault == Fault::kThrottle && !is_of_file) {
      return complain(at,
                      "throttle stands with the faults of the file: it is about messages that "
                      "the other side submits");
    }
    rates.set(*fault, rate);
  }

  // What the text cannot be, and faults that the message is to have for certain and cannot.
  void check_text(const Value& at, const ScriptMessage& message, const FaultRates& of_file) {
    const auto encoded =
        encode_text(filled_in(message.text, kLongestNumber, kAnyCode), message.coding);
    if (!encoded) return complain(at, encoded.refusal().sentence());
    const auto parts = split(*encoded, message.parts, 0);
    if (!parts) return complain(at, parts.refusal().sentence());
    const auto is_certain = [&](Fault fault) {
      return message.faults.of(fault) == 1 && of_file.of(fault) < 1;
    };
    const bool can_cut = !encoded->pairs().empty() && message.parts != Splitting::kPayload;
    if (is_certain(Fault::kCutEmoji) && !can_cut) {
      complain(at,
               "cut_emoji needs a character of two halves, such as an emoji, in ucs2 or auto, "
               "and parts other than payload");
    }
    const bool is_long = parts->size() > 1 || (is_certain(Fault::kCutEmoji) && can_cut);
    for (const Fault fault : {Fault::kLostPart, Fault::kShuffledParts}) {
      if (!is_certain(fault) || is_long) continue;
      complain(at, fmt::format("{} needs a text of at least two parts", name(fault)));
    }
  }

  const std::string& file_;
  std::vector<Complaint> complaints_;
};

}  // namespace

std::uint64_t Script::count() const {
  std::uint64_t all = 0;
  for (const ScriptMessage& message : messages) all += message.count;
  return all;
}

Result<Script> read_script(const std::string& file, std::string_view text) {
  if (text.size() > ScriptLimits::kFileBytes) {
    return Refusal(Error::kInvalidParameter, fmt::format("{}: a script has at most {} bytes.", file,
                                                         ScriptLimits::kFileBytes));
  }
  const bool is_json = trimmed(text).starts_with('{');
  const Result<Value> root = is_json ? parse_json_lines(file, text) : parse_toml(file, text);
  if (!root) return root.refusal();
  CHECK(root->as<Value::Table>() != nullptr);
  return Reader(file).read(*root);
}

std::string filled_in(std::string_view text, std::uint64_t number, std::uint32_t code) {
  std::string out(text);
  if (text.find('{') == std::string_view::npos) return out;
  replace_all(out, "{n}", std::to_string(number));
  replace_all(out, "{code}", fmt::format("{:06}", code));
  return out;
}

std::optional<Duration> read_wait(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::int64_t>, 3> kUnits{
      {{"ms", 1}, {"s", 1000}, {"m", 60'000}}};
  for (const auto& [unit, ms] : kUnits) {
    if (!text.ends_with(unit)) continue;
    const std::string_view digits = text.substr(0, text.size() - unit.size());
    const auto number = whole_number<std::int64_t>(digits);
    if (!number || *number < 0 || *number > ScriptLimits::kWait.ms / ms) return std::nullopt;
    return Duration{*number * ms};
  }
  return std::nullopt;
}

}  // namespace linepool::carrier
