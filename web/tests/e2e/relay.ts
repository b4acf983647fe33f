// A network between browser and server that loses connections without saying so.
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Relay {
  url: string;
  /** The number of connections that are open. */
  size: () => number;
  /** Connections that are open now carry nothing from now on, and stay open; new ones work. */
  strand: () => void;
  close: () => Promise<void>;
}

export async function openRelay(server: string): Promise<Relay> {
  const port = Number(new URL(server).port);
  const pairs = new Set<[Socket, Socket]>();
  const relay = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    for (const socket of pair) {
      socket.on("error", () => undefined);
      socket.on("close", () => pairs.delete(pair));
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const strand = (): void => {
    for (const [near, far] of pairs) {
      near.unpipe(far);
      far.unpipe(near);
      // What still comes is thrown away.
      near.resume();
      far.resume();
    }
  };
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => relay.close(resolve));
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    size: () => pairs.size,
    strand,
    close,
  };
}
