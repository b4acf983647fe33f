import { describe, expect, it } from "vitest";
import type { Failure, Outcome } from "../../api/outcome";
import { auditQuery } from "./api";
import { exportAudit } from "./export";

type Part = { text: string; next: number | null };
const head = "id,at\r\n";
const failure: Failure = { kind: "offline", status: 0, code: "", text: "", retryAfterMs: null };

function reader(parts: (Part | Failure)[]): {
  paths: string[];
  read: (path: string) => Promise<Outcome<Part>>;
} {
  const paths: string[] = [];
  const read = (path: string): Promise<Outcome<Part>> => {
    const part = parts[Math.min(paths.length, parts.length - 1)] ?? failure;
    paths.push(path);
    return Promise.resolve(
      "text" in part && "next" in part
        ? { value: part, failure: null }
        : { value: null, failure: part as Failure },
    );
  };
  return { paths, read };
}

describe("the exported audit log", () => {
  it("is one file with one head", async () => {
    const { paths, read } = reader([
      { text: `${head}1,a\r\n2,b\r\n`, next: 2 },
      { text: `${head}3,c\r\n`, next: null },
    ]);
    const seen: number[] = [];
    const filter = auditQuery({ actor: " ana ", action: "", object: "" });
    const { value } = await exportAudit(filter, read, (entries) => seen.push(entries));
    expect(value).toEqual({ text: `${head}1,a\r\n2,b\r\n3,c\r\n`, entries: 3, isCut: false });
    expect(seen).toEqual([2, 3]);
    expect(paths).toEqual([
      "audit?actor=ana&format=csv&limit=1000",
      "audit?actor=ana&format=csv&limit=1000&after=2",
    ]);
  });

  it("is nothing if a part is missing", async () => {
    const { read } = reader([{ text: `${head}1,a\r\n`, next: 1 }, failure]);
    expect(await exportAudit(new URLSearchParams(), read, () => undefined)).toEqual({
      value: null,
      failure,
    });
  });

  it("ends somewhere", async () => {
    const { paths, read } = reader([{ text: `${head}1,a\r\n`, next: 1 }]);
    const { value } = await exportAudit(new URLSearchParams(), read, () => undefined);
    expect([paths.length, value?.entries, value?.isCut]).toEqual([100, 100, true]);
  });
});
