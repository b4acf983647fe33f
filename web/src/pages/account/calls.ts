// What the parts of an account page call: of a customer's user, or of an operator.
import type { Outcome } from "../../api/outcome";

export interface ListedSession {
  id: number;
  label: string;
  startedAt: string;
  endsAt: string;
  /** Not of operators. */
  lastUsedAt?: string | null;
  current: boolean;
}

export interface AccountCalls {
  /** What a password manager keeps the password under. */
  name: string;
  changePassword: (body: { password: string; newPassword: string }) => Promise<Outcome<unknown>>;
  sessions: () => Promise<Outcome<{ items: ListedSession[] }>>;
  endSession: (id: number) => Promise<Outcome<undefined>>;
  endOtherSessions: () => Promise<Outcome<undefined>>;
}
