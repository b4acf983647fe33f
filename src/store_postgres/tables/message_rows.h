// An SMS, the request that brought it, and its redeliveries, as rows.
#pragma once

#include <cstddef>
#include <memory>

#include "store/message_tables.h"

namespace linepool::store_postgres {

struct MessagesTable {
  using Row = Message;
  using Key = MessageId;
  static constexpr const char* kName = "messages";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.id; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("id", row.id);
    visit("supplier", row.supplier);
    visit("supplier_message_id", row.supplier_message_id);
    visit("content", row.content);
    visit("line", row.line);
    visit("to_number", row.to);
    visit("recipient", row.recipient);
    visit("sender", row.from);
    visit("text", row.text);
    visit("user_data", row.user_data);
    visit("found_code", row.found_code);
    visit("data_coding", row.data_coding);
    visit("marks", row.marks.bits);
    visit("received_at", row.received_at);
    visit("sent_at", row.sent_at);
    visit("taken_at", row.taken_at);
    visit("lease", row.lease);
    visit("late", row.late);
    visit("bin", row.bin);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("id", key);
  }
};

// The request that brought an SMS, if it was kept.
struct RawRow {
  MessageId message;
  SharedRawSms raw;
};

struct RawMessagesTable {
  using Row = RawRow;
  using Key = MessageId;
  static constexpr const char* kName = "raw_messages";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.message; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("message", row.message);
    RawSms raw;
    if constexpr (Visit::kReads) {
      raw_columns(visit, raw);
      row.raw = std::make_shared<const RawSms>(std::move(raw));
    } else {
      raw_columns(visit, row.raw ? *row.raw : raw);
    }
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("message", key);
  }

 private:
  template <class Visit, class R>
  static void raw_columns(Visit& visit, R& raw) {
    visit("content_type", raw.content_type);
    visit("query", raw.query);
    visit("headers", raw.headers);
    visit("body", raw.body);
  }
};

struct RedeliveriesRow {
  MessageId message;
  store::Redeliveries all;
};

struct RedeliveriesTable {
  using Row = RedeliveriesRow;
  using Key = MessageId;
  static constexpr const char* kName = "redeliveries";
  static constexpr std::size_t kKeyColumns = 1;
  static Key key(const Row& row) { return row.message; }
  template <class Visit, class R>
  static void columns(Visit& visit, R& row) {
    visit("message", row.message);
    visit("count", row.all.count);
    visit("last_at", row.all.last_at);
  }
  template <class Visit>
  static void key_columns(Visit& visit, const Key& key) {
    visit("message", key);
  }
};

}  // namespace linepool::store_postgres
