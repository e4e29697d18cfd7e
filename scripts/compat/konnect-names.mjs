// Clients that know Konnect's hosts by name, and cannot be told another, are led to the emulator by a proxy: it ends TLS
// for these names with a certificate of its own, hands each call on with its Host header, and lets nothing else through.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority } from "./certificates.mjs";
import { listen, openTlsFront } from "./tls-front.mjs";

const PARENT = "api.konghq.com";
const KONNECT = /^(?:us|eu|au|me|in|sg|global)\.api\.konghq\.com:443$/;

/** What the emulator has to be started with. */
export const NAMES_ARGS = ["--allow-host", "konghq.com"];

/**
 * @param {number} emulatorPort
 * @param {Awaited<ReturnType<typeof createAuthority>>} [authority]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, refused: string[], close: () => void }>} `env` leads a client that follows
 *   HTTPS_PROXY and takes its authorities from SSL_CERT_FILE (programs in Go do); `refused` are the hosts that were asked
 *   for beside Konnect's
 */
export async function openKonnectNames(emulatorPort, authority) {
  const { ca, issue } = authority ?? (await createAuthority());
  const folder = mkdtempSync(join(tmpdir(), "konnect-names-"));
  writeFileSync(join(folder, "ca.pem"), ca);
  const forward = await openTlsFront(emulatorPort, issue({ names: [`*.${PARENT}`] }));
  /** @type {string[]} */
  const refused = [];
  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on("connect", ({ url = "" }, /** @type {import("node:net").Socket} */ socket) => {
    socket.on("error", () => socket.destroy());
    if (!KONNECT.test(url)) {
      refused.push(url);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const through = connect(forward.port, "127.0.0.1", () => {
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
      proxy.close();
      forward.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import("./journey.mjs").Journey} journey @param {{ readonly refused: readonly string[] }} names */
export function checkHosts(journey, { refused }) {
  journey.check("nothing but Konnect's hosts was asked for", refused.length === 0, refused.join(" "));
}
