#include "code/words/lexicon.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/check.h"
#include "code/words/tables.h"

namespace linepool {
namespace {

struct Flags {
  bool open_left = false;   // may follow other letters within a word
  bool open_right = false;  // other letters may follow it
  bool accented = false;    // only with its accents: folded, it would be another word
  bool capitals = false;    // only in capitals
  friend auto operator<=>(const Flags&, const Flags&) = default;
};

struct Entry {
  Flags flags;
  WordSet words = 0;
  LanguageSet languages = kEveryLanguage;
};

// What a word means in which languages.
using Meanings = std::map<LanguageSet, WordSet>;

WordSet all_of(const Meanings& meanings) {
  WordSet words = 0;
  for (const auto& [languages, meaning] : meanings) words |= meaning;
  return words;
}

// A trie as one array of nodes: the children of a node stand next to each other, so that one memchr
// finds the next.
class Trie {
 public:
  void add(const std::string& text, const Entry& entry) {
    CHECK(!text.empty() && nodes_.empty());
    entries_by_text_[text].push_back(entry);
  }

  // Builds the arrays; nothing may be added afterwards.
  void finish() {
    struct Part {
      std::size_t node, depth;
      std::map<std::string, std::vector<Entry>>::const_iterator first, last;
    };
    nodes_.emplace_back();
    labels_ += '\0';
    std::vector<Part> parts{{0, 0, entries_by_text_.begin(), entries_by_text_.end()}};
    for (std::size_t next = 0; next < parts.size(); ++next) {
      const Part part = parts[next];
      auto at = part.first;
      if (at != part.last && at->first.size() == part.depth) {
        nodes_[part.node].first_entry = static_cast<std::uint32_t>(entries_.size());
        nodes_[part.node].entries = static_cast<std::uint16_t>(at->second.size());
        entries_.insert(entries_.end(), at->second.begin(), at->second.end());
        ++at;
      }
      nodes_[part.node].first_child = static_cast<std::uint32_t>(nodes_.size());
      while (at != part.last) {
        const char label = at->first[part.depth];
        const auto begin = at;
        while (at != part.last && at->first[part.depth] == label) ++at;
        parts.push_back({nodes_.size(), part.depth + 1, begin, at});
        nodes_.emplace_back();
        labels_ += label;
        ++nodes_[part.node].children;
      }
    }
    entries_by_text_.clear();
  }

  [[nodiscard]] std::uint32_t child(std::uint32_t node, char label) const {
    count_step();
    const Node& from = nodes_[node];
    if (from.children == 0) return 0;
    const char* const first = labels_.data() + from.first_child;
    const void* const found = std::memchr(first, static_cast<unsigned char>(label), from.children);
    if (found == nullptr) return 0;
    return from.first_child + static_cast<std::uint32_t>(static_cast<const char*>(found) - first);
  }
  [[nodiscard]] const Entry* begin(std::uint32_t node) const {
    return entries_.data() + nodes_[node].first_entry;
  }
  [[nodiscard]] const Entry* end(std::uint32_t node) const {
    return begin(node) + nodes_[node].entries;
  }

 private:
  struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t first_entry = 0;
    std::uint16_t children = 0;
    std::uint16_t entries = 0;
  };
  std::map<std::string, std::vector<Entry>> entries_by_text_;
  std::vector<Node> nodes_;
  std::string labels_;
  std::vector<Entry> entries_;
};

// What joins words of a sentence, and what the words that it joins may mean.
constexpr WordSet kJoining = any_of(Sense::kYour, Sense::kIs, Sense::kOf, Sense::kPurpose,
                                    Sense::kPlace, Sense::kWith, Sense::kBorrowed);
constexpr WordSet kContent =
    any_of(Sense::kNotCode, Sense::kPromo, Sense::kPickup, Sense::kPrize, Sense::kPayment,
           Sense::kWarn, Sense::kWifi, Sense::kEarlier, Sense::kIgnore, Sense::kExpired,
           Sense::kValid, Sense::kReference, Sense::kSignup, Sense::kRecovery, Sense::kPhone,
           Sense::kVerify, Sense::kDoor, Sense::kAccount, Sense::kAddress, Sense::kDevice,
           Sense::kChat, Sense::kChange, Sense::kDone);

// A short word that joins words in one language means nothing else in another: "the" is no
// Vietnamese card. Only for Latin letters, where the accents that would tell them apart are folded.
bool is_small_word(const std::string& text, const std::map<Flags, Meanings>& variants) {
  static constexpr std::size_t kLongest = 4;
  if (text.size() > kLongest || static_cast<unsigned char>(text.front()) >= 0x80) return false;
  const auto closed = variants.find(Flags{});
  return closed != variants.end() && (all_of(closed->second) & kJoining) != 0;
}

using Entries = std::map<std::string, std::map<Flags, Meanings>>;

// What the entries that fit one word of a phrase mean together.
WordSet meaning_of_word(const Entries& all, std::string_view word) {
  WordSet words = 0;
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    for (std::size_t size = 1; begin + size <= word.size(); ++size) {
      const auto found = all.find(std::string(word.substr(begin, size)));
      if (found == all.end()) continue;
      for (const auto& [flags, meanings] : found->second) {
        const bool fits =
            (begin == 0 || flags.open_left) && (begin + size == word.size() || flags.open_right);
        if (fits && !flags.accented && !flags.capitals) words |= all_of(meanings);
      }
    }
  }
  return words;
}

