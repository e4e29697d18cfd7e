// Which proxy leads to a host, as the environment says: HTTPS_PROXY and NO_PROXY with the rules of Go's
// golang.org/x/net/http/httpproxy. Reads what it is given and connects to nothing.

import { BlockList, isIP } from "node:net";

export interface Proxy {
  readonly hostname: string;
  readonly port: number;
  /** How the proxy itself is spoken to. */
  readonly scheme: "http" | "https";
  /** The whole Proxy-Authorization value; null without credentials. Belongs into no message. */
  readonly authorization: string | null;
}

/** The proxy on the way to a host, given as in a URL but without brackets; null where the way is direct. */
export type ProxyFor = (hostname: string, port: number) => Proxy | null;

export const noProxy: ProxyFor = () => null;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error in words for people, without credentials, when HTTPS_PROXY names no proxy that can be used. */
export function proxyFromEnvironment(environment: Environment): ProxyFor {
  const proxy = readProxy(first(environment, "HTTPS_PROXY", "https_proxy"));
  if (proxy === null) return noProxy;
  const isExcepted = readExceptions(first(environment, "NO_PROXY", "no_proxy"));
  return (hostname, port) => (isExcepted(hostname, port) ? null : proxy);
}

function first(environment: Environment, ...names: readonly string[]): string {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}

function readProxy(text: string): Proxy | null {
  if (text === "") return null;
  // Go takes a lone host and port for a proxy that speaks HTTP.
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (!url || url.hostname === "")
    throw new Error("HTTPS_PROXY is no URL like http://proxy.example.com:3128");
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== "http" && scheme !== "https") {
    throw new Error(`HTTPS_PROXY must be a proxy of http or https; ${scheme} is not supported`);
  }
  const credentials = `${decoded(url.username)}:${decoded(url.password)}`;
  return {
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || (scheme === "http" ? 80 : 443)),
    scheme,
    authorization:
      credentials === ":" ? null : `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a password that was not encoded
  }
}

type Matches = (name: string, port: string) => boolean;

/** Loopback is never reached by a proxy; nor is what NO_PROXY lists. */
function readExceptions(list: string): (hostname: string, port: number) => boolean {
  const matchers = list
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "")
    .map(matcherOf);
  return (hostname, port) => {
    const name = hostname.toLowerCase();
    return isLoopback(name) || matchers.some((matches) => matches(name, String(port)));
  };
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

function isLoopback(name: string): boolean {
  return name === "localhost" || isListed(LOOPBACK, name);
}

function isListed(list: BlockList, name: string): boolean {
  const family = isIP(name);
  return family !== 0 && list.check(name, family === 4 ? "ipv4" : "ipv6");
}

const NEVER: Matches = () => false;

function matcherOf(entry: string): Matches {
  if (entry === "*") return () => true;
  const [, network = "", prefix = ""] = /^([\d.:a-f]+)\/(\d{1,3})$/.exec(entry) ?? [];
  const family = isIP(network);
  if (family !== 0 && Number(prefix) <= (family === 4 ? 32 : 128)) {
    const list = new BlockList();
    list.addSubnet(network, Number(prefix), family === 4 ? "ipv4" : "ipv6");
    return (name) => isListed(list, name);
  }
  const { host, port } = hostAndPort(entry);
  if (host === "") return NEVER;
  const isPort: Matches = (_name, asked) => port === "" || port === asked;
  const addressFamily = isIP(host);
  if (addressFamily !== 0) {
    const list = new BlockList();
    list.addAddress(host, addressFamily === 4 ? "ipv4" : "ipv6");
    return (name, asked) => isListed(list, name) && isPort(name, asked);
  }
  const domain = inPunycode(host.replace(/^\*\./, "."));
  // `.example.com` is what lies below it, `example.com` the name itself as well.
  const suffix = domain.startsWith(".") ? domain : `.${domain}`;
  return (name, asked) => (name.endsWith(suffix) || name === domain) && isPort(name, asked);
}

function hostAndPort(entry: string): { host: string; port: string } {
  const bracketed = /^\[([^\]]*)\](?::(\d*))?$/.exec(entry);
  if (bracketed) return { host: bracketed[1] ?? "", port: bracketed[2] ?? "" };
  const [host = "", port = "", ...more] = entry.split(":");
  // More colons: an IPv6 address.
  return more.length > 0 ? { host: entry, port: "" } : { host, port };
}

/** Host names of URLs are in it. */
function inPunycode(domain: string): string {
  const name = domain.replace(/^\./, "");
  if (!/[^\u0021-\u007e]/.test(name) || !URL.canParse(`http://${name}`)) return domain;
  return (domain.startsWith(".") ? "." : "") + new URL(`http://${name}`).hostname;
}
