// The client's open connections: one is used again where it can be, HTTP/2 for many requests at a time.

import { setTimeout as wait } from "node:timers/promises";
import type { HttpVersion } from "@/audit-log/delivery/attempt-outcome";
import type { Endpoint } from "@/lib/endpoint";
import type { Hop } from "@/mock-server/adapters/redirects";
import { type Answer, type Connection, NotProcessedError } from "./http-connection";
import type { Certificates, Dial } from "./dial";
import { overHttp1 } from "./http1-connection";
import { overHttp2 } from "./http2-connection";

/** As often Go's client begins again what its peer has not begun: at once, then after 1, 2, 4 … s. */
const MAX_REPEATS = 6;

export interface ExchangeSettings {
  readonly certificates: Certificates;
  readonly signal: AbortSignal;
  /** Called once there is a connection to send the request on. */
  readonly onConnection: (version: HttpVersion) => void;
}

export interface Connections {
  readonly exchange: (hop: Hop, to: Endpoint, settings: ExchangeSettings) => Promise<Answer>;
  readonly destroy: () => void;
}

export function createConnections(dial: Dial): Connections {
  const idle = new Map<string, Connection[]>();
  const shared = new Map<string, Connection>();
  const open = new Set<Connection>();

  async function begin(to: Endpoint, certificates: Certificates, signal: AbortSignal): Promise<Connection> {
    const key = `${certificates} ${to.host}`;
    const known = usable(shared.get(key)) ?? takeIdle(key);
    if (known) return known;
    const socket = await dial(to, certificates, signal);
    const isHttp2 = socket.alpnProtocol === "h2";
    const connection: Connection = isHttp2
      ? overHttp2(socket, to.host)
      : overHttp1(socket, () => idle.set(key, [...(idle.get(key) ?? []), connection]));
    open.add(connection);
    socket.once("close", () => {
      open.delete(connection);
      if (shared.get(key) === connection) shared.delete(key);
      idle.set(key, idle.get(key)?.filter((each) => each !== connection) ?? []);
      if (idle.get(key)?.length === 0) idle.delete(key);
    });
    // What goes wrong reaches the request that is under way; between two of them there is none.
    socket.on("error", () => {});
    if (isHttp2) shared.set(key, connection);
    return connection;
  }

  /** The one that was used last, as Go does it: its peer is the least likely to have hung up. */
  function takeIdle(key: string): Connection | undefined {
    const list = idle.get(key) ?? [];
    for (let found = list.pop(); found; found = list.pop()) if (found.isUsable()) return found;
    return undefined;
  }

  return {
    async exchange(hop, to, { certificates, signal, onConnection }) {
      for (let repeats = 0; ; repeats += 1) {
        const connection = await begin(to, certificates, signal);
        onConnection(connection.version);
        try {
          return await connection.exchange(hop, to, signal);
        } catch (error) {
          if (!(error instanceof NotProcessedError) || repeats >= MAX_REPEATS) throw error;
          if (repeats > 0) await wait(2 ** (repeats - 1) * 1000, undefined, { signal });
        }
      }
    },
    destroy() {
      for (const connection of open) connection.destroy();
    },
  };
}

function usable(connection: Connection | undefined): Connection | undefined {
  return connection?.isUsable() === true ? connection : undefined;
}