// A phrase for a code or its use also means what its words do: "verification code" is a code and
// verifies, whichever row it stands in.
WordSet meaning_of_phrase(const Entries& all, std::string_view phrase, WordSet own) {
  static constexpr WordSet kUse =
      any_of(Sense::kCode, Sense::kSecret, Sense::kVerify, Sense::kSignup, Sense::kRecovery);
  static constexpr WordSet kElse =
      any_of(Sense::kNotCode, Sense::kReference, Sense::kDone, Sense::kExpired, Sense::kIgnore,
             Sense::kWarn, Sense::kChat, Sense::kDoor, Sense::kWifi, Sense::kPromo, Sense::kPrize,
             Sense::kPickup, Sense::kEarlier, Sense::kYour);
  if ((own & kUse & ~only(Sense::kRecovery)) == 0 || (own & kElse) != 0) return own;
  std::size_t at = 0;
  while (at < phrase.size()) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    own |= meaning_of_word(all, phrase.substr(at, end - at)) & kUse;
    at = end + 1;
  }
  return own;
}

struct Lexicon {
  Trie starting;  // every entry
  Trie inside;    // those that may begin within a word
  std::unordered_map<std::string, std::int64_t> seconds;
  std::unordered_set<std::string> currencies;
  LanguageSet english = 0;

  Lexicon() {
    Entries all;
    unsigned latin = 0;
    unsigned others = 0;
    for_each_language([&](const LanguageWords& language) {
      const bool is_latin = char_at(language.code, 0).kind == CharKind::kLatin;
      unsigned& bit = is_latin ? latin : others;
      CHECK(bit < 64);
      const LanguageSet own = LanguageSet{1} << bit++;
      if (language.language == "en") english = own;
      for (const WordRow& row : word_rows()) add(all, language.*row.words, row.meaning, own);
    });
    for (const auto& rows : {small_words(), shared_words()}) {
      for (const SharedWords& row : rows) add(all, row.words, only(row.meaning), kEveryLanguage);
    }
    for (const TimeWords& row : time_words()) {
      add(all, row.words, any_of(Sense::kTime, Sense::kUnit), kEveryLanguage);
      for_each_entry(row.words, [&](std::string_view word) {
        seconds.emplace(fold_code_word(word), row.seconds);
      });
    }
    for_each_entry(currency_codes(), [&](std::string_view code) { currencies.emplace(code); });
    for (const auto& [text, variants] : all) {
      const bool small = is_small_word(text, variants);
      for (const auto& [flags, meanings] : variants) {
        std::map<WordSet, LanguageSet> alike;  // languages with one meaning share an entry
        for (const auto& [languages, meaning] : meanings) {
          WordSet words = small && !flags.accented ? meaning & ~kContent : meaning;
          if (text.find(' ') != std::string::npos) words = meaning_of_phrase(all, text, words);
          if (words != 0) alike[words] |= languages;
        }
        for (const auto& [words, languages] : alike) {
          starting.add(text, {flags, words, languages});
          if (flags.open_left) inside.add(text, {flags, words, languages});
        }
      }
    }
    starting.finish();
    inside.finish();
  }

  static void add(Entries& all, std::string_view list, WordSet words, LanguageSet of) {
    for_each_entry(list, [&](std::string_view entry) {
      Flags flags;
      const auto take = [&](char mark) {
        const bool there = entry.starts_with(mark);
        if (there) entry.remove_prefix(1);
        return there;
      };
      flags.accented = take('~');
      flags.capitals = take('^');
      flags.open_left = take('*');
      flags.open_right = entry.ends_with('*');
      if (flags.open_right) entry.remove_suffix(1);
      all[fold_code_word(entry)][flags][of] |= words;
    });
  }
};

