import { afterEach, describe, expect, it, vi } from "vitest";
import { roomBy } from "../address";
import { Admin, type Line } from "../api/admin";
import { mayOperate } from "../roles";
import { lineQuery } from "./search";

afterEach(() => vi.unstubAllGlobals());

function answerWith(status: number, body: unknown): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("location", { origin: "http://pool.example" });
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request);
    return Response.json(body, { status });
  });
  return asked;
}

describe("looking for lines", () => {
  it("sends only what was said", () => {
    expect(lineQuery({ number: "", supplier: "", country: " ", state: "" }).toString()).toBe(
      "limit=50",
    );
    const number = " +60 11-2869 1230";
    const all = { number, supplier: " gateway", country: " MY ", state: "offline" };
    expect(lineQuery(all, 7).toString()).toBe(
      "limit=50&number=%2B601128691230&supplier=gateway&country=MY&state=offline&after=7",
    );
  });

  it("has a page of its own", () => {
    expect([roomBy("#lines"), roomBy("#trace/what/1"), roomBy(""), roomBy("#else")]).toEqual([
      "lines",
      "trace",
      "trace",
      "trace",
    ]);
  });

  it("lets only owners and operators change them", () => {
    expect((["owner", "operator", "support", "auditor"] as const).filter(mayOperate)).toEqual([
      "owner",
      "operator",
    ]);
  });
});

describe("changing lines", () => {
  const line = { number: "12345", number_type: "short_code", country: "Malaysia" } as Line;

  it("names the country of a short code", async () => {
    const asked = answerWith(200, {});
    await new Admin().setLine(line, "disable");
    expect(asked[0]?.url).toBe("http://pool.example/admin/v1/lines/12345/disable");
    expect(await asked[0]?.json()).toEqual({ number_type: "short_code", country: "Malaysia" });
  });
});

describe("testing lines", () => {
  const line = { number: "12345", number_type: "short_code", country: "Malaysia" } as Line;

  it("names the country of a short code when it begins and when it looks", async () => {
    const asked = answerWith(200, {});
    await new Admin().startLineTest(line);
    await new Admin().lineTest(line);
    expect(await asked[0]?.json()).toEqual({ number_type: "short_code", country: "Malaysia" });
    expect(asked[1]?.url).toBe(
      "http://pool.example/admin/v1/lines/12345/test?number_type=short_code&country=Malaysia",
    );
  });
});

describe("importing", () => {
  it("sends the file as it is", async () => {
    const asked = answerWith(200, { imported: 1, updated: 0, problems: [] });
    const { value } = await new Admin().importLines(new Blob(["number\n\u00e9"]));
    expect(value?.imported).toBe(1);
    expect(asked[0]?.headers.get("Content-Type")).toBe("text/csv");
    expect(await asked[0]?.text()).toBe("number\n\u00e9");
  });

  it("answers with the rows that are wrong", async () => {
    const problems = [{ line: 2, sentence: "No such supplier." }];
    answerWith(422, { imported: 0, updated: 0, problems });
    const { value } = await new Admin().importLines(new Blob(["x"]));
    expect(value?.problems).toEqual(problems);
  });

  it("fails if the file was not read at all", async () => {
    answerWith(413, { code: "too_large", detail: "It is too large.", status: 413 });
    const { failure } = await new Admin().importLines(new Blob(["x"]));
    expect(failure?.text).toBe("It is too large.");
  });
});
