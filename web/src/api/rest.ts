// The REST calls of the signed-in pages; what they take and answer is in docs/openapi.yaml.
import createClient from "openapi-fetch";
import { outcome, request } from "./outcome";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
export type Account = Schemas["Account"];
export type Country = Schemas["Country"];
export type Service = Schemas["Service"];
export type Order = Schemas["Order"];
export type OrderStatus = Schemas["OrderStatus"];
export type NewOrder = Schemas["NewOrder"];
export type Sms = Schemas["Message"];
export type Code = Schemas["Code"];
export type Rental = Schemas["Rental"];
export type NewRental = Schemas["NewRental"];
export type Transfer = Schemas["Transfer"];
export type Usage = Schemas["Usage"];
export type Key = Schemas["Key"];
export type NewKey = Schemas["NewKey"];
export type Scope = Schemas["Scope"];
export type Webhook = Schemas["Webhook"];
export type NewWebhook = Schemas["NewWebhook"];
export type Attempt = Schemas["Attempt"];
export type WebhookTest = Schemas["WebhookTest"];
export type LiveData = Schemas["Event"]["data"];

const client = createClient<paths>({
  baseUrl: "/api/v1",
  fetch: request,
});

/** A key that the server has not seen; also where `crypto.randomUUID` is missing (plain HTTP). */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const once = (key = newIdempotencyKey()) => ({ header: { "Idempotency-Key": key } });
const at = (id: number) => ({ params: { path: { id } } });
const change = (id: number, key?: string) => ({ params: { path: { id }, ...once(key) } });

export const rest = {
  account: () => outcome(client.GET("/account", {})),
  ledger: (query: { limit: number; cursor?: string }) =>
    outcome(client.GET("/ledger", { params: { query } })),

  usage: (from: string) => outcome(client.GET("/usage", { params: { query: { from } } })),

  countries: () => outcome(client.GET("/countries", {})),
  services: (country?: string) =>
    outcome(client.GET("/services", { params: { query: country ? { country } : {} } })),
  numbers: (country: string, service: string) =>
    outcome(client.GET("/numbers", { params: { query: { country, service } } })),

  orders: (query: { status?: OrderStatus; label?: string; limit: number; cursor?: string }) =>
    outcome(client.GET("/orders", { params: { query } })),
  order: (id: number) => outcome(client.GET("/orders/{id}", at(id))),
  createOrder: (body: NewOrder, key: string) =>
    outcome(client.POST("/orders", { body, params: once(key) })),
  cancelOrder: (id: number) => outcome(client.DELETE("/orders/{id}", change(id))),
  nextCode: (id: number) => outcome(client.POST("/orders/{id}/next", change(id))),
  finishOrder: (id: number) => outcome(client.POST("/orders/{id}/finish", change(id))),
  orderMessages: (id: number) => outcome(client.GET("/orders/{id}/messages", at(id))),

  rentals: (query: { limit: number; cursor?: string }) =>
    outcome(client.GET("/rentals", { params: { query } })),
  rental: (id: number) => outcome(client.GET("/rentals/{id}", at(id))),
  createRental: (body: NewRental, key: string) =>
    outcome(client.POST("/rentals", { body, params: once(key) })),
  renewRental: (id: number, body: { max_price?: number }, key: string) =>
    outcome(client.POST("/rentals/{id}/renew", { ...change(id, key), body })),
  setAutoRenew: (id: number, enabled: boolean) =>
    outcome(client.POST("/rentals/{id}/auto-renew", { ...change(id), body: { enabled } })),
  cancelRental: (id: number) => outcome(client.DELETE("/rentals/{id}", change(id))),
  rentalMessages: (id: number, limit: number) =>
    outcome(client.GET("/rentals/{id}/messages", { params: { path: { id }, query: { limit } } })),

  keys: () => outcome(client.GET("/keys", {})),
  createKey: (body: NewKey, key: string) =>
    outcome(client.POST("/keys", { body, params: once(key) })),
  rotateKey: (id: number, key: string) =>
    outcome(client.POST("/keys/{id}/rotate", { ...change(id, key), body: {} })),
  revokeKey: (id: number) => outcome(client.DELETE("/keys/{id}", change(id))),

  webhooks: () => outcome(client.GET("/webhooks", {})),
  createWebhook: (body: NewWebhook, key: string) =>
    outcome(client.POST("/webhooks", { body, params: once(key) })),
  setWebhookEnabled: (id: number, enabled: boolean) =>
    outcome(client.PATCH("/webhooks/{id}", { ...change(id), body: { enabled } })),
  deleteWebhook: (id: number) => outcome(client.DELETE("/webhooks/{id}", change(id))),
  testWebhook: (id: number) => outcome(client.POST("/webhooks/{id}/test", at(id))),
  attempts: (id: number, query: { limit: number; cursor?: string }) =>
    outcome(client.GET("/webhooks/{id}/attempts", { params: { path: { id }, query } })),
  redriveWebhook: (id: number, after: number) =>
    outcome(client.POST("/webhooks/{id}/redrive", { ...change(id), body: { after } })),
  rotateWebhookSecret: (id: number) =>
    outcome(client.POST("/webhooks/{id}/rotate-secret", { ...change(id), body: {} })),
};
