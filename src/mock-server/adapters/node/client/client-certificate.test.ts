// Collectors that want to know the client by a certificate, which Konnect's client has none of.

import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { SecureVersion } from "node:tls";
import { expect, test } from "vitest";
import { createAuthority } from "@/mock-server/adapters/node/certificates.test-support";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";

const authority = createAuthority();
const identity = authority.issue({ names: ["localhost"] });

/** What an attempt comes to at a collector that refuses clients without a certificate. */
async function outcomeOver(version: SecureVersion) {
  const server = createServer(
    {
      ...identity,
      ca: authority.ca,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: version,
      maxVersion: version,
    },
    (_request, response) => void response.end(),
  );
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const transport = createNetworkTransport({
    judge: () => null,
    wallClock: { now: () => 0 },
    ca: authority.ca,
    attemptTimeoutMs: 5000,
  });
  try {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const request = {
      method: "POST",
      url: `https://localhost:${port}/`,
      headers: {},
      body: new Uint8Array([1]),
      skipSslVerification: false,
    } as const;
    const handover = await transport.send(request, 0);
    if (handover.kind !== "under-way") throw new Error("a network needs time");
    return await handover.outcome;
  } finally {
    await transport.close(0);
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }
}

test.each(["TLSv1.2", "TLSv1.3"] as const)(
  "a collector that wants a client certificate is told as such over %s",
  async (version) => {
    const outcome = await outcomeOver(version);
    expect(outcome).toMatchObject({ kind: "error", error: "tls_handshake" });
    expect(outcome).toHaveProperty(
      "message",
      expect.stringMatching(/alert.*(handshake failure|certificate required)/),
    );
  },
);
