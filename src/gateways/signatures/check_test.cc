// Requests as providers sign them (tests/signatures), and what may not pass for one.
#include "gateways/signatures/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gateways/known.h"

namespace linepool::gateways {
namespace {

struct Vector {
  std::string scheme;
  std::string about;
  std::string secret;
  std::string method;
  std::string url;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  Time now;
  std::string verdict;
  bool covers_body = true;
  bool covers_query = true;
};

std::string text(const boost::json::object& row, const char* name) {
  return std::string(row.at(name).as_string());
}

bool flag(const boost::json::object& row, const char* name) {
  return !row.contains(name) || row.at(name).as_bool();
}

std::vector<Vector> read_vectors() {
  std::ifstream file(LINEPOOL_SOURCE_DIR "/tests/signatures/vectors.json");
  const std::string all{std::istreambuf_iterator<char>(file), {}};
  std::vector<Vector> vectors;
  const boost::json::value parsed = boost::json::parse(all);
  for (const boost::json::value& value : parsed.as_array()) {
    const boost::json::object& row = value.as_object();
    Vector vector{text(row, "scheme"),
                  text(row, "about"),
                  text(row, "secret"),
                  text(row, "method"),
                  text(row, "url"),
                  text(row, "body"),
                  {},
                  {},
                  "holds"};
    for (const auto& header : row.at("headers").as_object()) {
      vector.headers.emplace_back(header.key(), header.value().as_string());
    }
    vector.now = Time{row.at("now").to_number<std::int64_t>() * 1000};
    if (row.contains("verdict")) vector.verdict = text(row, "verdict");
    vector.covers_body = flag(row, "covers_body");
    vector.covers_query = flag(row, "covers_query");
    vectors.push_back(std::move(vector));
  }
  return vectors;
}

const std::vector<Vector>& vectors() {
  static const std::vector<Vector> kVectors = read_vectors();
  return kVectors;
}

std::vector<Vector> that_hold() {
  std::vector<Vector> all = vectors();
  std::erase_if(all, [](const Vector& vector) { return vector.verdict != "holds"; });
  EXPECT_GT(all.size(), 30U);
  return all;
}

std::string name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kHolds: return "holds";
    case Verdict::kMissing: return "missing";
    case Verdict::kWrong: return "wrong";
    case Verdict::kStale: return "stale";
  }
  return "";
}

std::string verdict_of(const Vector& vector) {
  std::vector<wire::Header> headers;
  for (const auto& [header, value] : vector.headers) headers.push_back({header, value});
  wire::Request request;
  request.method = vector.method == "GET" ? wire::Method::kGet : wire::Method::kPost;
  const std::string_view url = vector.url;
  if (const std::size_t at = url.find('?'); at != std::string_view::npos) {
    request.query = url.substr(at + 1);
  }
  request.body = vector.body;
  request.headers = headers;
  const SignatureScheme* scheme = find_scheme(vector.scheme);
  if (scheme == nullptr) return "no such scheme";
  EXPECT_TRUE(scheme->is_secret(vector.secret)) << vector.scheme;
  const Finding finding = scheme->check(vector.secret, {request, url, vector.now});
  EXPECT_EQ(finding.holds(), finding.words.empty());
  return name(finding.verdict);
}

// The header with the signature, of those that a request has.
std::string* signature_in(Vector& vector) {
  for (auto& [header, value] : vector.headers) {
    const bool is_one = header == find_scheme(vector.scheme)->header ||
                        header.starts_with("X-Plivo-Signature-") ||
                        header.starts_with("X-Twilio-Signature");
    if (is_one && !header.ends_with("Nonce") && value.size() > 4) return &value;
  }
  return nullptr;
}

TEST(Signatures, WhatProvidersSendHolds) {
  std::set<std::string> seen;
  for (const Vector& vector : vectors()) {
    EXPECT_EQ(verdict_of(vector), vector.verdict) << vector.scheme << ", " << vector.about;
    seen.insert(vector.scheme);
  }
  EXPECT_EQ(seen.size(), signature_schemes().size()) << "each scheme has a vector";
}

TEST(Signatures, AnotherSecretIsWrong) {
  for (Vector vector : that_hold()) {
    std::string& secret = vector.secret;
    secret.front() = secret.front() == 'A' ? 'B' : 'A';
    EXPECT_EQ(verdict_of(vector), "wrong") << vector.scheme << ", " << vector.about;
  }
}

TEST(Signatures, EachByteOfTheBodyCounts) {
  for (const Vector& vector : that_hold()) {
    if (!vector.covers_body || vector.body.empty()) continue;
    for (std::size_t i = 0; i < vector.body.size(); ++i) {
      Vector altered = vector;
      altered.body[i] = altered.body[i] == 'Q' ? 'R' : 'Q';
      // A form's "&" and a name's "=" may become part of a value or of a name, which Twilio signs
      // without anything between them; and Vonage signs both as "_".
      EXPECT_NE(verdict_of(altered), "holds") << vector.scheme << ", " << vector.about << " " << i;
    }
    for (const std::string& body : {vector.body.substr(1), vector.body + "&To=60112869002",
                                    vector.body + "&x=1", std::string()}) {
      Vector altered = vector;
      altered.body = body;
      EXPECT_NE(verdict_of(altered), "holds") << vector.scheme << ", " << vector.about << body;
    }
  }
}

