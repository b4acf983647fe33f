// The requests of an HTTP gateway, described as data: where each field of an SMS is, and how it is
// written. There are no expressions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sms/text/data_coding.h"

namespace linepool::gateways {

enum class Encoding : std::uint8_t { kPlain, kHex, kBase64 };

// A JSON pointer (RFC 6901), its steps unescaped; none: the whole document.
using Pointer = std::vector<std::string>;

// Where a value is: under a name, in the query, in a form or on the first level of a JSON body; or
// in JSON, where a pointer leads.
struct Place {
  std::string name;                // "" if there is a pointer
  std::optional<Pointer> pointer;  // begins at an element of the batch, if there is a batch
  Encoding encoding = Encoding::kPlain;

  bool operator==(const Place&) const = default;
};

// The first that holds something counts.
using Places = std::vector<Place>;

// How the values of `coding` are to be understood.
enum class Codings : std::uint8_t {
  kNone,    // there are none
  kSmpp,    // the data coding byte of SMPP
  kKannel,  // 0: seven bits, 1: eight bits, 2: UCS-2
  kTable,   // Description::alphabets
};

struct Parts {
  Places reference;
  Places total;
  Places number;

  bool operator==(const Parts&) const = default;
};

struct Description {
  // Of a name, a pointer and a key.
  static constexpr std::size_t kTextBytes = 128;
  static constexpr std::size_t kPlaces = 8;  // of one field
  static constexpr std::size_t kSteps = 16;  // of one pointer
  static constexpr std::size_t kWords = 32;  // of `sms_events`
  static constexpr std::size_t kAlphabets = 256;
  static constexpr std::size_t kDevices = 1000;

  Places to;
  Places from;
  Places text;
  std::vector<Places> id;  // all of them together, each at one of its places
  Places time;
  std::string time_format;  // as of strptime(); "": any that is known
  std::string time_zone;    // of times without an offset; "": the supplier's
  Parts parts;
  std::optional<Pointer> batch;  // an array; each element is an SMS of its own
  Places charset;
  Places coding;
  Codings codings = Codings::kNone;
  std::map<std::string, sms::Alphabet, std::less<>> alphabets;
  // A request where this holds something else than one of the words is no SMS.
  Places event;
  std::vector<std::string> sms_events;
  // Which device and slot took the SMS; joined by "/", a key of `devices`, whose values are the
  // numbers of lines with their country codes.
  std::vector<Places> device;
  std::map<std::string, std::string, std::less<>> devices;
  std::int32_t answer_status = 0;          // of a success; 0: 200
  std::optional<std::string> answer_body;  // nothing: the usual one

  bool operator==(const Description&) const = default;
};

struct NamedDescription {
  std::string like;  // the known gateway that it builds on; "" if it stands alone
  Description description;
};

// Reads a description from JSON of at most limits::kGatewayMapBytes. Its member `like` names a
// known gateway, whose description the other members replace one by one. Refuses with
// kInvalidParameter and a sentence that names the member and what is allowed.
Result<NamedDescription> parse_description(std::string_view json);

}  // namespace linepool::gateways
