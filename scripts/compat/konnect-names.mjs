// Clients that know Konnect's hosts by name, and cannot be told another, are led to the emulator by a proxy: it ends TLS
// for these names with a certificate of its own, hands each call on with its Host header, and lets nothing else through.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttp, request } from "node:http";
import { createServer as createHttps } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority } from "./certificates.mjs";

const PARENT = "api.konghq.com";
const KONNECT = /^(?:us|eu|au|me|in|sg|global)\.api\.konghq\.com:443$/;

/** What the emulator has to be started with. */
export const NAMES_ARGS = ["--allow-host", "konghq.com"];

/** @param {import("node:net").Server} server @returns {Promise<number>} its port */
function listen(server) {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/**
 * @param {number} emulatorPort
 * @returns {Promise<{ env: NodeJS.ProcessEnv, refused: string[], close: () => void }>} `env` leads a client that follows
 *   HTTPS_PROXY and takes its authorities from SSL_CERT_FILE (programs in Go do); `refused` are the hosts that were asked
 *   for beside Konnect's
 */
export async function openKonnectNames(emulatorPort) {
  const { ca, issue } = await createAuthority();
  const folder = mkdtempSync(join(tmpdir(), "konnect-names-"));
  writeFileSync(join(folder, "ca.pem"), ca);
  const forward = createHttps(issue({ names: [`*.${PARENT}`] }), (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const call = request({ host: "127.0.0.1", port: emulatorPort, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    call.on("error", () => outgoing.destroy());
    incoming.pipe(call);
  });
  const forwardPort = await listen(forward);
  /** @type {string[]} */
  const refused = [];
  const proxy = createHttp((_, response) => response.writeHead(403).end());
  proxy.on("connect", ({ url = "" }, /** @type {import("node:net").Socket} */ socket) => {
    socket.on("error", () => socket.destroy());
    if (!KONNECT.test(url)) {
      refused.push(url);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const through = connect(forwardPort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    through.on("error", () => socket.destroy());
  });
  const address = `http://127.0.0.1:${await listen(proxy)}`;
  return {
    env: { HTTPS_PROXY: address, https_proxy: address, NO_PROXY: "", SSL_CERT_FILE: join(folder, "ca.pem") },
    refused,
    close: () => {
      for (const server of [proxy, forward]) server.close();
      forward.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
