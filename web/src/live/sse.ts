// Reads server-sent events from the pieces of a stream.
export interface ServerEvent {
  id: string;
  type: string;
  /** Empty if the server only named a place. */
  data: string;
}

export class EventParser {
  private rest = "";
  private id = "";
  private type = "";
  private data: string[] = [];
  private isNamed = false;

  /** The events that `text` completes. */
  feed(text: string): ServerEvent[] {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.line(line.replace(/\r$/, "")));
  }

  private line(line: string): ServerEvent[] {
    if (line === "") return this.end();
    const colon = line.indexOf(":");
    // A comment, which only shows that the connection is alive.
    if (colon === 0) return [];
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "id") {
      this.id = value;
      this.isNamed = true;
    }
    if (name === "event") this.type = value;
    else if (name === "data") this.data.push(value);
    return [];
  }

  private end(): ServerEvent[] {
    const { id, type, data, isNamed } = this;
    this.type = "";
    this.data = [];
    this.isNamed = false;
    return data.length > 0 || isNamed ? [{ id, type, data: data.join("\n") }] : [];
  }
}
