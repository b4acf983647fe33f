// An account at an SMSC, for tests.
import type { Supplier } from "./api";

export const account: NonNullable<Supplier["smpp"]> = {
  host: "smsc.example.com",
  port: 2775,
  system_id: "pool",
  system_type: "",
  bind: "transceiver",
  binds: 2,
  enquire_link_s: 30,
  tls: false,
  ca_file: "",
  default_alphabet: "",
  paused: false,
  state: "up",
  binds_up: 2,
  unanswered: 0,
  messages: 0,
  last_error: null,
  next_try_in_s: null,
};
