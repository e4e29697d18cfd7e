// What is looked at in a request before anything is done with it: the name it was sent to, headers that may stand there
// once only, and the form of its path. What a program answers to a request that fails is its own.

import type { IncomingMessage } from "node:http";

const HOST_HEADER = /^(?<name>\[[\da-f:.]+\]|[\da-z._-]+)(?::\d{1,5})?$/;

/** The name in the Host header, without port and brackets, in lower case; null when it is none. */
export function hostName({ headers }: IncomingMessage): string | null {
  const name = HOST_HEADER.exec(headers.host?.toLowerCase() ?? "")?.groups?.["name"];
  return name?.replace(/^\[|\]$/g, "") ?? null;
}

/**
 * Whether a name is the program's own: loopback, the address the request came in at, and names it was told. Any other
 * one is a stranger's that leads here (DNS rebinding).
 */
export function isOwnName(
  name: string,
  { socket }: Pick<IncomingMessage, "socket">,
  names: readonly string[],
): boolean {
  return ["localhost", "127.0.0.1", "::1", plainAddress(socket.localAddress), ...names].includes(name);
}

/** An address as people write it: IPv4 that came in over IPv6 without its prefix. */
export function plainAddress(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:/, "");
}

/**
 * The first of these headers that a request has twice: of two, one program takes the first and the next one the last.
 * @param names in lower case
 */
export function doubledHeader({ rawHeaders }: IncomingMessage, names: readonly string[]): string | undefined {
  const sent = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return names.find((name) => sent.indexOf(name) !== sent.lastIndexOf(name));
}

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
