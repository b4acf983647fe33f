// The calls of the site itself, below /api/web: sessions, registration, passwords. The session is a
// cookie that scripts cannot read, so no key is ever in a page.
import { outcome, type Outcome } from "./outcome";
import { send } from "./send";

export interface User {
  id: number;
  email: string;
  totp: boolean;
  /** Of the ten that the second factor came with. */
  recoveryCodesLeft?: number;
  createdAt: string;
}

export interface SessionInfo {
  id: number;
  label: string;
  startedAt: string;
  endsAt: string;
  /** To the minute. */
  lastUsedAt: string | null;
}

export interface SessionState {
  registration: "open" | "invite" | "closed";
  sandbox: boolean;
  /** The server sends mail: a link for a new password, for example. */
  mail: boolean;
  /** The server's clock. */
  time: string;
  user: User | null;
  session: SessionInfo | null;
}

export interface SignedIn {
  user: User;
  session: SessionInfo;
}

const call = <T>(method: string, path: string, body?: unknown): Promise<Outcome<T>> =>
  outcome(send<T>(method, `/api/web${path}`, { body }));

export const web = {
  session: () => call<SessionState>("GET", "/session"),
  register: (body: { email: string; password: string; invite?: string }) =>
    call<SignedIn & { key: string }>("POST", "/register", body),
  login: (body: { email: string; password: string; code?: string }) =>
    call<SignedIn>("POST", "/login", body),
  logout: () => call<undefined>("POST", "/logout", {}),
  sessions: () => call<{ items: (SessionInfo & { current: boolean })[] }>("GET", "/sessions"),
  endSession: (id: number) => call<undefined>("DELETE", `/sessions/${id}`),
  endOtherSessions: () => call<undefined>("DELETE", "/sessions"),
  changePassword: (body: { password: string; newPassword: string }) =>
    call<SignedIn>("POST", "/password", body),
  /** No value: the second factor is on, and nobody is signed in. */
  reset: (body: { token: string; newPassword: string }) =>
    call<SignedIn | undefined>("POST", "/reset", body),
  mailReset: (email: string) => call<undefined>("POST", "/reset/mail", { email }),
  totp: (password: string) => call<{ secret: string; uri: string }>("POST", "/totp", { password }),
  confirmTotp: (code: string) =>
    call<{ recoveryCodes: string[] }>("POST", "/totp/confirm", { code }),
  removeTotp: (password: string) => call<undefined>("POST", "/totp/remove", { password }),
};
