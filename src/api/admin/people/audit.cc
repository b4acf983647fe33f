// The audit log: read, exported and verified.

#include <algorithm>

#include "api/admin/calls.h"
#include "base/text_of.h"
#include "core/queries/verify_audit.h"
#include "wire/csv.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

// A filtered page ends after that many entries, whether they fit or not: its cost is bounded.
constexpr std::size_t kLookedAt = 10'000;

struct AuditQuestion {
  Page page;
  std::string actor;  // "": any
  std::string action;
  std::string object;
  bool is_csv = false;
  bool newest_first = false;

  [[nodiscard]] bool admits(const AuditFact& fact) const {
    return (actor.empty() || fact.actor == actor) && (action.empty() || fact.action == action) &&
           (object.empty() || fact.object == object);
  }
};

struct AuditPage {
  std::vector<AuditEntry> entries;
  AuditId next;  // none: the log ends here
};

Result<AuditQuestion> question_of(const AdminCall& call) {
  const Result<Page> page = page_of(call);
  if (!page) return page.refusal();
  const auto text = [&](std::string_view name) {
    return std::string(call.query.find(name).value_or(""));
  };
  const Result<bool> is_csv = wants_csv(call);
  if (!is_csv) return is_csv.refusal();
  const std::string order = text("order");
  if (!order.empty() && order != "oldest" && order != "newest") {
    return Refusal(Error::kInvalidParameter, "Parameter order must be oldest or newest.");
  }
  return AuditQuestion{*page,          text("actor"), text("action"),
                       text("object"), *is_csv,       order == "newest"};
}

// About what it takes on a page.
std::size_t bytes_of(const AuditFact& fact) {
  constexpr std::size_t kAround = 300;  // names of members, time, digest
  return kAround + fact.actor.size() + fact.action.size() + fact.object.size() +
         fact.before.size() + fact.after.size() + fact.address.size() + fact.request_id.size();
}

// The entries of one page, in the order in which they are looked at.
class PageOfEntries {
 public:
  explicit PageOfEntries(const AuditQuestion& question) : question_(question) {}

  // False if there is no room for it: the page ends before it.
  bool take(const AuditEntry& entry) {
    if (!question_.admits(entry.fact)) return true;
    const bool is_full = bytes_ >= wire::JsonWriter::kPageBytes;
    if (is_full || page_.entries.size() == question_.page.limit) return false;
    page_.entries.push_back(entry);
    bytes_ += bytes_of(entry.fact);
    return true;
  }
  AuditPage end() { return std::move(page_); }
  // There are more, from there on.
  AuditPage end_at(AuditId next) {
    page_.next = next;
    return end();
  }

 private:
  const AuditQuestion& question_;
  AuditPage page_;
  std::size_t bytes_ = 0;
};

AuditPage read_page(const store::Tx& tx, const AuditQuestion& question) {
  PageOfEntries page(question);
  AuditId last{question.page.after};
  for (std::size_t seen = 0; seen < kLookedAt;) {
    const auto entries = tx.audit_log().list(last, limits::kPageRows);
    for (const AuditEntry& entry : entries) {
      if (!page.take(entry)) return page.end_at(last);
      last = entry.id;
    }
    seen += entries.size();
    if (entries.size() < limits::kPageRows) return page.end();
  }
  return page.end_at(last);
}

// Ids have no gaps, so the entries before one are found by theirs. If somebody has removed some by
// other means, the others are shown all the same; verify tells.
AuditPage read_backwards(const store::Tx& tx, const AuditQuestion& question) {
  PageOfEntries page(question);
  const std::optional<AuditEntry> newest = tx.audit_log().newest();
  const std::int64_t end = newest ? newest->id.value + 1 : 1;
  std::int64_t below = question.page.after == 0 ? end : std::min(question.page.after, end);
  for (std::size_t seen = 0; seen < kLookedAt && below > 1;) {
    const auto rows = static_cast<std::int64_t>(limits::kPageRows);
    const std::int64_t first = std::max<std::int64_t>(1, below - rows);
    const auto count = static_cast<std::size_t>(below - first);
    const auto entries = tx.audit_log().list(AuditId{first - 1}, count);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
      if (entry->id.value >= below) continue;
      if (!page.take(*entry)) return page.end_at(AuditId{below});
      below = entry->id.value;
    }
    seen += count;
    below = first;
  }
  return below > 1 ? page.end_at(AuditId{below}) : page.end();
}

wire::Response as_json(const AuditPage& page) {
  wire::JsonWriter json;
  json.begin_object().key("entries").begin_array();
  for (const AuditEntry& entry : page.entries) {
    const AuditFact& fact = entry.fact;
    json.begin_object()
        .number("id", entry.id.value)
        .time("at", entry.at)
        .text("actor", fact.actor)
        .text("role", name(fact.role))
        .text("action", fact.action)
        .text("object", fact.object)
        .text("outcome", name(fact.outcome));
    fact.before.empty() ? json.null("before") : json.key("before").raw(fact.before);
    fact.after.empty() ? json.null("after") : json.key("after").raw(fact.after);
    json.text("address", fact.address).text("request_id", fact.request_id).end_object();
  }
  json.end_array().id("next_after", page.next);
  json.end_object();
  return wire::Response::json(json.take());
}

wire::Response as_csv(const AuditPage& page) {
  wire::Response response = csv_response(
      "id,at,actor,role,action,object,outcome,before,after,address,request_id,digest\r\n");
  for (const AuditEntry& entry : page.entries) {
    const AuditFact& fact = entry.fact;
    response.body +=
        std::to_string(entry.id.value) + "," + wire::csv_field(format_rfc3339(entry.at));
    for (const std::string_view field :
         {std::string_view(fact.actor), name(fact.role), std::string_view(fact.action),
          std::string_view(fact.object), name(fact.outcome), std::string_view(fact.before),
          std::string_view(fact.after), std::string_view(fact.address),
          std::string_view(fact.request_id)}) {
      response.body += "," + wire::csv_field(field);
    }
    response.body += "," + to_hex(text_of(entry.digest)) + "\r\n";
  }
  if (!page.next.is_none()) {
    response.headers.emplace_back("Linepool-Next-After", std::to_string(page.next.value));
  }
  return response;
}

}  // namespace

std::optional<wire::Response> list_audit(AdminCall& call) {
  Result<AuditQuestion> question = question_of(call);
  if (!question) return problem(question.refusal());
  return call.ask([question = std::move(question).value()](const store::Tx& tx) {
    const AuditPage page =
        question.newest_first ? read_backwards(tx, question) : read_page(tx, question);
    return question.is_csv ? as_csv(page) : as_json(page);
  });
}

std::optional<wire::Response> verify_audit_log(AdminCall& call) {
  return call.ask([](const store::Tx& tx) {
    const core::AuditProof proof = core::verify_audit(tx);
    wire::JsonWriter json;
    json.begin_object()
        .count("entries", proof.entries)
        .flag("is_intact", proof.is_intact())
        .id("broken_at", proof.broken)
        .text("newest_digest", to_hex(text_of(proof.newest)))
        .end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
