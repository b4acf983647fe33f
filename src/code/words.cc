#include "code/words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>

#include "base/check.h"
#include "code/word_tables.h"

namespace linepool {
namespace {

// A table entry ready for comparison.
struct Phrase {
  std::string text;  // folded; a space matches any run of spaces, line ends and dashes
  CodeWordKind kind = CodeWordKind::kPlain;
  bool open_left = false;   // may follow other letters within a word
  bool open_right = false;  // other letters may follow it
  bool accented = false;    // only with its accents: folded, it would be another word
  bool capitals = false;    // only in capitals
};

// Calls `use` for each part of a list.
template <class Use>
void for_each_part(std::string_view list, char separator, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

Phrase make_phrase(std::string_view entry, CodeWordKind kind) {
  Phrase phrase;
  phrase.kind = kind;
  if (entry.front() == '~') {
    phrase.accented = true;
    entry.remove_prefix(1);
  }
  if (entry.front() == '^') {
    phrase.capitals = true;
    entry.remove_prefix(1);
  }
  if (entry.front() == '*') {
    phrase.open_left = true;
    entry.remove_prefix(1);
  }
  if (entry.back() == '*') {
    phrase.open_right = true;
    entry.remove_suffix(1);
  }
  phrase.text = fold_code_word(entry);
  return phrase;
}

// The phrases by their first two bytes, longest first; those that may begin inside a word are kept
// separately.
class PhraseIndex {
 public:
  PhraseIndex() : anywhere_(kKeys, kNone), inside_(kKeys, kNone) {
    for (const CodeWordRow& row : code_word_rows()) {
      for_each_part(row.phrases, '|', [&](std::string_view entry) {
        Phrase phrase = make_phrase(entry, row.kind);
        if (phrase.open_left) add(inside_, phrase);
        add(anywhere_, std::move(phrase));
      });
    }
    for (std::vector<Phrase>& bucket : buckets_) {
      std::stable_sort(bucket.begin(), bucket.end(), [](const Phrase& a, const Phrase& b) {
        return a.text.size() > b.text.size();
      });
    }
  }

  [[nodiscard]] std::span<const Phrase> starting_at(std::string_view text, std::size_t at,
                                                    bool inside_word) const {
    if (at + 1 >= text.size()) return {};  // no phrase is one byte long
    const std::uint16_t bucket = (inside_word ? inside_ : anywhere_)[key_at(text, at)];
    if (bucket == kNone) return {};
    return buckets_[bucket];
  }

 private:
  static constexpr std::size_t kKeys = 1 << 16;
  static constexpr std::uint16_t kNone = 0xFFFF;

  static std::size_t key_at(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8 |
           static_cast<unsigned char>(text[at + 1]);
  }

  void add(std::vector<std::uint16_t>& keys, Phrase phrase) {
    CHECK(phrase.text.size() >= 2 && buckets_.size() < kNone);
    std::uint16_t& bucket = keys[key_at(phrase.text, 0)];
    if (bucket == kNone) {
      bucket = static_cast<std::uint16_t>(buckets_.size());
      buckets_.emplace_back();
    }
    buckets_[bucket].push_back(std::move(phrase));
  }

  std::vector<std::uint16_t> anywhere_;  // first two bytes -> index into buckets_
  std::vector<std::uint16_t> inside_;
  std::vector<std::vector<Phrase>> buckets_;
};

const PhraseIndex& phrase_index() {
  static const PhraseIndex index;
  return index;
}

bool is_gap(char c) {
  return c == ' ' || c == '\n' || c == '-';
}

// The end of the phrase in the text if it begins at `at`, otherwise 0.
std::size_t phrase_end(const Phrase& phrase, std::string_view text, std::size_t at) {
  static constexpr std::size_t kGapBytes = 3;
  for (const char c : phrase.text) {
    count_step();
    if (c == ' ') {
      std::size_t gap = 0;
      while (at < text.size() && is_gap(text[at]) && gap < kGapBytes) {
        count_step();
        ++at;
        ++gap;
      }
      if (gap == 0) return 0;
      continue;
    }
    if (at >= text.size() || text[at] != c) return 0;
    ++at;
  }
  return at;
}

// False if adjacent letters make the phrase part of a longer word.
bool stands_free(const Phrase& phrase, std::string_view text, std::size_t begin, std::size_t end) {
  const bool spaced_first = is_spaced_letter(char_at(text, begin).kind);
  if (spaced_first && !phrase.open_left && is_spaced_letter(char_before(text, begin).kind)) {
    return false;
  }
  const bool spaced_last = is_spaced_letter(char_before(text, end).kind);
  return !spaced_last || phrase.open_right || !is_spaced_letter(char_at(text, end).kind);
}

bool spelt_as_asked(const Phrase& phrase, const CodeText& text, std::size_t begin,
                    std::size_t end) {
  if (phrase.accented) {
    const std::size_t written = text.original_end(end) - text.original_begin(begin);
    if (written == end - begin) return false;
  }
  if (phrase.capitals) {
    const std::string_view cased = text.cased().substr(begin, end - begin);
    if (std::any_of(cased.begin(), cased.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      return false;
    }
  }
  return true;
}

// The end of the word that the phrase begins: "koodi" in "koodisi".
std::size_t word_end(const Phrase& phrase, std::string_view text, std::size_t end) {
  if (!phrase.open_right) return end;
  while (is_spaced_letter(char_at(text, end).kind)) end = char_at(text, end).end;
  return end;
}

// The longest phrase at `at`; a hit with end 0 if there is none.
CodeWordHit hit_at(const CodeText& text, std::size_t at, bool inside_word) {
  const std::string_view folded = text.folded();
  for (const Phrase& phrase : phrase_index().starting_at(folded, at, inside_word)) {
    count_step();
    const std::size_t end = phrase_end(phrase, folded, at);
    if (end == 0 || !stands_free(phrase, folded, at, end)) continue;
    if (!spelt_as_asked(phrase, text, at, end)) continue;
    return {at, word_end(phrase, folded, end), phrase.kind};
  }
  return {};
}

// A side table: spaced words for whole-word lookup, unspaced ones by their letters.
struct SideTable {
  std::unordered_set<std::string> words;
  std::vector<std::string> unspaced;

  explicit SideTable(std::string_view list) {
    for_each_part(list, ' ', [&](std::string_view part) {
      std::string word = fold_code_word(part);
      if (char_at(word, 0).kind == CharKind::kUnspaced) {
        unspaced.push_back(std::move(word));
      } else {
        words.insert(std::move(word));
      }
    });
  }
};

const SideTable& side_table(SideWord table) {
  static const std::array<SideTable, 12> tables{
      SideTable(side_word_list(SideWord::kCurrency)),
      SideTable(side_word_list(SideWord::kUnit)),
      SideTable(side_word_list(SideWord::kReference)),
      SideTable(side_word_list(SideWord::kThing)),
      SideTable(side_word_list(SideWord::kNumberWord)),
      SideTable(side_word_list(SideWord::kPhone)),
      SideTable(side_word_list(SideWord::kCopula)),
      SideTable(side_word_list(SideWord::kEnter)),
      SideTable(side_word_list(SideWord::kPurpose)),
      SideTable(side_word_list(SideWord::kPreposition)),
      SideTable(side_word_list(SideWord::kPossessive)),
      SideTable(side_word_list(SideWord::kPromotion)),
  };
  return tables[static_cast<std::size_t>(table)];
}

}  // namespace

std::vector<CodeWordHit> find_code_words(const CodeText& text) {
  std::vector<CodeWordHit> hits;
  const std::string_view folded = text.folded();
  bool inside_word = false;
  for (std::size_t at = 0; at < folded.size();) {
    count_step();
    const CodeChar c = char_at(folded, at);
    const CodeWordHit hit = hit_at(text, at, inside_word && is_spaced_letter(c.kind));
    if (hit.end > at) {
      hits.push_back(hit);
      at = hit.end;
      inside_word = is_spaced_letter(char_before(folded, at).kind);
    } else {
      at = c.end;
      inside_word = is_spaced_letter(c.kind);
    }
  }
  return hits;
}

std::size_t code_word_languages() {
  std::unordered_set<std::string_view> languages;
  for (const CodeWordRow& row : code_word_rows()) languages.insert(row.language);
  return languages.size();
}

bool is_side_word(SideWord table, std::string_view word) {
  // The set is keyed by std::string; side words are short, so the copy does not allocate.
  static constexpr std::size_t kLongest = 64;
  return word.size() <= kLongest && side_table(table).words.contains(std::string(word));
}

bool ends_with_side_word(SideWord table, std::string_view before) {
  const auto& words = side_table(table).unspaced;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return before.ends_with(word); });
}

bool begins_with_side_word(SideWord table, std::string_view after) {
  const auto& words = side_table(table).unspaced;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return after.starts_with(word); });
}

bool is_currency_code(std::string_view capitals) {
  static const std::unordered_set<std::string> codes = [] {
    std::unordered_set<std::string> all;
    for_each_part(currency_codes(), ' ', [&](std::string_view code) { all.emplace(code); });
    return all;
  }();
  return capitals.size() <= 4 && codes.contains(std::string(capitals));
}

}  // namespace linepool
