import { describe, expect, test } from "vitest";
import { proxyFromEnvironment } from "./proxy-environment";

const HTTPS_PROXY = "http://proxy.example.com:3128";

describe("HTTPS_PROXY", () => {
  test.each([
    ["http://proxy.example.com:3128", "proxy.example.com", 3128, "http", null],
    ["proxy.example.com:3128", "proxy.example.com", 3128, "http", null],
    ["proxy.example.com", "proxy.example.com", 80, "http", null],
    ["https://proxy.example.com", "proxy.example.com", 443, "https", null],
    ["http://[::1]:3128", "::1", 3128, "http", null],
    [
      "http://user:p%40ss@proxy.example.com:3128/",
      "proxy.example.com",
      3128,
      "http",
      `Basic ${btoa("user:p@ss")}`,
    ],
    ["http://user@proxy.example.com", "proxy.example.com", 80, "http", `Basic ${btoa("user:")}`],
  ])("%s", (text, hostname, port, scheme, authorization) => {
    const proxy = { hostname, port, scheme, authorization };
    expect(proxyFromEnvironment({ HTTPS_PROXY: text })("siem.example.com", 443)).toEqual(proxy);
    expect(proxyFromEnvironment({ https_proxy: text })("siem.example.com", 443)).toEqual(proxy);
  });

  test("in capitals counts for more than in lower case; none, an empty one and HTTP_PROXY mean no proxy", () => {
    const both = proxyFromEnvironment({ HTTPS_PROXY, https_proxy: "http://other.example.com" });
    expect(both("siem.example.com", 443)?.hostname).toBe("proxy.example.com");
    expect(
      proxyFromEnvironment({ HTTPS_PROXY: "", HTTP_PROXY: HTTPS_PROXY })("siem.example.com", 443),
    ).toBeNull();
  });

  test.each(["socks5://secret:word@proxy.example.com", "http://", "ftp://secret@h"])(
    "%s is refused, without its credentials",
    (text) => {
      expect(() => proxyFromEnvironment({ HTTPS_PROXY: text })).toThrow(/^HTTPS_PROXY (?!.*secret)/);
    },
  );
});

describe("NO_PROXY", () => {
  test.each([
    ["example.com", "example.com", true],
    ["example.com", "siem.EXAMPLE.com", true],
    ["example.com", "notexample.com", false],
    [".example.com", "siem.example.com", true],
    [".example.com", "example.com", false],
    ["*.example.com", "siem.example.com", true],
    ["*.example.com", "example.com", false],
    ["other.com, Example.com ,", "siem.example.com", true],
    ["example.com:443", "siem.example.com", true],
    ["example.com:8443", "siem.example.com", false],
    ["müller.example", "siem.xn--mller-kva.example", true],
    ["*", "siem.example.com", true],
    ["a,*", "10.1.2.3", true],
    ["10.0.0.0/8", "10.1.2.3", true],
    ["10.0.0.0/8", "11.1.2.3", false],
    ["10.0.0.0/33", "10.1.2.3", false],
    ["2001:db8::/32", "2001:db8::7", true],
    ["10.1.2.3", "10.1.2.3", true],
    ["10.1.2.3:443", "10.1.2.3", true],
    ["10.1.2.3:80", "10.1.2.3", false],
    ["[2001:db8::7]:443", "2001:db8::7", true],
    ["2001:db8::7", "2001:db8:0::7", true],
    [":443", "siem.example.com", false],
    ["", "localhost", true],
    ["", "127.4.5.6", true],
    ["", "::1", true],
    ["", "localhost.example.com", false],
  ])("%j: %s is reached without the proxy: %s", (list, hostname, isDirect) => {
    const proxyFor = proxyFromEnvironment({ HTTPS_PROXY, NO_PROXY: list });
    expect(proxyFor(hostname, 443) === null).toBe(isDirect);
    expect(proxyFromEnvironment({ HTTPS_PROXY, no_proxy: list })(hostname, 443) === null).toBe(isDirect);
  });
});
