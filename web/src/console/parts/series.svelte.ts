// How a counter of the server grew while somebody looked: its last values, and how fast it grows.
const maxSamples = 60;

interface Sample {
  atMs: number;
  value: number;
}

export class Series {
  private samples: Sample[] = $state.raw([]);

  /** A value below the one before it: the server has started again, and counts from zero. */
  add(value: number, atMs: number): void {
    const last = this.samples.at(-1);
    const kept = last && value < last.value ? [] : this.samples;
    this.samples = [...kept, { atMs, value }].slice(-maxSamples);
  }

  /** By how much it grew from each value to the next. */
  get steps(): number[] {
    return this.samples.slice(1).map(({ value }, at) => value - (this.samples[at]?.value ?? value));
  }

  /** Of the last minute or so; null until there are two values. */
  get perMinute(): number | null {
    const last = this.samples.at(-1);
    if (!last || this.samples.length < 2) return null;
    const first = this.samples.find(({ atMs }) => last.atMs - atMs <= 60_000) ?? last;
    const from = first === last ? (this.samples.at(-2) ?? first) : first;
    const minutes = (last.atMs - from.atMs) / 60_000;
    return minutes > 0 ? (last.value - from.value) / minutes : null;
  }
}
