// What a message says beside its code.
#pragma once

#include <cstddef>

#include "code/extractor.h"
#include "code/text/tokens.h"
#include "code/words/code_nouns.h"

namespace linepool {

// Fills in service, expires_in_s, reference and amount.
void read_details(const Tokens& tokens, const std::vector<CodeNoun>& nouns,
                  std::string_view original, CodeResult& result);

}  // namespace linepool
