// Which IP addresses batches may be sent to. An emulator does what its API is told, so without this any client of the
// API could make it talk to services that trust the machine it runs on. Knows addresses, no names.

import { BlockList, isIP } from "node:net";

/** Ranges that are not the public internet, by what they are (IANA special-purpose registries, RFC 6890). */
const REFUSED_IPV4: Readonly<Record<string, readonly string[]>> = {
  "an unspecified address": ["0.0.0.0/8"],
  "a loopback address": ["127.0.0.0/8"],
  "a private address": ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  "a link-local or metadata address": ["169.254.0.0/16", "168.63.129.16/32"],
  "a carrier-grade NAT address": ["100.64.0.0/10"],
  "a multicast address": ["224.0.0.0/4"],
  "a reserved address": [
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "240.0.0.0/4",
  ],
};

const REFUSED_IPV6: Readonly<Record<string, readonly string[]>> = {
  "an unspecified address": ["::/128"],
  "a loopback address": ["::1/128"],
  "an IPv4 address in IPv6 form": ["::ffff:0:0/96", "::/96"],
  "an address translated to IPv4": ["64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"],
  "a private address": ["fc00::/7", "fec0::/10"],
  "a link-local address": ["fe80::/10"],
  "a multicast address": ["ff00::/8"],
  "a reserved address": ["2001::/23", "2001:db8::/32", "3fff::/20"],
};

/** Everything else that is public today. What IANA has not given out is refused with the rest. */
const GLOBAL_UNICAST_IPV6 = blockListOf("ipv6", ["2000::/3"]);

const IPV4_LISTS = listsOf("ipv4", REFUSED_IPV4);
const IPV6_LISTS = listsOf("ipv6", REFUSED_IPV6);

function blockListOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

function listsOf(
  family: "ipv4" | "ipv6",
  refused: Readonly<Record<string, readonly string[]>>,
): { what: string; list: BlockList }[] {
  return Object.entries(refused).map(([what, ranges]) => ({ what, list: blockListOf(family, ranges) }));
}

/**
 * What is wrong with an address, in words, or null when it is a public one.
 * @param address as the resolver or the URL parser writes it, without brackets
 */
export function refusedAddress(address: string): string | null {
  const family = isIP(address);
  if (family === 4) return IPV4_LISTS.find(({ list }) => list.check(address, "ipv4"))?.what ?? null;
  if (family !== 6) return "no IP address";
  const refused = IPV6_LISTS.find(({ list }) => list.check(address, "ipv6"))?.what;
  return refused ?? (GLOBAL_UNICAST_IPV6.check(address, "ipv6") ? null : "a reserved address");
}
