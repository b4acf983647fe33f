// A request of a gateway that is tried: read as every other, and then nothing is done with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/commands/messages/receive_message.h"
#include "core/commands/messages/receive_part.h"
#include "domain/supplier.h"
#include "wire/http.h"

namespace linepool::core {

// A request that an operator has recorded.
struct RecordedRequest {
  static constexpr std::size_t kBodyBytes = 32 * 1024;
  static constexpr std::size_t kQueryBytes = 8 * 1024;
  static constexpr std::size_t kHeaders = 32;
  static constexpr std::size_t kHeaderBytes = 8 * 1024;  // one of them, with its name

  wire::Method method = wire::Method::kPost;
  std::string query;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

struct TrialAsk {
  std::string to;  // as the gateway would write it
  std::string from;
  std::string text;
  std::string token;  // the supplier's; "": it is not looked at
  // If it is there, it is read, and what is above is not, but for the token.
  std::optional<RecordedRequest> recorded;
};

enum class ProofState : std::uint8_t { kHolds, kUnchecked, kFails };
std::string_view name(ProofState state);  // "holds", "unchecked", "fails"

struct TriedSms {
  ReceiveMessage sms;
  std::optional<PartPlace> part;  // it waits for the others
};

struct RequestTrial {
  static constexpr std::size_t kSmsShown = 20;

  // As it is shown: without token and signature.
  wire::Method method = wire::Method::kPost;
  std::string url;  // begins with "{server}" if the server does not know its address
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  bool is_signed = false;  // a signature proves who sends it, and no token
  ProofState proof = ProofState::kHolds;
  std::string sentence;  // on the proof

  std::vector<TriedSms> sms;  // the first kSmsShown
  std::size_t more = 0;       // besides these
  std::string why_none;       // a sentence, if it holds no SMS
  // The answer, given what would become of each SMS: those shown, and the others as the last.
  std::function<wire::Response(std::span<const Received>)> answer;
};

// Of a supplier that delivers over HTTP. Any thread.
using TryRequest =
    std::function<RequestTrial(const std::shared_ptr<const Supplier>&, const TrialAsk&)>;

}  // namespace linepool::core
