// docs/openapi.yaml and docs/openapi-admin.yaml as the references of the two APIs show them.
import { parse } from "yaml";
import { adminErrorsOf, errorsOf, type RestError } from "../src/content/rest-errors";
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
  /** What precedes every path: `/api/v1`. */
  base: string;
  summary: string;
  description: string;
  /** Null if it takes no key. */
  credential: "key" | "admin token" | null;
  scope: string | null;
  takesToken: boolean;
  parameters: Field[];
  body: { required: boolean; type: string; fields: Field[]; example: string } | null;
  answers: Answer[];
  errors: RestError[];
}

/** Which of the two; also the name of its page. */
export type Api = "rest" | "admin";

export interface Reference {
  name: Api;
  title: string;
  base: string;
  description: string;
  problem: string;
  groups: { tag: string; description: string; operations: Operation[] }[];
}

type Json = Record<string, unknown>;

const methods = ["get", "post", "put", "patch", "delete"] as const;
const bases: Record<Api, string> = { rest: "/api/v1", admin: "/admin/v1" };
const titles: Record<Api, string> = { rest: "REST reference", admin: "Admin reference" };

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

type Content = Record<string, { schema?: Schema; example?: string }>;

function schemaOf(content: unknown): Schema | null {
  return Object.values((content ?? {}) as Content)[0]?.schema ?? null;
}

function readBody(document: Document, request: Json | undefined): Operation["body"] {
  const [type, media] = Object.entries((request?.content ?? {}) as Content)[0] ?? [];
  if (!type || !media?.schema) return null;
  return {
    required: request?.required === true,
    type,
    fields: fieldsOf(document, media.schema),
    example: media.example ?? JSON.stringify(requestExample(document, media.schema)),
  };
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

function readOperation(
  document: Document,
  api: Api,
  path: string,
  method: string,
  item: Json,
): Operation {
  const call = item[method] as Json;
  const given = [...((item.parameters ?? []) as Json[]), ...((call.parameters ?? []) as Json[])];
  const parameters = given.map((each) => parameterField(document, each));
  const body = readBody(document, call.requestBody as Json | undefined);
  const security = (call.security ?? document.security ?? []) as Json[];
  const name = method.toUpperCase();
  const id = String(call.operationId);
  const isOpen = security.length === 0;
  const traits = {
    id,
    isOpen,
    hasInput: parameters.length > 0 || body !== null,
    hasPathId: path.includes("{"),
    isIdempotent: parameters.some((field) => field.name === "Idempotency-Key"),
  };
  return {
    id,
    method: name,
    path,
    base: bases[api],
    summary: String(call.summary ?? ""),
    description: String(call.description ?? "").trim(),
    credential: isOpen ? null : api === "admin" ? "admin token" : "key",
    scope: isOpen || api === "admin" ? null : scopeOf(name, path),
    takesToken: security.some((each) => "token" in each),
    parameters,
    body,
    answers: readAnswers(document, call.responses as Record<string, Json>),
    errors: api === "admin" ? adminErrorsOf(traits) : errorsOf(traits),
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

export function readOpenapi(source: string, api: Api): Reference {
  const document = parse(source, { merge: true }) as Document;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({
        tags: ((item[method] as Json).tags ?? []) as string[],
        operation: readOperation(document, api, path, method, item),
      })),
  );
  return {
    name: api,
    title: titles[api],
    base: bases[api],
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
