// The console's own calls, below /console/v1: invitations, signing in, sessions. The session is a
// cookie that scripts cannot read; the admin API takes it, too.
import { outcome, type Outcome } from "../../api/outcome";
import { send } from "../../api/send";
import type { ListedSession } from "../../pages/account/calls";
import type { Role } from "../roles";

export interface Operator {
  id: number;
  name: string;
  role: Role;
  /** Of the ten that came with the authenticator app. */
  recoveryCodesLeft: number;
}

export type SessionInfo = Omit<ListedSession, "current">;

export interface SignedIn {
  operator: Operator;
  session: SessionInfo;
}

export type SessionState = SignedIn | { operator: null; session: null };

export interface Invitation {
  name: string;
  role: Role;
  endsAt: string;
  /** For the authenticator app. */
  secret: string;
  uri: string;
}

/** Another authenticator app, while it is being set up. */
export interface NextApp {
  begunAt: string;
  /** Until then it can be confirmed. */
  endsAt: string;
  secret: string;
  uri: string;
}

const call = <T>(method: string, path: string, body?: unknown): Promise<Outcome<T>> =>
  outcome(send<T>(method, `/console/v1${path}`, { body }));

export const sessions = {
  /** Also keeps the session for a while longer. */
  session: () => call<SessionState>("GET", "/session"),
  signIn: (body: { name: string; password: string; code: string }) =>
    call<SignedIn>("POST", "/sign-in", body),
  signOut: () => call<undefined>("POST", "/sign-out", {}),
  invitation: (invitation: string) => call<Invitation>("POST", "/invitation", { invitation }),
  accept: (body: { invitation: string; password: string; code: string }) =>
    call<SignedIn & { recoveryCodes: string[] }>("POST", "/invitation/accept", body),
  list: () => call<{ items: ListedSession[] }>("GET", "/sessions"),
  end: (id: number) => call<undefined>("DELETE", `/sessions/${id}`),
  endOthers: () => call<undefined>("DELETE", "/sessions"),
  changePassword: (body: { password: string; newPassword: string }) =>
    call<SignedIn>("POST", "/password", body),
  nextApp: (body: { password: string; code: string }) =>
    call<NextApp>("POST", "/authenticator", body),
  confirmApp: (body: { begunAt: string; code: string }) =>
    call<SignedIn & { recoveryCodes: string[] }>("POST", "/authenticator/confirm", body),
};
