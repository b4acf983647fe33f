// Long SMS whose parts come one by one: the sets, and the parts that are here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/part_tables.h"
#include "store_postgres/tables/newest_id.h"
#include "store_postgres/tables/stored_rows.h"

namespace linepool::store_postgres {

// A short code in two columns: its digits, "" for none, and its country.
struct StoredCode {
  std::string digits;
  CountryId country;

  static StoredCode of(const std::optional<CodeReading>& code);
  // Throws StoreFailure if the digits are no short code.
  [[nodiscard]] std::optional<CodeReading> code() const;
};

struct PartSetsTable {
  using Row = PartSet;
  using Key = PartSetId;
  static constexpr const char* kName = "part_sets";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("supplier", row.supplier);
    visit("key", row.key);
    visit("total", row.total);
    visit("to_number", row.to);
    StoredCode code = StoredCode::of(row.code);
    visit("short_code", code.digits);
    visit("code_country", code.country);
    if constexpr (Visit::kReads) row.code = code.code();
    visit("recipient", row.recipient);
    visit("sender", row.from);
    visit("since", row.since);
    visit("until", row.until);
    visit("bytes", row.bytes);
    visit("is_echo", row.is_echo);
    visit("message", row.message);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

struct PartsTable {
  using Row = MessagePart;
  using Key = std::pair<PartSetId, std::uint8_t>;
  static constexpr const char* kName = "parts";
  static constexpr std::size_t kKeyColumns = 2;
  static Key key(const Row& row) { return {row.set, row.number}; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("part_set", row.set);
    visit("number", row.number);
    visit("content", row.content);
    visit("received_at", row.received_at);
    visit("sent_at", row.sent_at);
    visit("supplier_message_id", row.supplier_message_id);
    visit("alphabet", row.coding.alphabet);
    visit("locking", row.coding.locking);
    visit("single_shift", row.coding.single_shift);
    visit("data_coding", row.data_coding);
    visit("marks", row.marks.bits);
    visit("bytes", row.bytes);
    visit("raw_type", row.raw.content_type);
    visit("raw_query", row.raw.query);
    visit("raw_headers", row.raw.headers);
    visit("raw_body", row.raw.body);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("part_set", key.first);
    visit("number", key.second);
  }
};

struct PartHash {
  std::size_t operator()(const PartsTable::Key& key) const noexcept {
    return std::hash<PartSetId>{}(key.first) + key.second;
  }
};

class PostgresParts final : public store::Parts {
 public:
  explicit PostgresParts(Writer& writer) : sets_(writer, kMaxKnown), parts_(writer, kMaxKnown) {}
  [[nodiscard]] std::vector<PartSet> of_key(const Digest& key, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> of_number(LineNumber to, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> due(Time now, std::size_t max) const override;
  [[nodiscard]] std::vector<PartSet> waiting(SupplierId supplier, std::size_t max) const override;
  [[nodiscard]] store::PartLoad load(SupplierId supplier) const override;
  [[nodiscard]] std::vector<PartSet> list(PartSetId after, std::size_t max) const override;
  [[nodiscard]] std::vector<MessagePart> parts_of(PartSetId set) const override;
  PartSetId insert(const PartSet& set) override;
  void update(const PartSet& set) override;
  void insert(const MessagePart& part) override;
  void empty(PartSetId set) override;
  void remove(PartSetId set) override;
  void erase(PartSetId set) override;

  [[nodiscard]] std::vector<Participant*> participants() { return {&ids_, &sets_, &parts_}; }

 private:
  static constexpr std::size_t kMaxKnown = 1'000;
  NewestId ids_;
  StoredRows<PartSetsTable> sets_;
  StoredRows<PartsTable, PartHash> parts_;
};

}  // namespace linepool::store_postgres