const Lexicon& lexicon() {
  static const Lexicon all;
  return all;
}

bool is_gap(char c) {
  return c == ' ' || c == '\n' || c == '-';
}

bool spelt_as_asked(const Flags& flags, const CodeText& text, std::size_t begin, std::size_t end) {
  if (flags.accented && text.original_end(end) - text.original_begin(begin) == end - begin) {
    return false;
  }
  if (!flags.capitals) return true;
  const std::string_view cased = text.cased().substr(begin, end - begin);
  return std::none_of(cased.begin(), cased.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  for (;;) {
    const CodeChar c = char_at(text, at);
    if (!is_spaced_letter(c.kind)) return at;
    at = c.end;
  }
}

// The parts of a compound that begin inside the word.
WordSet match_inside(const CodeText& text, std::size_t begin, std::size_t end, LanguageSet of) {
  static constexpr std::size_t kLongest = 96;
  const Trie& trie = lexicon().inside;
  const std::string_view folded = text.folded();
  WordSet words = 0;
  end = std::min(end, begin + kLongest);
  for (std::size_t from = begin + 1; from + 1 < end; ++from) {
    if ((static_cast<unsigned char>(folded[from]) & 0xC0u) == 0x80u) continue;
    std::uint32_t node = 0;
    for (std::size_t at = from; at < end; ++at) {
      node = trie.child(node, folded[at]);
      if (node == 0) break;
      for (const Entry* entry = trie.begin(node); entry != trie.end(node); ++entry) {
        if (at + 1 != end && !entry->flags.open_right) continue;
        if ((entry->languages & of) == 0) continue;
        if (spelt_as_asked(entry->flags, text, from, at + 1)) words |= entry->words;
      }
    }
  }
  return words;
}

}  // namespace

WordMatch match_word(const CodeText& text, std::size_t begin, std::size_t end, LanguageSet of) {
  static constexpr std::size_t kGapBytes = 3;
  static constexpr std::size_t kLongStem = 5;  // shorter ones begin words of many languages
  const Trie& trie = lexicon().starting;
  const std::string_view folded = text.folded();
  WordMatch match{end, 0, 0};
  WordSet stems = 0;  // what the beginning of the word may mean
  bool joining = false;
  std::uint32_t node = 0;
  for (std::size_t at = begin; at < folded.size();) {
    if (at >= end && is_gap(folded[at])) {
      std::size_t gap = at;
      while (gap < folded.size() && is_gap(folded[gap]) && gap - at < kGapBytes) ++gap;
      node = trie.child(node, ' ');
      at = gap;
    } else {
      node = trie.child(node, folded[at]);
      ++at;
    }
    if (node == 0) break;
    for (const Entry* entry = trie.begin(node); entry != trie.end(node); ++entry) {
      const std::size_t whole = at <= end ? end : end_of_word(folded, at);
      if (at != whole && !entry->flags.open_right) continue;
      if ((entry->languages & of) == 0) continue;
      if (!spelt_as_asked(entry->flags, text, begin, at)) continue;
      if (whole > match.end) match = {whole, 0, match.languages};
      // "votre" is "your", not one more form of a stem of another language.
      joining = joining || (at == whole && (entry->words & kJoining) != 0);
      if (at != whole && joining) continue;
      match.words |= entry->words;
      if (entry->languages != kEveryLanguage && (at == whole || at - begin >= kLongStem)) {
        match.languages |= entry->languages;
      }
    }
    if (at == end && joining) match.words &= ~stems;
    stems = at < end ? match.words : 0;
  }
  if (match.end == end && !joining) match.words |= match_inside(text, begin, end, of);
  return match;
}

WordMatch match_unspaced(const CodeText& text, std::size_t begin) {
  const Trie& trie = lexicon().starting;
  const std::string_view folded = text.folded();
  WordMatch match;
  std::uint32_t node = 0;
  for (std::size_t at = begin; at < folded.size(); ++at) {
    node = trie.child(node, folded[at]);
    if (node == 0) break;
    WordSet words = 0;
    for (const Entry* entry = trie.begin(node); entry != trie.end(node); ++entry) {
      words |= entry->words;
    }
    if (words != 0) match = {at + 1, words, 0};
  }
  return match;
}

LanguageSet english() {
  return lexicon().english;
}

bool is_currency_code(std::string_view capitals) {
  return capitals.size() <= 4 && lexicon().currencies.contains(std::string(capitals));
}

std::int64_t seconds_of(std::string_view word) {
  const auto found = lexicon().seconds.find(std::string(word));
  return found == lexicon().seconds.end() ? 0 : found->second;
}

}  // namespace linepool
