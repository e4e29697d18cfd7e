import { describe, expect, it } from "vitest";
import { belowLongestPrefix, ENDPOINT_PATTERN, endpointFault, readEndpoint } from "./endpoint";

describe("an endpoint", () => {
  it.each([
    ["HTTPS://SIEM.Example.com/In", "siem.example.com", 443, "siem.example.com", "/In"],
    ["https://siem.example.com", "siem.example.com", 443, "siem.example.com", "/"],
    ["https://siem.example.com?x=1", "siem.example.com", 443, "siem.example.com", "/?x=1"],
    ["https://siem.example.com:443/", "siem.example.com", 443, "siem.example.com", "/"],
    ["https://siem.example.com:/", "siem.example.com", 443, "siem.example.com", "/"],
    ["https://siem.example.com:8088/a?b#c", "siem.example.com", 8088, "siem.example.com:8088", "/a?b"],
    ["https://siem.example.com./", "siem.example.com.", 443, "siem.example.com.", "/"],
    ["https://müller.example/", "xn--mller-kva.example", 443, "xn--mller-kva.example", "/"],
    ["https://[::1]:8443/in", "::1", 8443, "[::1]:8443", "/in"],
    ["https://2130706433/", "127.0.0.1", 443, "127.0.0.1", "/"],
    ["https://h/a/../b//c/%2e%2E", "h", 443, "h", "/a/../b//c/%2e%2E"],
    ["https://h/{a}|ü?q=%&x=ü|", "h", 443, "h", "/%7Ba%7D%7C%C3%BC?q=%&x=%C3%BC|"],
    ["https://h/\ud800", "h", 443, "h", "/%EF%BF%BD"],
  ])("%s leads to %s, port %i, and asks %s for %s", (text, hostname, port, host, target) => {
    expect(endpointFault(text)).toBeNull();
    expect(text).toMatch(new RegExp(ENDPOINT_PATTERN, "u"));
    expect(readEndpoint(text)).toEqual({ hostname, port, host, target, userinfo: null });
  });

  it("may have a user part", () => {
    expect("https://us%40er:p%3Aw@h:00000443/").toMatch(new RegExp(ENDPOINT_PATTERN, "u"));
    expect(readEndpoint("https://us%40er:p%3Aw@h/")).toMatchObject({ hostname: "h", userinfo: "us@er:p:w" });
    expect(readEndpoint("https://%ff@h/")).toMatchObject({ userinfo: "%ff" });
  });

  it.each([
    "siem.example.com/in",
    "https:siem.example.com",
    "https:/siem.example.com",
    "https://",
    "https:///in",
    "https://user@/in",
    "https://user@other@h/",
    "https://?x",
    "https:\\\\siem.example.com\\in",
    "https://siem.example.com\\@evil.example/",
    "https://siem.example.com/a\\b",
    "https://siem.exa\tmple.com/",
    "https://siem.example.com/a b",
    "https://siem.example.com/\u00a0",
    "https://siem.example.com/a\nb",
    " https://siem.example.com/",
    "https://siem%2eexample.com/",
    "https://[fe80::1%25eth0]/",
    "https://[::1/",
    "https://siem.example.com:99999/",
    "https://siem.example.com:x/",
    "https://xn--a/",
    "https://1.2.3.4.5/",
    "https://siem.example.com/%zz",
    "https://siem.example.com/#%",
    "//siem.example.com/",
    "",
  ])("is not %j", (text) => {
    expect(endpointFault(text)).toBe("not_url");
    expect(readEndpoint(text)).toBeNull();
  });

  it.each(["http://siem.example.com/", "HTTP://siem.example.com/", "ftp://h/", "httpss://h/"])(
    "is not %j either: it is not https",
    (text) => {
      expect(endpointFault(text)).toBe("not_https");
      expect(readEndpoint(text)).toBeNull();
    },
  );

  it("is read in a moment, even a very long one", () => {
    const text = `https://${"a.".repeat(50_000)}/${"%".repeat(50_000)}`;
    expect(endpointFault(text)).toBe("not_url");
  });
});

describe("a prefix", () => {
  it.each([
    ["https://siem.example.com/", "HTTPS://SIEM.example.com/in"],
    ["https://SIEM.example.com/In", "https://siem.example.com:443/In?x"],
    ["https://siem.example.com", "https://siem.example.com"],
    ["https://siem.example.com/", "https://siem.example.com"],
    ["https://siem.example.com:443", "https://siem.example.com/in"],
    ["https://siem.example.com/", "https://user:pw@siem.example.com/#part"],
    ["https://siem.", "https://siem.example.com/in"],
    ["https://10.", "https://10.1.2.3/"],
    ["HTTPS://", "https://siem.example.com/in"],
    ["https://müller.example/", "https://xn--mller-kva.example/"],
    ["https://müller.example", "https://MÜLLER.example/in"],
    ["https://h/a|", "https://h/a%7Cb"],
    ["https://h/?token=1", "https://h?token=1"],
  ])("%s has %s below it", (prefix, address) => {
    expect(belowLongestPrefix([{ url_prefix: prefix }], address)).not.toBeNull();
  });

  it.each([
    ["https://siem.example.com/in", "https://siem.example.com/IN"],
    ["https://siem.example.com:8443/", "https://siem.example.com/"],
    ["https://siem.example.com/", "https://siem.example.com.evil/"],
    ["http://siem.example.com/", "https://siem.example.com/"],
    ["https://siem.example.com/", "https://siem.example.com\\@evil/"],
  ])("%s does not have %s", (prefix, address) => {
    expect(belowLongestPrefix([{ url_prefix: prefix }], address)).toBeNull();
  });

  it("that is longer counts, by what it means and not by how it is written", () => {
    const all = { url_prefix: "https://user:password@siem.example.com:443/" };
    const eu = { url_prefix: "https://siem.example.com/eu" };
    expect(belowLongestPrefix([all, eu], "https://siem.example.com/eu/in")).toBe(eu);
    expect(belowLongestPrefix([all, eu], "https://siem.example.com/us")).toBe(all);
    expect(belowLongestPrefix([all, eu], "https://nowhere.example.com/")).toBeNull();
    expect(belowLongestPrefix([all, eu], "not an address")).toBeNull();
  });
});
