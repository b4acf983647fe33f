// Accounts, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedAccounts final : public store::Accounts {
 public:
  CountedAccounts(store::Accounts& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] Account get(AccountId id) const override {
    ++reads_;
    return inner_.get(id);
  }
  [[nodiscard]] std::vector<Account> get_all(std::span<const AccountId> ids) const override {
    ++reads_;
    return inner_.get_all(ids);
  }
  [[nodiscard]] std::vector<Account> list(AccountId after, std::size_t max) const override {
    ++reads_;
    return inner_.list(after, max);
  }
  void put(const Account& account) override { inner_.put(account); }

 private:
  store::Accounts& inner_;
  int& reads_;
};

}  // namespace linepool
