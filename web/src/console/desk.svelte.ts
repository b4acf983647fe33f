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
  /** The token was revoked while somebody was signed in. */
  hasEnded = $state(false);
  constructor(admin = new Admin()) {
    this.admin = admin;
  }

  /** Null if it is right. */
  async useToken(token: string): Promise<Failure | null> {
    this.admin.useToken(token);
    const answer = await this.admin.me();
    if (answer.value) {
      this.me = answer.value;
      this.hasEnded = false;
    } else {
      this.admin.useToken("");
    }
    return answer.failure;
  }

  signOut(): void {
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
