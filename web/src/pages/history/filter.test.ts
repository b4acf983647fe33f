import { describe, expect, it } from "vitest";
import type { Order } from "../../api/rest";
import { matching } from "./filter";

const orders = [
  { id: 1, phoneNumber: "+60554580000", service: "Google", country: "Malaysia" },
  { id: 2, phoneNumber: "+15550580000", service: "Google Voice", country: "USA" },
] as unknown as Order[];
const textOf = ({ id, phoneNumber, service, country }: Order): string =>
  [id, phoneNumber, service, country].join(" ");
const found = (query: string): number[] => matching(orders, query, textOf).map(({ id }) => id);

describe("matching", () => {
  it("wants every word, in any order", () => {
    expect(found("")).toEqual([1, 2]);
    expect(found("usa google")).toEqual([2]);
    expect(found("google china")).toEqual([]);
  });

  it("finds numbers with or without their plus", () => {
    expect(found("+6055458")).toEqual([1]);
    expect(found("6055458")).toEqual([1]);
    expect(found("0580000")).toEqual([2]);
  });
});
