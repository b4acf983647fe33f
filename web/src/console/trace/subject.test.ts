import { describe, expect, it } from "vitest";
import { traceAddress, tracedBy } from "../address";
import { otherReading, plainNumber, readSubject, subjectQuery, writeSubject } from "./subject";

describe("the box", () => {
  it.each([
    ["+60 11-2800 0001", "what", "+601128000001"],
    ["0060 (11) 2800.0001", "what", "+601128000001"],
    [" 1042 ", "what", "1042"],
    ["#1042", "what", "1042"],
    ["acme", "what", "acme"],
    ["acme 24 Ltd", "what", "acme 24 Ltd"],
    ["order 1042", "order", "1042"],
    ["Rental #7", "order", "7"],
    ["SMS 77", "message", "77"],
    ["message:77", "message", "77"],
    ["customer order 12", "customer", "order 12"],
    ["number +60 11 28000001", "number", "+601128000001"],
  ])("%s", (typed, kind, text) => {
    expect(readSubject(typed)).toEqual({ kind, text });
  });

  it("looks for nothing when it is empty", () => {
    expect(readSubject("  ")).toBeNull();
  });

  it("leaves names alone that only look a little like numbers", () => {
    expect(plainNumber("2-4")).toBe("2-4");
    expect(plainNumber("a-123456")).toBe("a-123456");
  });

  it("shows what it can read again", () => {
    for (const kind of ["what", "number", "order", "customer", "message"] as const) {
      const subject = { kind, text: kind === "number" ? "601128000001" : "12" };
      expect(readSubject(writeSubject(subject))).toEqual(subject);
    }
  });

  it("asks the server by the name of the kind", () => {
    const query = subjectQuery({ kind: "what", text: "+601128000001" });
    expect(query.toString()).toBe("what=%2B601128000001");
  });

  it("takes an id for an SMS if it is no order", () => {
    expect(otherReading({ kind: "what", text: "77" })).toEqual({ kind: "message", text: "77" });
    expect(otherReading({ kind: "what", text: "acme" })).toBeNull();
    expect(otherReading({ kind: "order", text: "77" })).toBeNull();
  });
});

describe("the address", () => {
  it.each(["acme/two", "50 %", "+601128000001", "#1"])("keeps %s", (text) => {
    const subject = { kind: "customer" as const, text };
    expect(tracedBy(traceAddress(subject))).toEqual(subject);
  });

  it.each(["", "#", "#trace", "#trace/what/", "#trace/else/1", "#lines/what/1", "#trace/what/%"])(
    "names nothing: %s",
    (hash) => expect(tracedBy(hash)).toBeNull(),
  );
});