TEST(Signatures, EachByteOfTheAddressCountsWhereItIsSigned) {
  for (const Vector& vector : that_hold()) {
    if (find_scheme(vector.scheme)->covers == Covers::kNothing) continue;
    const std::size_t end =
        vector.covers_query ? vector.url.size() : std::min(vector.url.find('?'), vector.url.size());
    for (std::size_t i = 0; i < end; ++i) {
      Vector altered = vector;
      altered.url[i] = altered.url[i] == 'q' ? 'r' : 'q';
      EXPECT_NE(verdict_of(altered), "holds") << vector.scheme << ", " << vector.about << " " << i;
    }
    if (!vector.covers_query) continue;
    Vector altered = vector;
    altered.url += altered.url.find('?') == std::string::npos ? "?To=1" : "&To=1";
    EXPECT_EQ(verdict_of(altered), "wrong") << vector.scheme << ", " << vector.about;
  }
}

TEST(Signatures, AHeaderThatIsAbsentCutOrTooLong) {
  for (const Vector& vector : that_hold()) {
    Vector bare = vector;
    bare.headers.clear();
    if (find_scheme(vector.scheme)->header.empty()) continue;
    EXPECT_EQ(verdict_of(bare), "missing") << vector.scheme << ", " << vector.about;
    {
      Vector altered = vector;
      std::string* signature = signature_in(altered);
      ASSERT_NE(signature, nullptr) << vector.scheme << ", " << vector.about;
      const std::string right = *signature;
      for (const std::string& shown :
           {right.substr(0, right.size() - 1), right.substr(0, right.size() / 2), right + "A",
            std::string(100'000, 'A'), right + std::string(100'000, ' ') + "A", std::string("=")}) {
        *signature = shown;
        const bool is_bearer = right.starts_with("Bearer ") && !shown.starts_with("Bearer ");
        EXPECT_EQ(verdict_of(altered), is_bearer ? "missing" : "wrong")
            << vector.scheme << ", " << vector.about;
      }
      *signature = "";
      EXPECT_NE(verdict_of(altered), "holds") << vector.scheme << ", " << vector.about;
    }
  }
}

TEST(Signatures, EachHeaderThatIsSignedCounts) {
  for (const Vector& vector : that_hold()) {
    for (std::size_t i = 0; i < vector.headers.size(); ++i) {
      const std::string& header = vector.headers[i].first;
      const bool is_other =
          header == "Content-Type" || header.ends_with("-algorithm") ||
          (header.starts_with("X-Plivo-Signature-V2") && vector.about.starts_with("V3"));
      if (is_other) continue;
      Vector altered = vector;
      std::string& value = altered.headers[i].second;
      value[value.size() / 2] = value[value.size() / 2] == '7' ? '8' : '7';
      EXPECT_EQ(verdict_of(altered), "wrong") << vector.scheme << ", " << header;
    }
  }
}

TEST(Signatures, AFormWithTooManyFieldsIsNotRead) {
  for (const std::string scheme : {"twilio", "vonage", "plivo"}) {
    Vector vector;
    for (const Vector& one : vectors()) {
      if (one.scheme == scheme && vector.body.empty() && one.covers_body) vector = one;
    }
    for (std::size_t i = 0; i <= kSignedFields; ++i) vector.body += "&a";
    EXPECT_EQ(verdict_of(vector), "wrong") << scheme;
  }
}

TEST(Signatures, ABodyThatTheUrlDoesNotNameIsNotSigned) {
  Vector vector = vectors().front();
  ASSERT_EQ(vector.scheme, "twilio");
  for (auto& [header, value] : vector.headers) {
    if (header == "Content-Type") value = "application/json";
  }
  EXPECT_EQ(verdict_of(vector), "wrong");
}

TEST(Signatures, AVonageFieldCannotHideInTheNameOfAnother) {
  for (const Vector& vector : that_hold()) {
    if (vector.scheme != "vonage" || vector.body.find("&to=") == std::string::npos) continue;
    Vector altered = vector;
    // "&text=...&timestamp=..." as one field with a long name: what is signed stays the same.
    const std::size_t at = altered.body.find("&timestamp=");
    ASSERT_NE(at, std::string::npos);
    const std::string stamp = altered.body.substr(at, altered.body.find('&', at + 1) - at);
    altered.body.erase(at, stamp.size());
    altered.body.replace(altered.body.find("&to="), 4, "&timestamp%3D1795603498%26to=");
    EXPECT_EQ(verdict_of(altered), "wrong") << vector.about;
  }
}

TEST(Signatures, EachSchemeHasAKnownGatewayOrAName) {
  std::set<std::string_view> names;
  for (const SignatureScheme& scheme : signature_schemes()) {
    EXPECT_TRUE(names.insert(scheme.name).second);
    EXPECT_FALSE(scheme.is_secret(""));
    EXPECT_FALSE(scheme.is_secret(std::string(kSignatureSecretBytes + 1, 'a')));
    EXPECT_FALSE(scheme.is_secret("two words"));
  }
  EXPECT_EQ(find_scheme("nobody"), nullptr);
  EXPECT_THAT(scheme_names(), testing::HasSubstr("twilio, vonage"));
  EXPECT_FALSE(find_scheme("telnyx")->is_secret("an auth token"));
}

}  // namespace
}  // namespace linepool::gateways
