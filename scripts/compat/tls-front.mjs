import { request } from "node:http";
import { createServer } from "node:https";

/** @param {import("node:net").Server} server @returns {Promise<number>} its port on 127.0.0.1 */
export function listen(server) {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/**
 * Ends TLS and hands each request on, its headers as they are, to a port of this machine.
 *
 * @param {number} toPort
 * @param {{ cert: string, key: string }} identity
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function openTlsFront(toPort, identity) {
  const server = createServer(identity, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const call = request({ host: "127.0.0.1", port: toPort, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    call.on("error", () => outgoing.destroy());
    incoming.pipe(call);
  });
  const port = await listen(server);
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
