#include "supply/mapped/mapped_parts.h"

#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "core/parts/joined_sms.h"
#include "sms/parts/join.h"

namespace linepool::supply {
namespace {

using gateways::Description;

// What is kept of a part's request. Those of a whole SMS are put one after the other, so each says
// how long its fields are.
constexpr std::string_view kPartsType = "application/vnd.linepool.parts";
constexpr sms::TextCoding kUtf8{sms::Alphabet::kUtf8, {}};

void append(std::string& all, std::string_view field) {
  all += std::to_string(field.size()) + ':';
  all += field;
  all += ',';
}

std::optional<std::string> take(std::string_view& all) {
  std::size_t size = 0;
  const auto [end, fault] = std::from_chars(all.data(), all.data() + all.size(), size);
  if (fault != std::errc()) return std::nullopt;
  all.remove_prefix(static_cast<std::size_t>(end - all.data()));
  if (all.size() < 2 || size > all.size() - 2 || all.front() != ':' || all[size + 1] != ',') {
    return std::nullopt;
  }
  std::string field(all.substr(1, size));
  all.remove_prefix(size + 2);
  return field;
}

SharedRawSms framed(const RawSms& raw) {
  std::string body;
  append(body, raw.content_type);
  append(body, raw.query.reveal());
  append(body, raw.body.reveal());
  auto kept = std::make_shared<RawSms>();
  kept->content_type = kPartsType;
  kept->headers = raw.headers;
  kept->body = std::move(body);
  return kept;
}

// Nothing unless `raw` is made of requests of parts.
std::optional<std::vector<SharedRawSms>> requests_of_parts(const RawSms& raw) {
  if (raw.content_type != kPartsType) return std::nullopt;
  std::vector<SharedRawSms> all;
  std::string_view rest = raw.body.reveal();
  while (!rest.empty()) {
    std::optional<std::string> type = take(rest);
    std::optional<std::string> query = type ? take(rest) : std::nullopt;
    std::optional<std::string> body = query ? take(rest) : std::nullopt;
    if (!body) return std::nullopt;
    auto one = std::make_shared<RawSms>();
    one->content_type = *std::move(type);
    one->query = *std::move(query);
    one->headers = raw.headers;
    one->body = *std::move(body);
    all.push_back(std::move(one));
  }
  return all;
}

// The texts of those that are here, with a gap for each that is missing.
MappedSms joined(const std::map<int, MappedSms>& parts) {
  MappedSms whole = parts.begin()->second;
  std::vector<sms::PartText> texts;
  for (const auto& [number, part] : parts) {
    CHECK(part.place && part.fields.text);
    texts.push_back({part.place->number, kUtf8, part.fields.text->bytes});
    whole.replaced |= part.replaced;
    whole.binary |= part.binary;
  }
  sms::Joined text = sms::join_parts(texts, whole.place->total);
  whole.fields.text = SmsField{std::move(text.text), {}, true};
  whole.is_part = text.notes.has(sms::Note::kIncomplete);
  whole.place.reset();
  return whole;
}

}  // namespace

core::ReceivePart part_of(core::ReceiveMessage sms, const core::PartPlace& place) {
  CHECK(sms.raw != nullptr && place.total > 1);
  core::ReceivePart command;
  command.place = place;
  command.coding = core::stored(kUtf8);
  command.bytes = sms.text;
  const sms::PartText part{place.number, kUtf8, sms.text.reveal()};
  const sms::Joined alone = sms::join_parts({&part, 1}, place.total);
  command.sms = std::move(sms);
  command.sms.raw = framed(*command.sms.raw);
  command.sms.text = std::string(cut_utf8(alone.text, limits::kSmsTextBytes));
  return command;
}

MappedSms read_kept(const Description& description, const SharedRawSms& raw) {
  const auto requests = requests_of_parts(*raw);
  if (!requests) {
    std::vector<MappedSms> all = read_mapped(description, raw);
    return all.size() == 1 ? std::move(all.front()) : MappedSms{};
  }
  std::map<int, MappedSms> parts;  // by number
  for (const SharedRawSms& request : *requests) {
    for (MappedSms& part : read_mapped(description, request)) {
      if (part.place) parts.emplace(part.place->number, std::move(part));
    }
  }
  return parts.empty() ? MappedSms{} : joined(parts);
}

}  // namespace linepool::supply
