// The tokens of operators, with the calls that read them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedOperatorTokens final : public store::OperatorTokens {
 public:
  CountedOperatorTokens(store::OperatorTokens& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<OperatorToken> find(OperatorTokenId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::optional<OperatorToken> find_by_hash(const Digest& hash) const override {
    ++reads_;
    return inner_.find_by_hash(hash);
  }
  [[nodiscard]] std::vector<OperatorToken> of_operator(OperatorId owner, TokenKind kind,
                                                       std::size_t max) const override {
    ++reads_;
    return inner_.of_operator(owner, kind, max);
  }
  [[nodiscard]] std::vector<OperatorToken> of_operators(
      std::span<const OperatorId> owners) const override {
    ++reads_;
    return inner_.of_operators(owners);
  }
  OperatorTokenId insert(const OperatorToken& token) override { return inner_.insert(token); }
  void update(const OperatorToken& token) override { inner_.update(token); }

 private:
  store::OperatorTokens& inner_;
  int& reads_;
};

}  // namespace linepool
