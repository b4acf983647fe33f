// docs/openapi.yaml as the REST reference shows it.
import { parse } from "yaml";
import { errorsOf, type RestError } from "../src/content/rest-errors";
import { exampleOf } from "./examples";
import { resolve, typeName, type Document, type Schema } from "./schema";

export interface Field {
  name: string;
  place: string;
  type: string;
  required: boolean;
  description: string;
}

export interface Answer {
  status: string;
  description: string;
  fields: Field[];
  example: string | null;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  scope: string | null;
  takesToken: boolean;
  parameters: Field[];
  body: { required: boolean; fields: Field[]; example: string } | null;
  answers: Answer[];
  errors: RestError[];
}

export interface Reference {
  title: string;
  description: string;
  problem: string;
  groups: { tag: string; description: string; operations: Operation[] }[];
}

type Json = Record<string, unknown>;

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** The scope that the key of a call needs: the rule of the server's table of routes. */
export function scopeOf(method: string, path: string): string {
  if (path.startsWith("/webhooks")) return "webhooks";
  if (path.startsWith("/keys")) return "keys";
  if (method === "GET") return "read";
  if (path.startsWith("/orders")) return "lease";
  return path.startsWith("/rentals") ? "rent" : "read";
}

function fieldsOf(document: Document, schema: Schema): Field[] {
  const resolved = resolve<Schema>(document, schema);
  if (resolved.type === "array" && resolved.items) return fieldsOf(document, resolved.items);
  return Object.entries(resolved.properties ?? {}).flatMap(([name, given]) => {
    const property = resolve<Schema>(document, given);
    const field: Field = {
      name,
      place: "",
      type: typeName(document, given),
      required: resolved.required?.includes(name) ?? false,
      description: given.description ?? property.description ?? "",
    };
    const inner = property.type === "array" && property.items ? property.items : property;
    const nested = fieldsOf(document, inner).map((each) => ({
      ...each,
      name: `${name}${inner === property ? "" : "[]"}.${each.name}`,
    }));
    return [field, ...nested];
  });
}

function parameterField(document: Document, given: Json): Field {
  const parameter = resolve<Json>(document, given);
  const schema = (parameter.schema ?? {}) as Schema;
  return {
    name: String(parameter.name),
    place: String(parameter.in),
    type: typeName(document, schema),
    required: parameter.required === true,
    description: String(
      parameter.description ?? resolve<Schema>(document, schema).description ?? "",
    ),
  };
}

function schemaOf(content: unknown): Schema | null {
  const media = Object.values((content ?? {}) as Record<string, { schema?: Schema }>)[0];
  return media?.schema ?? null;
}

function readAnswers(document: Document, responses: Record<string, Json>): Answer[] {
  return Object.entries(responses)
    .filter(([status]) => status !== "default")
    .map(([status, given]) => {
      const response = resolve<Json>(document, given);
      const schema = schemaOf(response.content);
      return {
        status,
        description: String(response.description ?? ""),
        fields: schema ? fieldsOf(document, schema) : [],
        example: schema ? JSON.stringify(exampleOf(document, schema), null, 2) : null,
      };
    })
    .sort((a, b) => a.status.localeCompare(b.status));
}

function readOperation(document: Document, path: string, method: string, item: Json): Operation {
  const call = item[method] as Json;
  const given = [...((item.parameters ?? []) as Json[]), ...((call.parameters ?? []) as Json[])];
  const parameters = given.map((each) => parameterField(document, each));
  const request = call.requestBody as Json | undefined;
  const schema = request ? schemaOf(request.content) : null;
  const security = (call.security ?? document.security ?? []) as Json[];
  const name = method.toUpperCase();
  const id = String(call.operationId);
  return {
    id,
    method: name,
    path,
    summary: String(call.summary ?? ""),
    description: String(call.description ?? "").trim(),
    scope: security.length > 0 ? scopeOf(name, path) : null,
    takesToken: security.some((each) => "token" in each),
    parameters,
    body: schema
      ? {
          required: request?.required === true,
          fields: fieldsOf(document, schema),
          example: JSON.stringify(requestExample(document, schema)),
        }
      : null,
    answers: readAnswers(document, call.responses as Record<string, Json>),
    errors: errorsOf({
      id,
      isOpen: security.length === 0,
      hasInput: parameters.length > 0 || schema !== null,
      hasPathId: path.includes("{id}"),
      isIdempotent: parameters.some((field) => field.name === "Idempotency-Key"),
    }),
  };
}

/** Only the fields that are always there. */
function requiredExample(document: Document, given: Schema): Json {
  const required = resolve<Schema>(document, given).required ?? [];
  const example = exampleOf(document, given) as Json;
  return Object.fromEntries(Object.entries(example).filter(([name]) => required.includes(name)));
}

/** The shortest body that the call takes; all fields, if none is required. */
function requestExample(document: Document, given: Schema): unknown {
  const example = requiredExample(document, given);
  return Object.keys(example).length > 0 ? example : exampleOf(document, given);
}

const problem: Schema = { $ref: "#/components/schemas/Problem" };

export function readOpenapi(source: string): Reference {
  const document = parse(source, { merge: true }) as Document;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({
        tags: ((item[method] as Json).tags ?? []) as string[],
        operation: readOperation(document, path, method, item),
      })),
  );
  return {
    title: document.info.title,
    description: document.info.description.trim(),
    problem: JSON.stringify(requiredExample(document, problem), null, 2),
    groups: document.tags.map((tag) => ({
      tag: tag.name,
      description: tag.description,
      operations: operations
        .filter(({ tags }) => tags[0] === tag.name)
        .map(({ operation }) => operation),
    })),
  };
}
