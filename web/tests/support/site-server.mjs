// Serves dist/ as linepoold will, with its content security policy. The API is the server at
// LINEPOOL_URL, or the fake.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

function fileOf(path) {
  const file = join(dist, normalize(path));
  if (!file.startsWith(dist) || !existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : null;
}

function proxy(target, request, response) {
  const headers = { ...request.headers, host: new URL(target).host };
  const upstream = httpRequest(new URL(request.url, target), { method: request.method, headers });
  upstream.on("response", (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  upstream.on("error", () => response.destroy());
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}

/** @param {{sandbox?: import("./fake-sandbox.mjs").FakeSandbox, server?: string}} options */
export async function serveSite({ sandbox, server }) {
  let isCut = false;
  const site = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      if (/^\/(api|user|stubs|admin|console\/v1)\//.test(path)) {
        if (isCut) return request.socket.destroy();
        if (server) return proxy(server, request, response);
        if (await sandbox?.handle(request, response)) return;
      }
      const file = fileOf(path);
      const found = file ?? join(dist, "404.html");
      response.writeHead(file ? 200 : 404, {
        "Content-Type": types[extname(found)] ?? "application/octet-stream",
        "Content-Security-Policy": policy,
      });
      createReadStream(found).pipe(response);
    })();
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${site.address().port}`;
  const close = () => {
    site.closeAllConnections();
    return new Promise((resolve) => site.close(resolve));
  };
  /** Breaks every connection; with true, calls of the API fail until it is called with false. */
  const cut = (isOn) => {
    isCut = isOn;
    site.closeAllConnections();
  };
  return { url, close, cut };
}

// Tests run in containers, as root and with little shared memory.
export const chromiumArguments = ["--no-sandbox", "--disable-dev-shm-usage"];
export const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
