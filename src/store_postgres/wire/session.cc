#include "store_postgres/wire/session.h"

#include <poll.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

#include "base/check.h"
#include "store_postgres/wire/conninfo.h"

namespace linepool::store_postgres {
namespace {

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return std::string(text);
}

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// PostgreSQL's primary message: its details and hints repeat values of rows, so they are left out;
// of errors in data (class 22) that message does so too.
std::string words_of(const PGresult* result) {
  const std::string_view state = field(result, PG_DIAG_SQLSTATE);
  const bool tells_data = state.substr(0, 2) == "22";
  const std::string_view message =
      tells_data ? "it refused a value" : field(result, PG_DIAG_MESSAGE_PRIMARY);
  return "PostgreSQL: " + std::string(message) + " (SQLSTATE " + std::string(state) + ")";
}

bool is_lost_fence(const PGresult* result) {
  return field(result, PG_DIAG_SQLSTATE) == "23505" &&
         field(result, PG_DIAG_CONSTRAINT_NAME) == "batches_pkey";
}

[[noreturn]] void fail(const PGresult* result) {
  if (is_lost_fence(result)) {
    throw Deposed(kDeposed);
  }
  throw store::StoreFailure(words_of(result));
}

bool has_failed(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK;
}

}  // namespace

// What stands before the URL is only a default; a server that is gone is noticed within seconds.
Session::Session(const std::string& url, int connect_within_s) {
  check_url(url);
  const std::string within = std::to_string(connect_within_s);
  const char* const keywords[] = {"connect_timeout",
                                  "keepalives_idle",
                                  "keepalives_interval",
                                  "keepalives_count",
                                  "tcp_user_timeout",
                                  "application_name",
                                  "dbname",
                                  nullptr};
  const char* const values[] = {within.c_str(), "5",        "5",         "3",
                                "15000",        "linepool", url.c_str(), nullptr};
  connection_.reset(PQconnectdbParams(keywords, values, 1));
  if (PQstatus(handle()) != CONNECTION_OK) {
    throw store::StoreFailure(trimmed(PQerrorMessage(handle())));
  }
  PQsetNoticeReceiver(handle(), &Session::notice, this);
  const bool is_ready = PQsetnonblocking(handle(), 1) == 0 && PQenterPipelineMode(handle()) == 1;
  CHECK(is_ready, "a new connection can be used in pipeline mode");
}

Session::~Session() = default;

void Session::notice(void* self, const PGresult* result) {
  if (field(result, PG_DIAG_SEVERITY_NONLOCALIZED) == "WARNING") {
    static_cast<Session*>(self)->has_warned_ = true;
  }
}

void Session::fail_lost() const {
  throw store::StoreFailure("The connection to PostgreSQL is lost: " +
                            trimmed(PQerrorMessage(handle())));
}

const std::string& Session::prepared(const Sql& sql, const Parameters& parameters) {
  const auto known = names_.find(&sql);
  if (known != names_.end()) return known->second;
  // A name is never given twice: a statement may or may not have been prepared before a failure.
  const std::string& name =
      names_.emplace(&sql, "s" + std::to_string(++names_given_)).first->second;
  const std::vector<unsigned>& oids = parameters.oids();
  const int sent = PQsendPrepare(handle(), name.c_str(), sql.text.c_str(),
                                 static_cast<int>(oids.size()), oids.data());
  if (sent == 0) fail_lost();
  under_way_.push_back(Sent{.prepares = &sql});
  return name;
}

void Session::send_it(const Sql& sql, const Parameters& parameters, const Sent& sent) {
  const std::string& name = prepared(sql, parameters);
  const std::vector<std::string>& values = parameters.values();
  std::vector<const char*> bytes;
  std::vector<int> lengths;
  for (const std::string& value : values) {
    bytes.push_back(value.data());
    lengths.push_back(static_cast<int>(value.size()));
  }
  const std::vector<int> formats(values.size(), 1);
  const int done = PQsendQueryPrepared(handle(), name.c_str(), static_cast<int>(values.size()),
                                       bytes.data(), lengths.data(), formats.data(), 1);
  if (done == 0) fail_lost();
  under_way_.push_back(sent);
}

