// What kind of code a message is about, decided before any number is judged.
#pragma once

#include <vector>

#include "code/extractor.h"
#include "code/text/tokens.h"
#include "code/words/code_nouns.h"

namespace linepool {

// What the words of a whole message speak for.
struct MessageSigns {
  int one_time = 0;  // verification, warnings not to share, minutes of validity
  int promo = 0;
  int pickup = 0;
  int prize = 0;
  int lasting = 0;  // a Wi-Fi or a document
  int doors = 0;    // a door, a meeting
  int payment = 0;
  int signup = 0;
  int recovery = 0;
  int warnings = 0;
  int proofs = 0;         // something opens, is signed, is asked for
  int locked = 0;         // who cannot get in, or gets back in
  int chats = 0;          // people write to each other
  bool enters = false;    // something is to be typed
  bool owned = false;     // something has a code of its own
  bool collects = false;  // "collection number 2269"
  bool expires = false;   // a time of validity
  bool reports = false;   // it says what has happened
  bool percent = false;   // "20 %"
  bool changes = false;   // something is to be changed
  bool told = false;      // a password with its value
  bool calls = false;     // a telephone number to call
  bool named = false;     // there is a word for a code
};

MessageSigns signs_of(const Tokens& tokens, const std::vector<CodeNoun>& nouns);

// What the message speaks of, if it is no one-time code; otherwise the best of the first four.
CodeType type_of(const MessageSigns& signs);
// The type of the code that this noun names, in such a message.
CodeType type_of(const CodeNoun& noun, const MessageSigns& signs);

}  // namespace linepool
