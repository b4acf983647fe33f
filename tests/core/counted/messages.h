// Messages, with the calls that read from them counted.
#pragma once

#include "store/store.h"

namespace linepool {

class CountedMessages final : public store::Messages {
 public:
  CountedMessages(store::Messages& inner, int& reads) : inner_(inner), reads_(reads) {}
  [[nodiscard]] std::optional<Message> find(MessageId id) const override {
    ++reads_;
    return inner_.find(id);
  }
  [[nodiscard]] std::vector<Message> find_all(std::span<const MessageId> ids) const override {
    ++reads_;
    return inner_.find_all(ids);
  }
  [[nodiscard]] std::vector<Message> of_supplier_id(SupplierId supplier,
                                                    std::string_view supplier_message_id,
                                                    std::size_t max) const override {
    ++reads_;
    return inner_.of_supplier_id(supplier, supplier_message_id, max);
  }
  [[nodiscard]] std::vector<Message> of_lease(LeaseId lease, std::size_t max) const override {
    ++reads_;
    return inner_.of_lease(lease, max);
  }
  [[nodiscard]] std::vector<Message> of_leases(std::span<const LeaseId> leases,
                                               std::size_t max) const override {
    ++reads_;
    return inner_.of_leases(leases, max);
  }
  [[nodiscard]] std::vector<Message> with_text_of_lease(LeaseId lease,
                                                        std::size_t max) const override {
    ++reads_;
    return inner_.with_text_of_lease(lease, max);
  }
  [[nodiscard]] std::optional<Message> oldest_of_lease(LeaseId lease) const override {
    ++reads_;
    return inner_.oldest_of_lease(lease);
  }
  [[nodiscard]] std::vector<Message> oldest_of_leases(
      std::span<const LeaseId> leases) const override {
    ++reads_;
    return inner_.oldest_of_leases(leases);
  }
  [[nodiscard]] std::vector<Message> newest(MessageId before, std::size_t max) const override {
    ++reads_;
    return inner_.newest(before, max);
  }
  [[nodiscard]] std::vector<Message> bin(MessageId after, std::size_t max,
                                         const store::BinFilter& filter) const override {
    ++reads_;
    return inner_.bin(after, max, filter);
  }
  [[nodiscard]] std::vector<Message> unleased(LineNumber to, MessageId before,
                                              std::size_t max) const override {
    ++reads_;
    return inner_.unleased(to, before, max);
  }
  [[nodiscard]] std::vector<Message> unleased_all(std::span<const LineNumber> to,
                                                  std::size_t max) const override {
    ++reads_;
    return inner_.unleased_all(to, max);
  }
  [[nodiscard]] store::Redeliveries redeliveries(MessageId id) const override {
    ++reads_;
    return inner_.redeliveries(id);
  }
  void put_redeliveries(MessageId id, const store::Redeliveries& all) override {
    inner_.put_redeliveries(id, all);
  }
  MessageId insert(const Message& message, SharedRawSms raw) override {
    return inner_.insert(message, raw);
  }
  void update(const Message& message) override { inner_.update(message); }
  [[nodiscard]] std::optional<RawSms> raw(MessageId id) const override {
    ++reads_;
    return inner_.raw(id);
  }
  void erase_raw(MessageId id) override { inner_.erase_raw(id); }
  void erase(MessageId id) override { inner_.erase(id); }

 private:
  store::Messages& inner_;
  int& reads_;
};

}  // namespace linepool
