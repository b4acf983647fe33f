// For tests of tables on a real server: a server that leads, with those tables alone, and what
// another server reads of them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "store_postgres/schema/migrations.h"
#include "store_postgres/schema/settings.h"
#include "store_postgres/testing/private_server.h"
#include "store_postgres/testing/query_plans.h"
#include "store_postgres/write_side.h"

namespace linepool::store_postgres {

// Tables: made of a Writer; all() gives the participants.
template <class Tables>
class TableTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PrivateServer::is_installed()) GTEST_SKIP() << PrivateServer::kMissing;
    url_ = PrivateServer::shared().make_database();
    session_ = std::make_unique<Session>(url_);
    settle_session(*session_);
    migrate(*session_);
    side_ = std::make_unique<WriteSide>(*session_, "test");
    tables_ = std::make_unique<Tables>(side_->writer());
    side_->set_tables(tables_->all(), marks_);
    for (const char* name : {"anna", "berta"}) {
      session_->execute(std::string("INSERT INTO customers VALUES ((SELECT count(*) + 1 FROM"
                                    " customers), '") +
                        name + "', 1, 0, 0)");
    }
  }

  Tables& tables() { return *tables_; }
  WriteSide& side() { return *side_; }
  Session& session() { return *session_; }

  // read(tables), by another server.
  template <class Read>
  auto stored(const Read& read) {
    Session other(url_);
    settle_session(other);
    Writer reader(other, false);
    const Tables tables(reader);
    return read(tables);
  }
  // What write() writes is refused, at the latest when it is committed.
  template <class Write>
  void refuses(const Write& write) {
    const auto attempt = [&] {
      write();
      side().commit();
    };
    side().begin();
    EXPECT_THROW(attempt(), store::StoreFailure);
    side().rollback();
  }
  // Every statement so far finds its rows, in their order, by an index.
  void expect_indexes() {
    for (const QueryPlan& one : plans_of(session())) {
      SCOPED_TRACE(one.statement + "\n" + one.plan);
      EXPECT_THAT(one.plan, testing::Not(testing::HasSubstr("Seq Scan")));
      EXPECT_THAT(one.plan, testing::Not(testing::HasSubstr("Filter:")));
      const bool is_by_keys = one.plan.find("Function Scan") != std::string::npos;
      EXPECT_TRUE(is_by_keys || one.plan.find("Sort") == std::string::npos);
    }
  }

 private:
  class NoMarks final : public HighWater {
   public:
    [[nodiscard]] std::int64_t last_used() const override { return 0; }
  };

  std::string url_;
  std::unique_ptr<Session> session_;
  NoMarks marks_;
  std::unique_ptr<WriteSide> side_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace linepool::store_postgres
