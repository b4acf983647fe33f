// Tells of a new code: with a sound, in the title, as a notification. Of all tabs only one does it.
import type { LiveEvent } from "../live/stream";
import { appTexts as texts } from "../texts";
import { store, stored } from "./stored";

export interface AlertChoices {
  sound: boolean;
  title: boolean;
  notification: boolean;
}

const storageName = "alerts";
const defaults: AlertChoices = { sound: true, title: true, notification: false };
const heldMs = 3000;

const isChoices = (value: unknown): value is AlertChoices =>
  typeof value === "object" &&
  value !== null &&
  (["sound", "title", "notification"] as const).every(
    (name) => typeof (value as Record<string, unknown>)[name] === "boolean",
  );

/** Runs `act` in the first tab that asks with this name. */
async function inOneTab(name: string, act: () => void): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return act();
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    act();
    await new Promise((resolve) => setTimeout(resolve, heldMs));
  });
}

export class Alerts {
  choices: AlertChoices = $state(stored(storageName, defaults, isChoices));
  private audio: AudioContext | null = null;
  private title = "";

  constructor() {
    // Browsers allow sound only after the page was used.
    addEventListener("pointerdown", () => this.openAudio(), { once: true });
    addEventListener("keydown", () => this.openAudio(), { once: true });
    document.addEventListener("visibilitychange", () => this.restoreTitle());
  }

  async choose(name: keyof AlertChoices, isOn: boolean): Promise<void> {
    this.choices[name] = isOn;
    if (name === "notification" && isOn && "Notification" in globalThis) {
      const answer = await Notification.requestPermission();
      this.choices.notification = answer === "granted";
    }
    if (name === "sound" && isOn) this.beep();
    store(storageName, this.choices);
  }

  get canNotify(): boolean {
    return "Notification" in globalThis && Notification.permission !== "denied";
  }

  take({ type, place, data }: LiveEvent): void {
    if (type !== "message.received") return;
    const code = data.message?.otpCode ?? null;
    if (this.choices.title && document.hidden) this.showInTitle(code);
    if (this.choices.sound && this.audio?.state === "running") {
      void inOneTab(`linepool-sound-${place}`, () => this.beep());
    }
    if (this.choices.notification && "Notification" in globalThis) {
      const title = code ? texts.newCode(code) : texts.newSms;
      void inOneTab(`linepool-note-${place}`, () => {
        if (Notification.permission !== "granted") return;
        new Notification(title, { body: data.phoneNumber ?? "", tag: place });
      });
    }
  }

  private openAudio(): void {
    if (!("AudioContext" in globalThis)) return;
    this.audio ??= new AudioContext();
    void this.audio.resume();
  }

  /** Two short tones. */
  private beep(): void {
    const { audio } = this;
    if (!audio) return;
    for (const [at, frequency] of [
      [0, 660],
      [0.14, 880],
    ] as const) {
      const begin = audio.currentTime + at;
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.setValueAtTime(0, begin);
      volume.gain.linearRampToValueAtTime(0.12, begin + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.22);
      tone.connect(volume).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + 0.24);
    }
  }

  private showInTitle(code: string | null): void {
    this.title ||= document.title;
    document.title = `${code ?? texts.newSms} · ${this.title}`;
  }

  private restoreTitle(): void {
    if (document.hidden || !this.title) return;
    document.title = this.title;
    this.title = "";
  }
}
