const shownMs = 3500;

/** What components/Toast shows for a moment. */
export class ToastText {
  text = $state("");
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(text: string): void {
    this.text = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.text = ""), shownMs);
  }
}
