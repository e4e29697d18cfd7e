// What a request to the emulator's port is about: which host of the API, the sandbox, the watch API, or a page of the emulator itself. Pure.

import { API_HOSTS, apiOrigin } from "@/contract/api-host";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { isWatchPath } from "@/contract/watch/watch-paths";
import { pathOf } from "@/server/http/request-guard";

export type CallAddress =
  /** `url` as the server knows it; `pathPrefix` as the client wrote it before the API's own path. */
  | { readonly kind: "call"; readonly url: string; readonly pathPrefix: string }
  | { readonly kind: "own-page"; readonly path: string };

const API_HOST = API_HOSTS.join("|");
const HOST_OF_API = new RegExp(`^(?<apiHost>${API_HOST})\\.api\\.(?<parent>.+)$`);
const PATH_OF_API = new RegExp(`^/(?<apiHost>${API_HOST})(?<rest>/.*)$`);

/** Where the sandbox and the watch API are, for the server: any origin but those of the API. */
const SANDBOX_ORIGIN = "http://emulator.invalid";

/** A host of the API has the emulator's own name behind it; any other name is answered to as it stands. */
export function nameBehind(name: string): string {
  return HOST_OF_API.exec(name)?.groups?.["parent"] ?? name;
}

/** @param target the path and query of the request line, as it was sent */
export function callAddress(name: string, target: string): CallAddress {
  const hostOfApi = HOST_OF_API.exec(name)?.groups?.["apiHost"];
  if (hostOfApi !== undefined) return call(hostOfApi, "", target);
  if (target.startsWith(`${SANDBOX_BASE}/`) || isWatchPath(pathOf(target))) {
    return { kind: "call", url: SANDBOX_ORIGIN + target, pathPrefix: "" };
  }
  const groups = PATH_OF_API.exec(target)?.groups;
  if (groups) return call(groups["apiHost"] ?? "", `/${groups["apiHost"]}`, groups["rest"] ?? "");
  return { kind: "own-page", path: pathOf(target) };
}

function call(apiHost: string, pathPrefix: string, target: string): CallAddress {
  const host = API_HOSTS.find((each) => each === apiHost);
  if (!host) throw new Error(`${apiHost} is no host of the API`); // the patterns above know the list
  return { kind: "call", url: apiOrigin(host) + target, pathPrefix };
}
