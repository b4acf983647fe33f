#include "api/router.h"

#include <gtest/gtest.h>

#include "wire/testing/deferrals.h"

namespace linepool::api {
namespace {

class Named final : public wire::Handler {
 public:
  explicit Named(std::string name) : name_(std::move(name)) {}
  std::optional<wire::Response> handle(const wire::Request&, wire::Deferral&) override {
    return wire::Response::text(name_);
  }

 private:
  std::string name_;
};

wire::Response ask(Router& router, std::string_view path) {
  wire::Request request;
  request.target = request.path = path;
  wire_testing::NoDeferral deferral;
  return router.handle(request, deferral).value();
}

TEST(Router, FindsExactPathsAndTheLongestPrefix) {
  Named all("all");
  Named deep("deep");
  Named exact("exact");
  Router router;
  router.add_prefix("/a/", all);
  router.add_prefix("/a/b/", deep);
  router.add("/a/b/c", exact);
  EXPECT_EQ(ask(router, "/a/x").body, "all");
  EXPECT_EQ(ask(router, "/a/").body, "all");
  EXPECT_EQ(ask(router, "/a/b/x").body, "deep");
  EXPECT_EQ(ask(router, "/a/b/c").body, "exact");
  EXPECT_EQ(ask(router, "/a/b/cc").body, "deep");
}

TEST(Router, AnswersNotFoundForEverythingElse) {
  Named handler("x");
  Router router;
  router.add("/a", handler);
  router.add_prefix("/p/", handler);
  for (const std::string_view path : {"/", "", "/A", "/a/", "/p", "//a", "/%61"}) {
    const wire::Response response = ask(router, path);
    EXPECT_EQ(response.status, 404) << path;
    EXPECT_EQ(response.body, "Not found.");
  }
}

}  // namespace
}  // namespace linepool::api
