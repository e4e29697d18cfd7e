// The base URL of an API as an administrator types it: one text for all hosts, with `{region}` where they differ.
// Owns what is allowed there; the token goes to that address, so nothing but https leaves the machine.

import type { ApiHost } from "@/contract/api-host";

/** Konnect itself. */
export const KONNECT_BASE_URL = "https://{region}.api.konghq.com";

const PLACEHOLDER = "{region}";

export type ApiBaseUrlFault = "blank" | "no_region" | "not_url" | "not_https" | "unwanted_parts";

export type ApiBaseUrl =
  | {
      readonly ok: true;
      /** As it is kept: trimmed, without slashes at the end. */
      readonly baseUrl: string;
      /** Where a host's paths begin, without a slash at the end. */
      readonly originOf: (host: ApiHost) => string;
    }
  | { readonly ok: false; readonly fault: ApiBaseUrlFault };

/**
 * @param text an https URL, an http one of this machine, or a path on `pageOrigin` (a forwarder beside the console)
 * @param pageOrigin the console's own origin
 */
export function readApiBaseUrl(text: string, pageOrigin: string): ApiBaseUrl {
  const baseUrl = text.trim().replace(/\/+$/, "");
  if (baseUrl === "") return { ok: false, fault: "blank" };
  if (baseUrl.split(PLACEHOLDER).length !== 2) return { ok: false, fault: "no_region" };
  const absolute = isPath(baseUrl) ? pageOrigin + baseUrl : baseUrl;
  const sample = absolute.replace(PLACEHOLDER, "us");
  if (!URL.canParse(sample)) return { ok: false, fault: "not_url" };
  const url = new URL(sample);
  if (!isPath(baseUrl) && url.protocol !== "https:" && !isHttpOnThisMachine(url)) {
    return { ok: false, fault: url.protocol === "http:" ? "not_https" : "not_url" };
  }
  if (url.username !== "" || url.password !== "" || /[?#]/.test(absolute)) {
    return { ok: false, fault: "unwanted_parts" };
  }
  return { ok: true, baseUrl, originOf: (host) => absolute.replace(PLACEHOLDER, host) };
}

/** `//host` would be another origin. */
function isPath(baseUrl: string): boolean {
  return baseUrl.startsWith("/") && !/^\/[/\\]/.test(baseUrl);
}

function isHttpOnThisMachine({ protocol, hostname }: URL): boolean {
  const isLoopback =
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === "http:" && isLoopback;
}
