// SHA-256 of what does not fit into memory.
#pragma once

#include <memory>
#include <string_view>

#include "base/crypto/digest.h"

namespace linepool {

class Sha256Sum {
 public:
  Sha256Sum();
  ~Sha256Sum();
  Sha256Sum(const Sha256Sum&) = delete;
  Sha256Sum& operator=(const Sha256Sum&) = delete;

  void add(std::string_view bytes);
  // Of everything that was added, in hexadecimal. Call it once, at the end.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace linepool