void Session::send(const Sql& sql, const Parameters& parameters, std::int64_t rows) {
  send_it(sql, parameters, Sent{.rows = rows});
}

Result Session::query(const Sql& sql, const Parameters& parameters) {
  send_it(sql, parameters, Sent{.is_read = true});
  return receive(true);
}

void Session::sync() {
  (void)receive(false);
}

// What libpq's own wait would do, with a deadline: a server that is stopped, not dead, never closes
// the connection.
PGresult* Session::next_result() {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(deadline_.ms);
  for (;;) {
    const int unsent = PQflush(handle());
    if (unsent < 0) fail_lost();
    if (unsent == 0 && PQisBusy(handle()) == 0) return PQgetResult(handle());
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    if (left.count() <= 0) {
      throw store::StoreFailure("PostgreSQL has not answered for " +
                                std::to_string(deadline_.ms / 1000) + " s.");
    }
    const short wanted = unsent > 0 ? POLLIN | POLLOUT : POLLIN;
    pollfd socket{PQsocket(handle()), wanted, 0};
    const int ready = ::poll(&socket, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno != EINTR) fail_lost();
    if (ready > 0 && PQconsumeInput(handle()) == 0) fail_lost();
    if (PQisBusy(handle()) == 0 && PQflush(handle()) == 0) return PQgetResult(handle());
  }
}

Result Session::receive(bool wants_rows) {
  ++round_trips_;
  if (PQpipelineSync(handle()) == 0) fail_lost();
  std::unique_ptr<Result> rows;
  std::exception_ptr failure;
  for (const Sent& sent : std::exchange(under_way_, {})) {
    PGresult* raw = next_result();
    if (raw == nullptr) fail_lost();
    auto result = std::make_unique<Result>(raw);
    if (PQstatus(handle()) == CONNECTION_BAD) fail_lost();
    try {
      if (!failure && has_failed(raw)) fail(raw);
      if (!failure && sent.rows != kAnyRows && result->changed() != sent.rows) {
        throw store::StoreFailure("PostgreSQL: a statement changed " +
                                  std::to_string(result->changed()) + " rows, not " +
                                  std::to_string(sent.rows));
      }
    } catch (const store::StoreFailure&) {
      failure = std::current_exception();
    }
    if (failure && sent.prepares != nullptr) names_.erase(sent.prepares);
    if (sent.is_read) rows = std::move(result);
    PGresult* end = next_result();
    CHECK(end == nullptr, "one result for each statement");
  }
  const Result synced(next_result());
  if (failure) std::rethrow_exception(failure);
  CHECK(!wants_rows || rows != nullptr, "a query gives rows");
  return rows ? std::move(*rows) : Result(nullptr);
}

bool Session::is_open() {
  CHECK(under_way_.empty(), "nothing is under way");
  pollfd socket{PQsocket(handle()), POLLIN, 0};
  if (::poll(&socket, 1, 0) <= 0) return true;
  return PQconsumeInput(handle()) == 1 && PQstatus(handle()) == CONNECTION_OK;
}

void Session::execute(const std::string& script) {
  CHECK(under_way_.empty(), "nothing is under way");
  ++round_trips_;
  if (PQexitPipelineMode(handle()) == 0) fail_lost();
  PGresult* raw = PQexec(handle(), script.c_str());
  const Result result(raw);
  if (PQstatus(handle()) == CONNECTION_BAD) fail_lost();
  if (PQenterPipelineMode(handle()) == 0) fail_lost();
  if (has_failed(raw)) fail(raw);
}

void Session::rollback() {
  static const Sql kRollback("ROLLBACK");
  // What was sent and not yet asked for is part of what is rolled back.
  try {
    if (!under_way_.empty()) sync();
  } catch (const store::StoreFailure&) {
    if (PQstatus(handle()) == CONNECTION_BAD) throw;
  }
  if (PQtransactionStatus(handle()) == PQTRANS_IDLE) return;
  send(kRollback);
  sync();
}

}  // namespace linepool::store_postgres
