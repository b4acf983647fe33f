// One session with a PostgreSQL server, in pipeline mode: statements are sent without waiting for
// each one's answer.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/time.h"
#include "store_postgres/wire/failure.h"
#include "store_postgres/wire/parameters.h"
#include "store_postgres/wire/result.h"

namespace linepool::store_postgres {

// A statement, prepared once per session. Each session knows it by its address, so it must live as
// long as they do: make it a constant.
struct Sql {
  explicit Sql(std::string words) : text(std::move(words)) {}
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;

  const std::string text;
};

// After a failure of a statement in a transaction only rollback() helps; after a lost connection,
// only a new session. Used by one thread at a time.
class Session {
 public:
  static constexpr int kConnectWithin_s = 10;
  // `url` as libpq takes it; what it says itself of connect_timeout counts. Throws StoreFailure,
  // with PostgreSQL's sentence and never a password.
  explicit Session(const std::string& url, int connect_within_s = kConnectWithin_s);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  static constexpr std::int64_t kAnyRows = -1;
  // Sends a statement whose rows nobody reads. If it fails, or changes another number of rows, the
  // next query() or sync() throws.
  void send(const Sql& sql, const Parameters& parameters = {}, std::int64_t rows = kAnyRows);
  // Sends it and waits for its rows.
  [[nodiscard]] Result query(const Sql& sql, const Parameters& parameters = {});
  // Waits until everything that was sent is done.
  void sync();
  // Runs a script of statements, without parameters. Nothing may be under way.
  void execute(const std::string& script);
  // Drops what failed, whatever the state of the transaction. Throws if the connection is lost.
  void rollback();

  // Whether the server has not ended the session, as far as is known without asking it. Nothing may
  // be under way.
  [[nodiscard]] bool is_open();

  [[nodiscard]] PGconn* handle() const { return connection_.get(); }
  // How long an answer may take before the connection counts as lost.
  void set_deadline(Duration deadline) { deadline_ = deadline; }
  // Warnings of the server since the last call.
  [[nodiscard]] bool take_warning() { return std::exchange(has_warned_, false); }
  // Times that the session waited for the server; for tests.
  [[nodiscard]] std::uint64_t round_trips() const { return round_trips_; }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct Sent {
    const Sql* prepares = nullptr;  // null: runs
    std::int64_t rows = kAnyRows;
    bool is_read = false;
  };

  const std::string& prepared(const Sql& sql, const Parameters& parameters);
  void send_it(const Sql& sql, const Parameters& parameters, const Sent& sent);
  Result receive(bool wants_rows);
  PGresult* next_result();
  [[noreturn]] void fail_lost() const;
  static void notice(void* self, const PGresult* result);

  std::unique_ptr<PGconn, Finish> connection_;
  std::unordered_map<const Sql*, std::string> names_;
  std::uint64_t names_given_ = 0;
  std::deque<Sent> under_way_;
  Duration deadline_ = Duration::seconds(30);
  bool has_warned_ = false;
  std::uint64_t round_trips_ = 0;
};

}  // namespace linepool::store_postgres
