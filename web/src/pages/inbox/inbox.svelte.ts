// The state of the inbox: the messages that are loaded, the one that is open, the connection.
import { SvelteSet } from "svelte/reactivity";
import type { Failure, FullMessage, Message, NewMessage, Outcome } from "../../api/sandbox";
import { SandboxApi } from "../../api/sandbox";
import { texts } from "../../texts";
import { countNewer, matching, merge } from "./merge";

export type State = "connecting" | "live" | "reconnecting" | "key" | "absent";

export const pageSize = 50;
const waitSeconds = 25;
const backoffMs = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Pages that are fetched at once when very many SMS have come. */
const maxGapPages = 20;

export class Inbox {
  messages: Message[] = $state.raw([]);
  state: State = $state("connecting");
  query = $state("");
  selectedId: number | null = $state(null);
  /** The open message with its request and its events; null while it loads. */
  detail: FullMessage | null = $state.raw(null);
  detailError = $state("");
  announcement = $state("");
  isLoadingOlder = $state(false);
  next: number | null = $state(null);
  keyError = $state("");
  readonly unread = new SvelteSet<number>();

  readonly shown = $derived(matching(this.messages, this.query));
  readonly selected = $derived(
    this.messages.find((message) => message.id === this.selectedId) ?? null,
  );

  /** Called with how many rows are put in front, before they are. */
  onPrepend: (rows: number) => void = () => undefined;

  private readonly api = new SandboxApi();
  private failures = 0;
  private polling = new AbortController();
  private wake: () => void = () => undefined;
  private isStopped = false;

  async run(): Promise<void> {
    while (!this.isStopped) {
      const failure = (await this.reload()) ?? (await this.follow());
      if (failure.kind === "key") {
        this.keyError = this.api.key ? failure.text : "";
        this.state = "key";
        await new Promise<void>((resolve) => (this.wake = resolve));
      } else if (failure.kind === "absent") {
        this.state = "absent";
        return;
      } else if (failure.kind !== "aborted") {
        this.state = "reconnecting";
        await this.pause(failure);
      }
    }
  }

  stop(): void {
    this.isStopped = true;
    this.polling.abort();
    this.wake();
  }

  useKey(key: string): void {
    this.api.key = key;
    this.state = "connecting";
    this.wake();
  }

  /** Ends the pause before the next attempt. */
  retryNow(): void {
    if (this.state === "reconnecting") this.wake();
  }

  select(id: number | null): void {
    if (id === this.selectedId) return;
    this.selectedId = id;
    this.detail = null;
    this.detailError = "";
    if (id === null) return;
    this.unread.delete(id);
    void this.loadDetail(id);
  }

  /** Selects the message `step` rows further down in what is shown. */
  move(step: number): void {
    const at = this.shown.findIndex((message) => message.id === this.selectedId);
    const index = at < 0 ? 0 : Math.min(Math.max(at + step, 0), this.shown.length - 1);
    const message = this.shown[index];
    if (message) this.select(message.id);
  }

  async loadOlder(): Promise<void> {
    if (this.next === null || this.isLoadingOlder) return;
    this.isLoadingOlder = true;
    const { value } = await this.api.list({ limit: pageSize, before: this.next });
    if (value) {
      this.messages = merge(this.messages, value.messages);
      this.next = value.next;
    }
    this.isLoadingOlder = false;
  }

  async send(message: NewMessage): Promise<Failure | null> {
    const { value, failure } = await this.api.send(message);
    if (failure) return failure;
    this.add([value]);
    this.select(value.id);
    return null;
  }

  async clear(): Promise<Failure | null> {
    const { failure } = await this.api.clear();
    if (failure) return failure;
    this.empty();
    this.polling.abort();
    return null;
  }

  private empty(): void {
    this.messages = [];
    this.next = null;
    this.unread.clear();
    this.select(null);
  }

  private async loadDetail(id: number): Promise<void> {
    const { value, failure } = await this.api.one(id);
    if (this.selectedId !== id) return;
    if (value) this.detail = value;
    else this.detailError = failure.text || texts.noAnswer;
  }

  /** Reads the newest page, as at the beginning and after a break. */
  private async reload(): Promise<Failure | null> {
    const { value, failure } = await this.api.list({ limit: pageSize });
    if (failure) return failure;
    this.failures = 0;
    const newest = this.messages[0]?.id;
    const last = value.messages[value.messages.length - 1]?.id;
    const isContinued =
      newest !== undefined &&
      last !== undefined &&
      last <= newest &&
      value.messages.some((m) => m.id === newest);
    if (isContinued) {
      this.add(value.messages);
    } else {
      const isFirst = newest === undefined;
      if (!isFirst) this.keepSelected(value.messages);
      this.messages = value.messages;
      this.next = value.next;
    }
    this.state = "live";
    return null;
  }

  /** What was open but is not in the new list is closed, unless it is only further down. */
  private keepSelected(messages: Message[]): void {
    const oldest = messages[messages.length - 1]?.id;
    const id = this.selectedId;
    if (id !== null && (oldest === undefined || id >= oldest)) {
      if (!messages.some((message) => message.id === id)) this.select(null);
    }
  }

  /** Long polls until one fails. */
  private async follow(): Promise<Failure> {
    for (;;) {
      this.polling = new AbortController();
      const after = this.messages[0]?.id ?? 0;
      const query = { after, wait: waitSeconds, limit: pageSize };
      const { value, failure } = await this.api.list(query, this.polling.signal);
      if (failure) return failure;
      if (value.messages.length === 0) {
        const changed = await this.checkNewest();
        if (changed) return changed;
        continue;
      }
      const gap = value.next === null ? null : await this.fillGap(value.messages, after);
      if (gap?.failure) return gap.failure;
      this.add(gap?.value ?? value.messages);
    }
  }

  /** A quiet poll may mean that somebody else has cleared the inbox. */
  private async checkNewest(): Promise<Failure | null> {
    const { value, failure } = await this.api.list({ limit: 1 });
    if (failure) return failure;
    const newest = value.messages[0]?.id;
    return newest === this.messages[0]?.id ? null : await this.reload();
  }

  /** More SMS came than a page holds: reads on until the ones that are known. */
  private async fillGap(page: Message[], after: number): Promise<Outcome<Message[]>> {
    let found = page;
    for (let pages = 0; pages < maxGapPages; ++pages) {
      const oldest = found[found.length - 1]?.id ?? 0;
      const { value, failure } = await this.api.list({ limit: pageSize, before: oldest });
      if (failure) return { value: null, failure };
      found = [...found, ...value.messages.filter((message) => message.id > after)];
      if (value.next === null || value.next <= after + 1) break;
      if (value.messages.some((message) => message.id <= after)) break;
    }
    return { value: found, failure: null };
  }

  private add(added: Message[]): void {
    const fresh = added.filter((each) => !this.messages.some((known) => known.id === each.id));
    if (fresh.length === 0) return;
    const rows = matching(fresh, this.query);
    if (countNewer(this.messages, fresh) > 0) this.onPrepend(rows.length);
    for (const message of fresh) this.unread.add(message.id);
    this.messages = merge(this.messages, fresh);
    const [first] = fresh;
    if (first)
      this.announcement =
        fresh.length === 1 ? texts.arrived(first) : texts.arrivedMany(fresh.length);
  }

  private pause(failure: Failure): Promise<void> {
    const wait = backoffMs[Math.min(this.failures++, backoffMs.length - 1)] ?? 1_000;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(failure.retryAfterMs ?? 0, wait));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
