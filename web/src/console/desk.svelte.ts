// Who is at the console: nobody, or an operator with a role, by a session or by a token.
import type { Failure, Outcome } from "../api/outcome";
import { Admin, type Me } from "./api/admin";
import { sessions, type Operator } from "./api/sessions";
import type { RoomId } from "./roles";

export const isSignedOut = (failure: Failure | null): boolean => failure?.status === 401;

const wrongProofs = ["sign_in_failed", "second_factor_failed"];

/** While somebody works, the session is kept by a call as rarely as this. */
const keepEveryMs = 60_000;

export class Desk {
  readonly admin: Admin;
  me: Me | null = $state.raw(null);
  /** Who is signed in by a session; null by a token. */
  operator: Operator | null = $state.raw(null);
  /** The page that the address names. */
  room: RoomId = $state("trace");
  /** The address names the page of the operator's own account instead. */
  isAtAccount = $state(false);
  /** The secret of an invitation that was opened; "" if none was. */
  invitation = $state("");
  /** The server was asked whether this browser is signed in. */
  isKnown = $state(false);
  /** The session ended, or the token was revoked, while somebody was signed in. */
  hasEnded = $state(false);
  private keptAt = 0;

  constructor(admin = new Admin()) {
    this.admin = admin;
  }

  /** Whether this browser is signed in already. */
  async begin(): Promise<void> {
    const { value } = await sessions.session();
    if (value?.operator) this.enter(value.operator);
    this.isKnown = true;
  }

  /** Whoever has just proved who they are, by a session. */
  enter(operator: Operator, now = Date.now()): void {
    const { id, name, role } = operator;
    this.admin.useToken("");
    this.operator = operator;
    this.me = { name, role, by: "operator_session", operator_id: id };
    this.hasEnded = false;
    this.keptAt = now;
  }

  /** Null if it is right. */
  async useToken(token: string): Promise<Failure | null> {
    this.admin.useToken(token);
    const answer = await this.admin.me();
    if (answer.value) {
      this.operator = null;
      this.me = answer.value;
      this.hasEnded = false;
    } else {
      this.admin.useToken("");
    }
    return answer.failure;
  }

  /** Somebody works on the page. */
  async keep(now = Date.now()): Promise<void> {
    if (!this.operator || now - this.keptAt < keepEveryMs) return;
    this.keptAt = now;
    const { value } = await sessions.session();
    if (!value || !this.operator) return;
    if (!value.operator) this.leave(true);
    else if (value.operator.role !== this.operator.role) this.enter(value.operator, now);
  }

  /** The failure, if the session goes on. */
  async signOut(): Promise<Failure | null> {
    if (this.operator) {
      const { failure } = await sessions.signOut();
      if (failure) return failure;
    }
    this.leave(false);
    return null;
  }

  /** Makes a call; when nobody is signed in any more, the console asks again. */
  async call<T>(make: (admin: Admin) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const answer = await make(this.admin);
    if (isSignedOut(answer.failure) && this.me) this.leave(true);
    return answer;
  }

  /** As above, of the operator's account, where 401 may also be a wrong password or code. */
  async callAccount<T>(make: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const answer = await make();
    const isWrong = wrongProofs.includes(answer.failure?.code ?? "");
    if (isSignedOut(answer.failure) && !isWrong) this.leave(true);
    return answer;
  }

  private leave(hasEnded: boolean): void {
    this.admin.useToken("");
    this.operator = null;
    this.me = null;
    this.hasEnded = hasEnded;
  }
}
