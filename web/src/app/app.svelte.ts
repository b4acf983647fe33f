// What every signed-in page has: who is signed in, the balance, the server's clock, live events.
import { rest, type Account } from "../api/rest";
import type { Failure, Outcome } from "../api/outcome";
import { web, type SessionState, type User } from "../api/web";
import { ServerClock } from "../live/clock";
import { connectEvents } from "../live/connect";
import { SharedStream, type Channel } from "../live/shared";
import { backoff, type LiveEvent, type StreamState } from "../live/stream";
import { Alerts } from "./alerts.svelte";

export interface Follower {
  onevent?: (event: LiveEvent) => void;
  /** Events may have been missed: load what is shown anew. */
  onreload?: () => void;
}

const extendEveryMs = 15 * 60_000;
const balanceDelayMs = 150;
/** Reads are repeated at least every 8 seconds. */
const mostBackoff = 4;

const isSignedOut = (failure: Failure | null): boolean =>
  failure?.status === 401 && failure.code === "unknown_customer";

export class App {
  user: User = $state.raw() as User;
  account: Account | null = $state.raw(null);
  live: StreamState = $state("connecting");
  /** The server's time in milliseconds, once a second. */
  now = $state(0);
  /** The session has ended while the page is open: the page asks for the password. */
  needsSignIn = $state(false);
  readonly isSandbox: boolean;
  readonly clock = new ServerClock();
  readonly alerts: Alerts;

  private followers: Follower[] = [];
  private readonly stream: SharedStream;
  private signingIn: Promise<boolean> | null = null;
  private signedIn: (isSame: boolean) => void = () => undefined;
  private balanceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: SessionState & { user: User }) {
    this.user = state.user;
    this.isSandbox = state.sandbox;
    this.clock.set(state.time);
    this.now = this.clock.now();
    this.alerts = new Alerts();
    const name = `linepool-events-${state.user.id}`;
    const channel =
      "BroadcastChannel" in globalThis ? (new BroadcastChannel(name) as Channel) : null;
    this.stream = new SharedStream({
      name,
      channel,
      // Missing on plain HTTP, whatever the types say.
      locks: (navigator.locks as LockManager | undefined) ?? null,
      connect: connectEvents,
      onevent: (event) => this.take(event),
      onstate: (next) => this.become(next),
    });
  }

  run(): void {
    const tick = setInterval(() => this.tick(), 1000);
    const extend = setInterval(() => {
      if (document.visibilityState === "visible") void this.check();
    }, extendEveryMs);
    const wake = (): void => {
      if (document.visibilityState !== "visible") return;
      this.stream.wake();
      void this.check();
    };
    addEventListener("online", wake);
    addEventListener("offline", () => this.stream.doubt());
    document.addEventListener("visibilitychange", wake);
    // The browser stops a tab that it thinks nobody needs.
    document.addEventListener("freeze", () => this.stream.yield());
    document.addEventListener("resume", wake);
    addEventListener("pagehide", (event) => {
      clearInterval(tick);
      clearInterval(extend);
      this.stream.stop();
      // A page from the back-forward cache would be without its stream and may be somebody else's.
      if (event.persisted) addEventListener("pageshow", () => location.reload(), { once: true });
    });
    void this.loadAccount();
    this.stream.start();
  }

  follow(follower: Follower): () => void {
    this.followers.push(follower);
    return () => {
      this.followers = this.followers.filter((each) => each !== follower);
    };
  }

  /** Shows the time now: it has been set, or something that counts down has come. */
  tick(): void {
    this.now = this.clock.now();
  }

  /** Makes a call; if the session has ended, once more after the user has signed in again. */
  async call<T>(make: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const first = await make();
    if (!isSignedOut(first.failure)) return first;
    return (await this.askToSignIn()) ? make() : first;
  }

  /**
   * Reads until the server answers. An event is told once, so what it is about must be read even
   * if the server is busy or the network gone at that moment.
   */
  async read<T>(
    make: () => Promise<Outcome<T>>,
    onfailure: (failure: Failure) => void = () => undefined,
  ): Promise<Outcome<T>> {
    for (let failures = 0; ; ++failures) {
      const answer = await this.call(make);
      if (answer.failure?.kind !== "offline") return answer;
      onfailure(answer.failure);
      const pause = backoff(Math.min(failures, mostBackoff));
      const ms = Math.max(pause, answer.failure.retryAfterMs ?? 0);
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }

  /** Called by the dialog when somebody has signed in. */
  resume(user: User): void {
    // Another customer must not see this one's page.
    if (user.id !== this.user.id) return location.reload();
    this.user = user;
    this.needsSignIn = false;
    this.signedIn(true);
    this.stream.wake();
  }

  async loadAccount(): Promise<void> {
    const { value } = await this.read(() => rest.account());
    if (value) this.account = value;
  }

  /** Asks who is signed in, which also extends the session and reads the server's clock. */
  async check(): Promise<void> {
    const begin = performance.now();
    const { value } = await web.session();
    if (!value) return;
    this.clock.set(value.time, performance.now() - begin);
    this.tick();
    if (value.user && this.needsSignIn) this.resume(value.user);
    else if (value.user && value.user.id !== this.user.id) location.reload();
    else if (value.user) this.user = value.user;
    else void this.askToSignIn();
  }

  private askToSignIn(): Promise<boolean> {
    this.signingIn ??= new Promise<boolean>((resolve) => {
      this.needsSignIn = true;
      this.signedIn = resolve;
    }).finally(() => (this.signingIn = null));
    return this.signingIn;
  }

  private take(event: LiveEvent): void {
    if (event.type === "gap") return this.reload();
    this.alerts.take(event);
    for (const { onevent } of this.followers) onevent?.(event);
    this.loadBalanceSoon();
  }

  private become(state: StreamState): void {
    this.live = state;
    if (state === "live") this.reload();
    if (state === "signedOut") void this.check();
  }

  private reload(): void {
    for (const { onreload } of this.followers) onreload?.();
    this.loadBalanceSoon();
  }

  private loadBalanceSoon(): void {
    clearTimeout(this.balanceTimer);
    this.balanceTimer = setTimeout(() => void this.loadAccount(), balanceDelayMs);
  }
}
