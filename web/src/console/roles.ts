// What each role sees of the console. The server decides what it may; this only hides what it may
// not, so that nobody is led to a page that refuses them.
export type Role = "owner" | "operator" | "support" | "auditor";

export type RoomId = "trace" | "lines";

export interface Room {
  id: RoomId;
  /** Who may read what is on the page. */
  roles: readonly Role[];
}

export const rooms: readonly Room[] = [
  { id: "trace", roles: ["owner", "operator", "support", "auditor"] },
  { id: "lines", roles: ["owner", "operator", "support", "auditor"] },
];

/** Whether it changes lines, suppliers and the like. */
export const mayOperate = (role: Role): boolean => role === "owner" || role === "operator";

export const roomsOf = (role: Role): readonly Room[] =>
  rooms.filter((room) => room.roles.includes(role));
