// Which host of Konnect a request line leads to. Pure.

import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import { pathOf } from "@/server/http/request-guard";

export interface KonnectTarget {
  readonly region: ApiHost;
  /** Path and query at the upstream, `/v3/…`. */
  readonly rest: string;
}

/** Of the API nothing but its two versions, in segments of letters, digits and `-._~`, is ever asked for. */
const API_PATH = /^\/v[23](?:\/[\w.~-]+)+$/;

/** @param target plain; `prefix` is what stands before the region. Null when it leads to no host of the API. */
export function konnectTarget(target: string, prefix: string): KonnectTarget | null {
  const path = pathOf(target);
  if (!path.startsWith(prefix)) return null;
  const [regionText = ""] = path.slice(prefix.length).split("/");
  const region = API_HOSTS.find((host) => host === regionText);
  const restOfPath = path.slice(prefix.length + regionText.length);
  if (!region || !API_PATH.test(restOfPath)) return null;
  return { region, rest: restOfPath + target.slice(path.length) };
}
