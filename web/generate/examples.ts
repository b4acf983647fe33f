// Example bodies for the REST reference, made from the schemas.
import { samples } from "../src/content/rest-samples";
import { resolve, type Document, type Schema } from "./schema";

const isNullable = (schema: Schema): boolean =>
  Array.isArray(schema.type) && schema.type.includes("null");

function plainExample(schema: Schema): unknown {
  const type = [schema.type].flat().find((each) => each !== "null");
  switch (type) {
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return false;
    case "object":
      return {};
    case "array":
      return [];
    default:
      return schema.format === "date-time" ? "2026-11-27T06:00:00.000Z" : "";
  }
}

/** Whether a sample is of the schema's type: one name may have several types. */
function fits(document: Document, sample: unknown, schema: Schema): boolean {
  if (schema.properties) return false;
  if (Array.isArray(sample)) {
    const item = schema.items ? resolve<Schema>(document, schema.items) : null;
    return item !== null && !item.properties && !item.oneOf;
  }
  const types = [schema.type ?? typeof sample].flat();
  if (sample === null) return types.includes("null");
  return types.includes(typeof sample) || (typeof sample === "number" && types.includes("integer"));
}

const singular = (name: string): string => name.replace(/ies$/, "y").replace(/s$/, "");

/** A value that fits `given`. `name` is that of the property it is for. */
export function exampleOf(
  document: Document,
  given: Schema,
  name = (given.$ref?.split("/").pop() ?? "").toLowerCase(),
  parent = "",
): unknown {
  const schema = resolve<Schema>(document, given);
  for (const sample of [samples[`${parent}.${name}`], samples[name]]) {
    if (sample !== undefined && fits(document, sample, schema)) return sample;
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.oneOf?.[0]) return exampleOf(document, schema.oneOf[0], name, parent);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, each]) => [
        key,
        exampleOf(document, each, key, name),
      ]),
    );
  }
  if (schema.maxItems === 0) return [];
  if (schema.type === "array" && schema.items) {
    return [exampleOf(document, schema.items, singular(name), parent)];
  }
  if (schema.default !== undefined) return schema.default;
  if (isNullable(schema) && !schema.enum) return null;
  return schema.enum?.[0] ?? plainExample(schema);
}
