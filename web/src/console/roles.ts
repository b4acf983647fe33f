// What each role sees of the console. The server decides what it may; this only hides what it may
// not, so that nobody is led to a page that refuses them.
export type Role = "owner" | "operator" | "support" | "auditor";

export type RoomId =
  | "overview"
  | "live"
  | "trace"
  | "customers"
  | "bin"
  | "suppliers"
  | "lines"
  | "catalogue"
  | "reports"
  | "audit";

export interface Room {
  id: RoomId;
  /** Who may read what is on the page. */
  roles: readonly Role[];
}

const everybody: readonly Role[] = ["owner", "operator", "support", "auditor"];

export const rooms: readonly Room[] = [
  { id: "overview", roles: everybody },
  { id: "live", roles: everybody },
  { id: "trace", roles: everybody },
  { id: "customers", roles: everybody },
  { id: "bin", roles: everybody },
  { id: "suppliers", roles: everybody },
  { id: "lines", roles: everybody },
  { id: "catalogue", roles: everybody },
  { id: "reports", roles: everybody },
  { id: "audit", roles: ["owner", "auditor"] },
];

/** Whether it changes lines, suppliers, customers and the like. */
export const mayOperate = (role: Role): boolean => role === "owner" || role === "operator";

/** Whether it helps customers: it gives SMS of the bin to who they are for. */
export const maySupport = (role: Role): boolean => role !== "auditor";

/** Whether it moves money, and erases. */
export const mayOwn = (role: Role): boolean => role === "owner";

export const roomsOf = (role: Role): readonly Room[] =>
  rooms.filter((room) => room.roles.includes(role));
