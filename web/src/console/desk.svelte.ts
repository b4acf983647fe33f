// Who is at the console: nobody, or an operator with a role.
import type { Failure, Outcome } from "../api/outcome";
import { Admin, type Me } from "./api/admin";
import type { RoomId } from "./roles";

export const isSignedOut = (failure: Failure | null): boolean => failure?.status === 401;

export class Desk {
  readonly admin: Admin;
  me: Me | null = $state.raw(null);
  /** The page that the address names. */
  room: RoomId = $state("trace");
  /** Whether the server has said who is signed in. */
  isKnown = $state(false);
  /** The session ended, or the token was changed, while somebody was signed in. */
  hasEnded = $state(false);
  /** The server did not say who is signed in. */
  failure: Failure | null = $state.raw(null);

  constructor(admin = new Admin()) {
    this.admin = admin;
  }

  async open(): Promise<void> {
    const { value, failure } = await this.admin.me();
    this.isKnown = true;
    this.me = value;
    this.failure = isSignedOut(failure) ? null : failure;
  }

  /** Null if it is right. */
  async useToken(token: string): Promise<Failure | null> {
    this.admin.useToken(token);
    const answer = await this.admin.me();
    if (answer.value) this.enter(answer.value);
    else this.admin.useToken("");
    return answer.failure;
  }

  enter(me: Me): void {
    this.me = me;
    this.hasEnded = false;
    this.failure = null;
  }

  async signOut(): Promise<void> {
    if (this.me?.by === "session") {
      const { failure } = await this.admin.signOut();
      // Whoever is told that they are signed out must be.
      if (failure && !isSignedOut(failure)) {
        this.failure = failure;
        return;
      }
    }
    this.admin.useToken("");
    this.me = null;
  }

  /** Makes a call; when nobody is signed in any more, the console asks again. */
  async call<T>(make: (admin: Admin) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const answer = await make(this.admin);
    if (isSignedOut(answer.failure) && this.me) {
      this.admin.useToken("");
      this.me = null;
      this.hasEnded = true;
    }
    return answer;
  }
}
