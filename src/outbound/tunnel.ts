// A connection through a proxy (CONNECT, RFC 9110 §9.3.6). What goes wrong on it before it stands is the proxy's doing
// and is told as that. The credentials of the proxy are in no message.

import { request } from "node:http";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { transportErrorOf } from "@/audit-log/delivery/network-error-codes";
import { transportErrorMessage } from "@/audit-log/delivery/transport-error";
import { statusWithPhrase } from "@/lib/reason-phrase";
import type { Proxy } from "./proxy-environment";

/** The proxy let no connection through. `message` says which proxy and what it did. */
export class ProxyError extends Error {
  constructor(proxy: Proxy, what: string) {
    super(`proxy ${inUrl(proxy.hostname)}:${proxy.port} ${what}`);
    this.name = "ProxyError";
  }
}

export interface TunnelSettings {
  /** PEM of the authorities that a proxy spoken to by https may have its certificate from; the usual ones without. */
  readonly ca?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** @throws ProxyError in every case in which there is no connection, an aborted signal included. */
export function openTunnel(
  proxy: Proxy,
  to: { readonly hostname: string; readonly port: number },
  { ca, signal }: TunnelSettings,
): Promise<Socket> {
  const authority = `${inUrl(to.hostname)}:${to.port}`;
  const { hostname: host, port } = proxy;
  return new Promise((resolve, reject) => {
    const socket =
      proxy.scheme === "http"
        ? connectTcp({ host, port })
        : connectTls({
            host,
            port,
            ...(isIP(host) === 0 && { servername: host }),
            ...(ca && { ca: [...ca] }),
          });
    const asking = request({
      method: "CONNECT",
      path: authority,
      headers: {
        host: authority,
        "user-agent": "Go-http-client/1.1",
        ...(proxy.authorization !== null && { "proxy-authorization": proxy.authorization }),
      },
      createConnection: () => socket,
    });
    const fail = (what: string) => {
      signal.removeEventListener("abort", onAbort);
      reject(new ProxyError(proxy, what));
      socket.destroy();
    };
    const onAbort = () => fail(`has not let the connection to ${authority} through in time`);
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    asking.on("connect", ({ statusCode = 0 }, tunnel: Socket, head: Buffer) => {
      if (statusCode < 200 || statusCode > 299) {
        return fail(`refused to connect to ${authority}: ${statusWithPhrase(statusCode)}`);
      }
      signal.removeEventListener("abort", onAbort);
      if (head.length > 0) tunnel.unshift(head);
      resolve(tunnel);
    });
    asking.on("response", ({ statusCode = 0 }) =>
      fail(`refused to connect to ${authority}: ${statusWithPhrase(statusCode)}`),
    );
    asking.on("error", (error) => fail(`failed: ${wordsOf(error)}`));
    asking.end();
  });
}

function wordsOf(error: Error): string {
  const code = "code" in error ? String(error.code) : "";
  const known = transportErrorOf(code);
  return known ? transportErrorMessage(known) : `no connection (${code || "unknown error"})`;
}

function inUrl(hostname: string): string {
  return isIP(hostname) === 6 ? `[${hostname}]` : hostname;
}
