#include "cli/commands/admin/smsc.h"

#include "base/limits.h"
#include "base/text/host_port.h"
#include "client/json_rows.h"

namespace linepool::cli {

bool SmscArguments::is_empty() const {
  return !address && !system_id && password_file.empty() && !system_type && !bind && !binds &&
         !enquire_s && !tls && !ca_file && !alphabet;
}

void add_smsc_options(const Command& command, SmscArguments& arguments) {
  command.add_option("--smpp", arguments.address,
                     "HOST:PORT of a carrier's SMSC, to which the server binds");
  command.add_option("--system-id", arguments.system_id,
                     "With which it binds: the carrier says it");
  command.add_option("--password-file", arguments.password_file,
                     "File with the password of that account, or - for standard input");
  command.add_option("--system-type", arguments.system_type,
                     "If the carrier wants one, such as VMA");
  command
      .add_option("--bind", arguments.bind,
                  "transceiver, which falls back to receiver if the SMSC knows none; or receiver")
      .one_of({"transceiver", "receiver"});
  command.add_option("--binds", arguments.binds, "Sessions at a time, 1 to 8");
  command.add_option("--enquire-link", arguments.enquire_s,
                     "Seconds of silence before an enquire_link, 5 to 600");
  command
      .add_option("--tls", arguments.tls,
                  "on: TLS from the start, and the SMSC must have a valid certificate; or off")
      .one_of({"on", "off"});
  command.add_option(
      "--ca-file", arguments.ca_file,
      "PEM file on the server with the CA of that certificate; \"\" for the system's");
  command.add_option(
      "--default-alphabet", arguments.alphabet,
      "Of data coding 0: gsm7, packed7, ascii, latin1 or utf8; \"\" for the setting");
}

namespace {

// A file that an editor wrote ends with a line break, which is not part of the password.
std::string password_in(Session& session, const std::string& file) {
  std::string password = read_file(session, file, limits::kNameBytes);
  while (password.ends_with('\n') || password.ends_with('\r')) password.pop_back();
  return password;
}

}  // namespace

json::object smsc_in(Session& session, const SmscArguments& arguments) {
  json::object smpp;
  if (arguments.address) {
    const auto address = read_host_port(*arguments.address);
    if (!address || address->port == 0) {
      throw UsageError("--smpp must be HOST:PORT, such as smsc.example.com:2775");
    }
    smpp["host"] = address->host;
    smpp["port"] = address->port;
  }
  if (arguments.system_id) smpp["system_id"] = *arguments.system_id;
  if (!arguments.password_file.empty()) {
    smpp["password"] = password_in(session, arguments.password_file);
  }
  if (arguments.system_type) smpp["system_type"] = *arguments.system_type;
  if (arguments.bind) smpp["bind"] = *arguments.bind;
  if (arguments.binds) smpp["binds"] = *arguments.binds;
  if (arguments.enquire_s) smpp["enquire_link_s"] = *arguments.enquire_s;
  if (arguments.tls) smpp["tls"] = *arguments.tls == "on";
  if (arguments.ca_file) smpp["ca_file"] = *arguments.ca_file;
  if (arguments.alphabet) smpp["default_alphabet"] = *arguments.alphabet;
  return smpp;
}

std::string smsc_words(const json::object& supplier) {
  const json::value* smpp = supplier.if_contains("smpp");
  if (smpp == nullptr || !smpp->is_object()) return "";
  const JsonRow row(smpp->get_object());
  std::string words = row.text("state");
  if (words == "paused") return words;
  words += ", " + row.text("binds_up") + " of " + row.text("binds");
  if (const std::string why = row.text("last_error"); !why.empty()) words += ": " + why;
  if (const std::string in = row.text("next_try_in_s"); !in.empty()) {
    words += "; next try in " + in + " s";
  }
  return words;
}

}  // namespace linepool::cli
