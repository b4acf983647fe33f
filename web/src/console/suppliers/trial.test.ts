import { describe, expect, it } from "vitest";
import type { Trial } from "./api";
import { askOf, recordedOf, requestText, rowsOf } from "./trial";

describe("what is tried", () => {
  it("is a sample, of what was typed", () => {
    expect(askOf({ to: "", text: "", recorded: "" })).toEqual({});
    expect(askOf({ to: " 0112869001 ", text: "hi ", recorded: " " })).toEqual({
      to: "0112869001",
      text: "hi ",
    });
  });

  it("is a recording, if there is one", () => {
    expect(askOf({ to: "1", text: "", recorded: "to=1" })).toEqual({ recorded: { body: "to=1" } });
  });

  it("is a recording with its head, as HTTP writes it", () => {
    const head = "POST /supply/a/sms?token=x HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain";
    const expected = {
      method: "POST",
      query: "token=x",
      headers: ["Host: a", "Content-Type: text/plain"],
    };
    expect(recordedOf(`${head}\r\n\r\none\r\n\r\ntwo`)).toEqual({
      ...expected,
      body: "one\r\n\r\ntwo",
    });
    // As a text area gives it.
    expect(recordedOf(`${head}\n\none\n`.replaceAll("\r", ""))).toEqual({
      ...expected,
      body: "one\n",
    });
    expect(recordedOf("GET /supply/a/sms HTTP/1.1\nHost: a")).toEqual({
      method: "GET",
      query: "",
      headers: ["Host: a"],
      body: "",
    });
  });
});

describe("what came of it", () => {
  it("has the address by which the console is reached", () => {
    const request = {
      method: "GET",
      url: "{server}/supply/a/sms?to=1",
      headers: ["A: b"],
      body: "",
    };
    expect(requestText("https://pool.example", request)).toBe(
      "GET https://pool.example/supply/a/sms?to=1\nA: b",
    );
    expect(requestText("", { ...request, body: "x" })).toBe("GET /supply/a/sms?to=1\nA: b\n\nx");
  });

  it("is told in rows, without those that are empty", () => {
    const sms: Trial["sms"][number] = {
      to: "+60112869001",
      recipient: "0112869001",
      from: "",
      text: "417293",
      id: "",
      received_at: null,
      marks: ["no_sender"],
      line: {
        number: "60112869001",
        number_type: "long",
        supplier: "shelf",
        state: "online",
      },
      order: 7,
      bin: null,
      sentence: "It would reach order 7.",
    };
    expect(rowsOf(sms)).toEqual([
      ["To", "+60112869001 as 0112869001"],
      ["Text", "417293"],
      ["Marks", "no_sender"],
      ["Line", "60112869001 of shelf, online"],
      ["Goes to", "It would reach order 7."],
    ]);
    const lost = { ...sms, to: null, recipient: "device d7", line: null };
    expect(rowsOf(lost)[0]).toEqual(["To", "device d7"]);
    expect(rowsOf(lost)).toContainEqual(["Line", "None"]);
  });
});
