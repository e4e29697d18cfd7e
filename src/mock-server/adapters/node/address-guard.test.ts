import { describe, expect, test } from "vitest";
import { refusedAddress } from "./address-guard";

const REFUSED: readonly (readonly [address: string, what: string])[] = [
  ["0.0.0.0", "unspecified"],
  ["0.255.255.255", "unspecified"],
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "loopback"],
  ["10.0.0.0", "private"],
  ["10.255.255.255", "private"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.168.0.1", "private"],
  ["192.168.255.255", "private"],
  ["169.254.0.1", "link-local"],
  ["169.254.169.254", "metadata"],
  ["168.63.129.16", "metadata"],
  ["100.64.0.1", "carrier-grade"],
  ["100.100.100.200", "carrier-grade"],
  ["100.127.255.255", "carrier-grade"],
  ["192.0.0.192", "reserved"],
  ["192.0.2.1", "reserved"],
  ["192.88.99.1", "reserved"],
  ["198.18.0.1", "reserved"],
  ["198.19.255.255", "reserved"],
  ["198.51.100.7", "reserved"],
  ["203.0.113.7", "reserved"],
  ["224.0.0.1", "multicast"],
  ["239.255.255.255", "multicast"],
  ["240.0.0.1", "reserved"],
  ["255.255.255.255", "reserved"],
  ["::", "unspecified"],
  ["::1", "loopback"],
  ["0:0:0:0:0:0:0:1", "loopback"],
  ["::ffff:127.0.0.1", "IPv4"],
  ["::ffff:7f00:1", "IPv4"],
  ["::ffff:8.8.8.8", "IPv4"],
  ["::127.0.0.1", "IPv4"],
  ["64:ff9b::7f00:1", "translated"],
  ["64:ff9b::8.8.8.8", "translated"],
  ["64:ff9b:1::1", "translated"],
  ["2002:7f00:1::", "translated"],
  ["2001:0:4136:e378:8000:63bf:3fff:fdd2", "translated"],
  ["fc00::1", "private"],
  ["fd00:ec2::254", "private"],
  ["fdff:ffff::1", "private"],
  ["fec0::1", "private"],
  ["fe80::1", "link-local"],
  ["febf::1", "link-local"],
  ["ff02::1", "multicast"],
  ["2001:db8::1", "reserved"],
  ["2001:20::1", "reserved"],
  ["3fff::1", "reserved"],
  ["100::1", "reserved"],
  ["4000::1", "reserved"],
  ["5f00::1", "reserved"],
];

test.each(REFUSED)("%s is refused as %s", (address, what) => {
  expect(refusedAddress(address)).toContain(what);
});

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.1",
  "169.253.255.255",
  "172.15.255.255",
  "172.32.0.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2001:4860:4860::8888",
  "2a00::1",
])("%s is public", (address) => {
  expect(refusedAddress(address)).toBeNull();
});

test("what is no address at all is refused", () => {
  for (const text of ["", "localhost", "127.0.0.1:80", "0x7f000001", "fe80::1%eth0x y"]) {
    expect(refusedAddress(text)).not.toBeNull();
  }
});

describe("other ways to write an address", () => {
  // The URL parser (WHATWG) brings them to the usual form before they are checked.
  test.each([
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://[::1]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://①②⑦.0.0.1/",
    "https://127。0。0。1/",
    "https://2852039166/",
  ])("%s is refused", (url) => {
    expect(refusedAddress(new URL(url).hostname.replace(/^\[|\]$/g, ""))).not.toBeNull();
  });
});
