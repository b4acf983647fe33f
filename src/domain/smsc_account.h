// An account at a carrier's SMSC: where and as whom this server binds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linepool {

// kTransceiver: as receiver if the SMSC knows no transceivers. Values are stored.
enum class SmscBind : std::uint8_t { kTransceiver = 1, kReceiver = 2 };

std::string_view name(SmscBind bind);  // "transceiver", "receiver"
std::optional<SmscBind> smsc_bind(std::string_view name);

struct SmscAccount {
  // SMPP has room for so many bytes.
  static constexpr std::size_t kSystemIdBytes = 15;
  static constexpr std::size_t kPasswordBytes = 8;
  static constexpr std::size_t kSystemTypeBytes = 12;
  static constexpr std::size_t kHostBytes = 253;
  static constexpr std::size_t kFileBytes = 255;
  static constexpr std::int64_t kMaxBinds = 8;
  static constexpr std::int64_t kEnquireMin_s = 5;
  static constexpr std::int64_t kEnquireMax_s = 600;

  std::string host = {};  // a name or an address
  std::uint16_t port = 0;
  std::string system_id = {};
  std::string password = {};  // sealed with the secret of the install
  std::string system_type = {};
  SmscBind bind = SmscBind::kTransceiver;
  std::uint8_t binds = 1;       // sessions at a time, 1 to kMaxBinds
  std::int32_t enquire_s = 30;  // of silence, before an enquire_link
  bool has_tls = false;
  std::string ca_file = {};   // who signs the SMSC's certificate; "": whom the system trusts
  std::string alphabet = {};  // of data coding 0; "": that of the settings
  bool is_paused = false;

  bool operator==(const SmscAccount&) const = default;
};

// How it is stored: a line for each field that is not as above. No field holds a line break.
std::string to_text(const SmscAccount& account);
// Nothing if it is no such text.
std::optional<SmscAccount> smsc_account(std::string_view text);

// Unset fields stay as they are.
struct SmscChange {
  std::optional<std::string> host = {};
  std::optional<std::uint16_t> port = {};
  std::optional<std::string> system_id = {};
  std::optional<std::string> password = {};  // sealed
  std::optional<std::string> system_type = {};
  std::optional<SmscBind> bind = {};
  std::optional<std::uint8_t> binds = {};
  std::optional<std::int32_t> enquire_s = {};
  std::optional<bool> has_tls = {};
  std::optional<std::string> ca_file = {};
  std::optional<std::string> alphabet = {};
  std::optional<bool> is_paused = {};

  [[nodiscard]] bool is_empty() const { return *this == SmscChange{}; }
  void apply_to(SmscAccount& account) const;
  bool operator==(const SmscChange&) const = default;
};

}  // namespace linepool
