// Opens TLS connections for deliveries, to addresses that may be connected to and to no others. A name is resolved
// once, its addresses are judged, and exactly those that passed are connected to: a second answer of the resolver
// (DNS rebinding) is never asked for. Redirects come through here like any other connection.

import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import { checkServerIdentity, connect as connectTls, rootCertificates, type TLSSocket } from "node:tls";
import type { Endpoint } from "@/lib/endpoint";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { openTunnel } from "@/outbound/tunnel";

/** All addresses of a host name. Rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface DialSettings {
  /** What is wrong with an IP address, in words that follow "it is"; null when it may be connected to. */
  readonly judge: (address: string) => string | null;
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly ca?: string | undefined;
  readonly resolve?: Resolve | undefined;
  readonly proxyFor: ProxyFor;
}

/** `ignored`: the certificate of the peer is not looked at. */
export type Certificates = "verified" | "ignored";

export type Dial = (
  to: Pick<Endpoint, "hostname" | "port">,
  certificates: Certificates,
  signal: AbortSignal,
) => Promise<TLSSocket>;

/** The address may not be connected to. */
export class RefusedAddressError extends Error {
  constructor(hostname: string, address: string, what: string) {
    const named = hostname === address ? address : `${hostname} (${address})`;
    super(`delivery to ${named} is not allowed: it is ${what}`);
    this.name = "RefusedAddressError";
  }
}

/** Of several addresses the next one is tried after so long; Node's own limit gives up on what is far away. */
const NEXT_ADDRESS_AFTER_MS = 1000;
/** Behind a proxy a name need not resolve here; a resolver that hangs must not use up the time of the attempt. */
const LOOKUP_BEFORE_PROXY_MS = 2000;

const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

export function createDial({ judge, ca, resolve = resolveBySystem, proxyFor }: DialSettings): Dial {
  const authorities = ca === undefined ? undefined : [...rootCertificates, ca];

  /** @throws RefusedAddressError when none of them may be connected to. */
  function allowed(hostname: string, found: readonly LookupAddress[]): LookupAddress[] {
    const judged = found.map((each) => ({ each, what: judge(each.address) }));
    const passed = judged.filter(({ what }) => what === null).map(({ each }) => each);
    const [refused] = judged;
    if (passed.length === 0 && refused) {
      throw new RefusedAddressError(hostname, refused.each.address, refused.what ?? "");
    }
    return passed;
  }

  /** Never empty. */
  async function addressesOf(hostname: string, signal: AbortSignal): Promise<LookupAddress[]> {
    const family = isIP(hostname);
    const found = family === 0 ? await orAborted(resolve(hostname), signal) : [{ address: hostname, family }];
    const passed = allowed(hostname, found);
    if (passed.length > 0) return passed;
    throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
  }

  async function connect({ hostname, port }: Pick<Endpoint, "hostname" | "port">, signal: AbortSignal) {
    const proxy = proxyFor(hostname, port);
    if (proxy === null) return connectTo(await addressesOf(hostname, signal), port, signal);
    try {
      await addressesOf(hostname, AbortSignal.any([signal, AbortSignal.timeout(LOOKUP_BEFORE_PROXY_MS)]));
    } catch (error) {
      // A name that does not resolve here is the proxy's to resolve.
      if (error instanceof RefusedAddressError || signal.aborted) throw error;
    }
    return openTunnel(proxy, { hostname, port }, { ca: authorities, signal });
  }

  return async (to, certificates, signal) => {
    const socket = await connect(to, signal);
    // The dot at the end of a full name is for the resolver; no certificate has it.
    const host = to.hostname.replace(/\.$/, "");
    const secured = connectTls({
      socket,
      host,
      ...(isIP(host) === 0 && { servername: host }),
      ALPNProtocols: ["h2", "http/1.1"],
      rejectUnauthorized: certificates === "verified",
      checkServerIdentity: (name, certificate) =>
        certificate.subjectaltname === undefined
          ? Object.assign(new Error("The certificate names no host"), {
              code: "ERR_TLS_CERT_ALTNAME_INVALID",
            })
          : checkServerIdentity(name, certificate),
      ...(authorities && { ca: authorities }),
    });
    return opened(secured, "secureConnect", signal);
  };
}

function connectTo(addresses: readonly LookupAddress[], port: number, signal: AbortSignal): Promise<Socket> {
  const { address, family } = addresses[0]!; // there is at least one
  const lookupJudged: LookupFunction = (_hostname, { all }, callback) => {
    if (all === true) callback(null, [...addresses]);
    else callback(null, address, family);
  };
  const socket = connectTcp({
    host: "judged.invalid",
    port,
    lookup: lookupJudged,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
    noDelay: true,
  });
  return opened(socket, "connect", signal);
}

async function opened<T extends Socket>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.on("error", () => {}); // what else it has to say is of no use
    socket.destroy();
    throw error;
  }
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason as Error); // an AbortSignal without a reason of one's own has an error
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
