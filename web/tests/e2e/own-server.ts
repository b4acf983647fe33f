// A sandbox of the test's own, which it stops and starts as it likes, with the site that is in it.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program; without it, nothing that needs a server of its own is tested. */
export const linepoold = process.env.LINEPOOLD;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const begun = new Set<OwnServer>();

export class OwnServer {
  private readonly folder = mkdtempSync(join(tmpdir(), "linepool-live-"));
  private process: ChildProcess | null = null;
  readonly url: string;

  private constructor(
    readonly port: number,
    private readonly settings: string[],
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Its lines receive nothing by themselves, also after a restart, which forgets `reply`. */
  static async begin(...settings: string[]): Promise<OwnServer> {
    const server = new OwnServer(await freePort(), [
      "sandbox.reply_after_ms=3600000",
      "limits.requests_per_second_per_address=0",
      ...settings,
    ]);
    begun.add(server);
    await server.start();
    return server;
  }

  /** On the same port and the same data each time. */
  async start(): Promise<void> {
    const program = spawn(
      linepoold ?? "",
      [
        "--sandbox",
        "--listen",
        `127.0.0.1:${this.port}`,
        "--data-dir",
        join(this.folder, "data"),
        ...this.settings.flatMap((each) => ["--set", each]),
      ],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    this.process = program;
    await new Promise<void>((resolve, reject) => {
      program.stdout.once("data", () => resolve());
      program.once("exit", (status) => reject(new Error(`linepoold ended with ${status}`)));
    });
  }

  /** A file of the data directory: `admin.token`, `sandbox.key`. */
  secret(name: string): string {
    return readFileSync(join(this.folder, "data", name), "utf8").trim();
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    const { process: program } = this;
    if (!program) return;
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill(signal);
    await ended;
    this.process = null;
  }

  /** Also those of tests that failed. */
  static async endAll(): Promise<void> {
    for (const server of begun) {
      await server.stop("SIGKILL");
      rmSync(server.folder, { recursive: true, force: true });
    }
    begun.clear();
  }
}
