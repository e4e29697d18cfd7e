// What a request to the emulator's port is about: which host of the API, the sandbox, or a page of the emulator itself.
// And whether the name it was sent to is the emulator's own. Pure.

import { API_HOSTS, apiOrigin } from "@/contract/api-host";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";

export type CallAddress =
  /** `url` as the server knows it; `pathPrefix` as the client wrote it before the API's own path. */
  | { readonly kind: "call"; readonly url: string; readonly pathPrefix: string }
  | { readonly kind: "own-page"; readonly path: string };

const API_HOST = API_HOSTS.join("|");
const HOST_HEADER = /^(?<name>\[[\da-f:.]+\]|[\da-z.-]+)(?::\d{1,5})?$/;
const HOST_OF_API = new RegExp(`^(?<apiHost>${API_HOST})\\.api\\.(?<parent>.+)$`);
const PATH_OF_API = new RegExp(`^/(?<apiHost>${API_HOST})(?<rest>/.*)$`);

/** Where the sandbox is, for the server: any origin but those of the API. */
const SANDBOX_ORIGIN = "http://emulator.invalid";

/** The name in a Host header, without port, in lower case; null when it is none. */
export function hostName(header: string | undefined): string | null {
  return HOST_HEADER.exec(header?.toLowerCase() ?? "")?.groups?.["name"] ?? null;
}

/**
 * Whether a name is one that the emulator answers to: loopback, the address it was reached at, names it was told, and
 * the API's hosts below any of these. Any other name is somebody else's that leads here (DNS rebinding).
 */
export function isOwnName(name: string, reachedAt: string | undefined, names: readonly string[]): boolean {
  const parent = HOST_OF_API.exec(name)?.groups?.["parent"] ?? name;
  const bare = parent.replace(/^\[|\]$/g, "");
  return ["localhost", "127.0.0.1", "::1", reachedAt, ...names].includes(bare);
}

/** @param target the path and query of the request line, as it was sent */
export function callAddress(name: string, target: string): CallAddress {
  const hostOfApi = HOST_OF_API.exec(name)?.groups?.["apiHost"];
  if (hostOfApi !== undefined) return call(hostOfApi, "", target);
  if (target.startsWith(`${SANDBOX_BASE}/`)) {
    return { kind: "call", url: SANDBOX_ORIGIN + target, pathPrefix: "" };
  }
  const groups = PATH_OF_API.exec(target)?.groups;
  if (groups) return call(groups["apiHost"] ?? "", `/${groups["apiHost"]}`, groups["rest"] ?? "");
  return { kind: "own-page", path: target.replace(/\?.*$/s, "") };
}

function call(apiHost: string, pathPrefix: string, target: string): CallAddress {
  const host = API_HOSTS.find((each) => each === apiHost);
  if (!host) throw new Error(`${apiHost} is no host of the API`); // the patterns above know the list
  return { kind: "call", url: apiOrigin(host) + target, pathPrefix };
}
