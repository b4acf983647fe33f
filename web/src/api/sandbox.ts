// The sandbox's REST calls; what they take and answer is in docs/openapi.yaml.
import createClient from "openapi-fetch";
import { outcome, type Failure, type Outcome } from "./outcome";
import type { components, paths } from "./schema";

export type { Failure, Outcome };

type Schemas = components["schemas"];
export type Message = Schemas["SandboxMessage"];
export type FullMessage = Schemas["SandboxMessageDetail"];
export type MessageEvent = FullMessage["events"][number];

type Messages = paths["/sandbox/messages"];
export type MessagePage = Messages["get"]["responses"][200]["content"]["application/json"];
export type NewMessage = Messages["post"]["requestBody"]["content"]["application/json"];
type ListQuery = NonNullable<Messages["get"]["parameters"]["query"]>;

export class SandboxApi {
  /** Kept in memory only; from the server's own machine none is needed. */
  key = "";
  private readonly client = createClient<paths>({ baseUrl: "/api/v1" });

  constructor() {
    this.client.use({
      onRequest: ({ request }) => {
        if (this.key) request.headers.set("X-API-Key", this.key);
      },
    });
  }

  list(query: ListQuery, signal?: AbortSignal): Promise<Outcome<MessagePage>> {
    const options = { params: { query }, ...(signal ? { signal } : {}) };
    return outcome(this.client.GET("/sandbox/messages", options));
  }

  one(id: number, signal?: AbortSignal): Promise<Outcome<FullMessage>> {
    const options = { params: { path: { id } }, ...(signal ? { signal } : {}) };
    return outcome(this.client.GET("/sandbox/messages/{id}", options));
  }

  send(message: NewMessage): Promise<Outcome<Message>> {
    return outcome(this.client.POST("/sandbox/messages", { body: message }));
  }

  clear(): Promise<Outcome<undefined>> {
    return outcome(this.client.DELETE("/sandbox/messages", {}));
  }
}
