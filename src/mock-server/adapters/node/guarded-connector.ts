// Opens connections for an HTTP client, to addresses that may be connected to and to no others. A name is resolved
// once, its addresses are judged, and exactly those that passed are connected to: a second answer of the resolver
// (DNS rebinding) is never asked for. Redirects come through here like any other connection.

import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { rootCertificates } from "node:tls";
import { buildConnector } from "undici";

/** All addresses of a host name. Rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface ConnectorSettings {
  /** What is wrong with an IP address, in words that follow "it is"; null when it may be connected to. */
  readonly judge: (address: string) => string | null;
  readonly certificates: "verified" | "ignored";
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly ca?: string | undefined;
  readonly timeoutMs: number;
  readonly resolve?: Resolve | undefined;
}

/** The address may not be connected to. */
export class RefusedAddressError extends Error {
  constructor(hostname: string, address: string, what: string) {
    const named = hostname === address ? address : `${hostname} (${address})`;
    super(`delivery to ${named} is not allowed: it is ${what}`);
    this.name = "RefusedAddressError";
  }
}

const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

export function createGuardedConnector(settings: ConnectorSettings): buildConnector.connector {
  const { judge, certificates, ca, timeoutMs, resolve = resolveBySystem } = settings;

  /** @throws RefusedAddressError when none of them may be connected to. */
  function allowed<T extends { address: string }>(hostname: string, found: readonly T[]): T[] {
    const judged = found.map((each) => ({ each, what: judge(each.address) }));
    const passed = judged.filter(({ what }) => what === null).map(({ each }) => each);
    const [refused] = judged;
    if (passed.length === 0 && refused) {
      throw new RefusedAddressError(hostname, refused.each.address, refused.what ?? "");
    }
    return passed;
  }

  async function resolveAllowed(hostname: string): Promise<LookupAddress[]> {
    const passed = allowed(hostname, await resolve(hostname));
    if (passed.length > 0) return passed;
    throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
  }

  const lookupAllowed: LookupFunction = (hostname, options, callback) => {
    void resolveAllowed(hostname).then(
      (found) => {
        const { address, family } = found[0]!; // there is at least one
        // oxlint-disable-next-line promise/no-callback-in-promise -- a callback is what Node asks for here
        return options.all === true ? callback(null, found) : callback(null, address, family);
      },
      // oxlint-disable-next-line promise/no-callback-in-promise -- a callback is what Node asks for here
      (error: Error) => callback(error, "", 0),
    );
  };

  const connect = buildConnector({
    lookup: lookupAllowed,
    rejectUnauthorized: certificates === "verified",
    timeout: timeoutMs,
    // Of several addresses the next one is tried after so long; the default gives up on what is far away.
    autoSelectFamilyAttemptTimeout: 1000,
    // A resumed session would not look at the certificate again.
    maxCachedSessions: 0,
    ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
  });

  return (options, callback) => {
    // An address needs no lookup, so nothing above has judged it.
    if (isIP(options.hostname) !== 0) {
      try {
        allowed(options.hostname, [{ address: options.hostname }]);
      } catch (error) {
        callback(error as Error, null); // see above
        return;
      }
    }
    connect(options, callback);
  };
}
