// What the present rules would find in the SMS that are stored. Changes nothing.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/codes/message_code.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::core {

struct CodeReplay {
  std::size_t texts = 0;           // looked at
  std::size_t without_result = 0;  // of those: came before results were kept
  std::size_t same = 0;            // the same one-time code or none, and of the same type
  std::size_t gained = 0;          // a one-time code where none was found
  std::size_t lost = 0;
  std::size_t other_code = 0;
  std::size_t other_type = 0;  // the same code
  // Of all but the same ones: by the rule that found the stored one, and the one that finds it now.
  std::map<std::pair<std::string, std::string>, std::size_t> by_rule;
  struct Example {
    Message message;
    CodeResult now;
  };
  std::vector<Example> examples;  // of those that change, the newest first
};

// Of the newest `max` SMS that have a text; those without a result are only counted.
CodeReplay replay_codes(const store::Tx& tx, const Catalogue& catalogue, std::size_t max,
                        std::size_t max_examples);

inline constexpr std::size_t kReplayTexts = 20'000;
inline constexpr std::size_t kReplayExamples = 50;

}  // namespace linepool::core
