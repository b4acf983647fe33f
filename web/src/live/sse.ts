// Reads server-sent events from the pieces of a stream.
export interface ServerEvent {
  id: string;
  type: string;
  data: string;
}

export class EventParser {
  private rest = "";
  private id = "";
  private type = "";
  private data: string[] = [];

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
    if (name === "id") this.id = value;
    else if (name === "event") this.type = value;
    else if (name === "data") this.data.push(value);
    return [];
  }

  private end(): ServerEvent[] {
    const { id, type, data } = this;
    this.type = "";
    this.data = [];
    return data.length === 0 ? [] : [{ id, type, data: data.join("\n") }];
  }
}
