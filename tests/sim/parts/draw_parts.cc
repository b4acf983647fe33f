// Draws parts of long SMS: in any order, some twice, some never, under few references.
#include <fmt/format.h>

#include <array>
#include <string>

#include "core/parts/joined_sms.h"
#include "sms/parts/join.h"
#include "workload.h"

namespace linepool::sim {
namespace {

constexpr std::size_t kMaxPieces = 48;
constexpr std::uint64_t kReferences = 3;  // so that they come round
constexpr std::array<const char*, 3> kWords{"alpha ", "gamma ", "glad to see you here "};

// Each piece begins with a token that no other has, unless it repeats an earlier one on purpose.
std::string words_of(std::int64_t sms, int number, bool has_code, const char* word) {
  std::string text = fmt::format("[{}.{}] {}", sms, number, word);
  if (has_code) text += fmt::format("your code {}. ", 100'000 + sms);
  return text;
}

}  // namespace

void Workload::new_long_sms() {
  core::ReceivePart part;
  part.sms = new_sms();
  part.sms.found = nullptr;
  part.sms.code.reset();
  const std::int64_t number = sent_.count;
  part.place.kind = static_cast<core::ReferenceKind>(below(4));
  part.place.reference = static_cast<std::uint32_t>(below(kReferences));
  part.place.total = static_cast<std::uint8_t>(2 + below(3));
  part.coding = core::stored({sms::Alphabet::kUtf8, {}});
  const auto code_in = 1 + below(6);  // or in none
  const std::string id = part.sms.supplier_message_id;
  for (std::uint8_t i = 1; i <= part.place.total; ++i) {
    part.place.number = i;
    part.bytes = words_of(number, i, code_in == i, kWords[below(kWords.size())]);
    if (!id.empty()) part.sms.supplier_message_id = fmt::format("{}.{}", id, i);
    sms::PartText alone{i, {sms::Alphabet::kUtf8, {}}, part.bytes.reveal()};
    part.sms.text = sms::join_parts({&alone, 1}, part.place.total).text;
    if (!world_.chance(drop_percent_)) sent_.pieces.push_back(part);
  }
}

core::ReceivePart Workload::draw(Kind<core::ReceivePart>) {
  if (sent_.pieces.size() < kMaxPieces && world_.chance(40)) new_long_sms();
  if (sent_.pieces.empty()) new_long_sms();
  if (sent_.pieces.empty()) return draw(Kind<core::ReceivePart>{});
  core::ReceivePart& chosen = sent_.pieces[below(sent_.pieces.size())];
  core::ReceivePart part = chosen;
  if (world_.chance(redeliver_percent_)) return part;
  std::swap(chosen, sent_.pieces.back());
  sent_.pieces.pop_back();
  // A sender that numbers all its SMS alike, or begins them all with the same words.
  if (world_.chance(5) && !sent_.pieces.empty()) {
    core::ReceivePart& other = sent_.pieces[below(sent_.pieces.size())];
    other.place = part.place;
    other.sms.to = part.sms.to;
    other.sms.recipient = part.sms.recipient;
    other.sms.from = part.sms.from;
    other.sms.supplier = part.sms.supplier;
  }
  if (world_.chance(3)) part.coding = core::stored({sms::Alphabet::kLatin1, {}});
  return part;
}

}  // namespace linepool::sim
