// The source of randomness: the operating system in the server, a seed in tests.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace linepool {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;

  [[nodiscard]] std::uint64_t next_u64();
  // A number in [0, bound), without modulo bias; bound > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);
  // `bytes` random bytes as lower-case hex, twice as many characters.
  [[nodiscard]] std::string hex(std::size_t bytes);
};

// The kernel's generator; any thread.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

// SplitMix64: the same seed gives the same run on every machine. One thread.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::uint8_t> out) override;

 private:
  std::uint64_t state_;
};

}  // namespace linepool
