// What each role sees of the console. The server decides what it may; this only hides what it may
// not, so that nobody is led to a page that refuses them.
export type Role = "owner" | "operator" | "support" | "auditor";

export interface Room {
  id: "trace";
  /** Who may read what is on the page. */
  roles: readonly Role[];
}

export const rooms: readonly Room[] = [
  { id: "trace", roles: ["owner", "operator", "support", "auditor"] },
];

export const roomsOf = (role: Role): readonly Room[] =>
  rooms.filter((room) => room.roles.includes(role));
