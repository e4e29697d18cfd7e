// What a request line may look like, before anything is done with it. Pure.

import { API_HOSTS, type ApiHost } from "@/contract/api-host";

/**
 * Whether a path means the same to everyone who reads it. Refused is what one program takes for a separator or a step
 * up and the next one does not.
 * @param target as it was sent
 */
export function isPlainTarget(target: string): boolean {
  const path = pathOf(target);
  return (
    path.startsWith("/") &&
    /^[!-~]+$/.test(target) &&
    !/\\|#|\/\/|%(?:2e|2f|5c|25|00)|%(?![\da-f]{2})/i.test(path) &&
    !path.split("/").some((segment) => segment === "." || segment === "..")
  );
}

export function pathOf(target: string): string {
  return target.replace(/\?.*$/s, "");
}

export interface ProxyTarget {
  readonly region: ApiHost;
  /** Path and query at the upstream, `/v3/…`. */
  readonly rest: string;
}

/** Of the API nothing but its two versions, in segments of letters, digits and `-._~`, is ever asked for. */
const API_PATH = /^\/v[23](?:\/[\w.~-]+)+$/;

/** @param target plain; `prefix` is what stands before the region. Null when it leads to no host of the API. */
export function proxyTarget(target: string, prefix: string): ProxyTarget | null {
  const path = pathOf(target);
  if (!path.startsWith(prefix)) return null;
  const [regionText = ""] = path.slice(prefix.length).split("/");
  const region = API_HOSTS.find((host) => host === regionText);
  const restOfPath = path.slice(prefix.length + regionText.length);
  if (!region || !API_PATH.test(restOfPath)) return null;
  return { region, rest: restOfPath + target.slice(path.length) };
}
