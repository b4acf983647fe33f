// The part of OpenAPI and JSON Schema that the documents docs/openapi*.yaml use.
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  example?: unknown;
  format?: string;
  pattern?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface Document {
  info: { title: string; description: string };
  tags: { name: string; description: string }[];
  security?: unknown;
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

/** Follows `$ref` until there is none. */
export function resolve<T>(document: Document, node: object): T {
  let at = node as { $ref?: string };
  while (at.$ref) {
    const [, , kind = "", name = ""] = at.$ref.split("/");
    const next = document.components[kind]?.[name];
    if (!next) throw new Error(`${at.$ref} is not there`);
    at = next as { $ref?: string };
  }
  return at as T;
}

function range(schema: Schema): string {
  const { minimum, maximum, maxLength } = schema;
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  if (maximum !== undefined) return `, at most ${maximum}`;
  return maxLength === undefined ? "" : `, at most ${maxLength} characters`;
}

/** A type in words: `integer, 1 to 1000, default 100`. */
export function typeName(document: Document, given: Schema): string {
  const schema = resolve<Schema>(document, given);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum)
    return schema.enum.map((value) => value ?? "null").join(" | ") + fallback(schema);
  if (schema.oneOf) return schema.oneOf.map((each) => typeName(document, each)).join(" | ");
  if (schema.type === "array" && schema.items) {
    return `array of ${typeName(document, schema.items)}`;
  }
  const types = [schema.type ?? "any"].flat().join(" | ");
  const format = schema.format === "date-time" ? "time" : schema.format === "uri" ? "URL" : "";
  const name = format ? types.replace("string", format) : types;
  return name + range(schema) + fallback(schema);
}

const fallback = (schema: Schema): string =>
  schema.default === undefined ? "" : `, default ${String(schema.default)}`;
