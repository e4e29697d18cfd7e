import { describe, expect, test } from "vitest";
import { harmlessEndpoint, shortenEndpoint } from "./shorten-endpoint";

describe("the host always shows, of the path only words", () => {
  test.each([
    ["https://siem.example.com", "siem.example.com"],
    ["https://siem.example.com/", "siem.example.com"],
    ["https://siem.example.com:8088/", "siem.example.com:8088"],
    ["https://SIEM.example.com/ingest", "siem.example.com/ingest"],
    ["https://logs.example.com/ingest/konnect/", "logs.example.com/ingest/konnect"],
    ["https://splunk.example.com/services/collector/raw", "splunk.example.com/services/collector/…"],
    ["https://logs.example.com/api/v2/logs", "logs.example.com/api/v2/…"],
    ["https://[2001:db8::1]/ingest", "[2001:db8::1]/ingest"],
  ])("%s is shown as %s", (endpoint, shown) => {
    expect(shortenEndpoint(endpoint)).toBe(shown);
  });
});

describe("nothing that could be a secret shows", () => {
  test.each([
    [
      "https://endpoint4.collection.us2.sumologic.com/receiver/v1/http/ZaVnC4dhaV3GkQ==",
      "endpoint4.collection.us2.sumologic.com/receiver/v1/…",
    ],
    ["https://hooks.example.com/T0KEN", "hooks.example.com/…"],
    ["https://hooks.example.com/s3cr3t/ingest", "hooks.example.com/…"],
    ["https://hooks.example.com/abcdefabcdefabcdef", "hooks.example.com/…"],
    ["https://hooks.example.com/in/%73ecret", "hooks.example.com/in/…"],
    ["https://logs.example.com/ingest?api-key=123", "logs.example.com/ingest/…"],
    ["https://logs.example.com?api-key=123", "logs.example.com/…"],
    ["https://logs.example.com/ingest#123", "logs.example.com/ingest/…"],
    ["https://user:password@logs.example.com/ingest", "logs.example.com/ingest"],
  ])("%s is shown as %s", (endpoint, shown) => {
    expect(shortenEndpoint(endpoint)).toBe(shown);
  });

  test.each(["", "unconfigured", "not a url", "data:,secret"])(
    "of %j, which has no host, nothing shows",
    (text) => {
      expect(shortenEndpoint(text)).toBe("…");
    },
  );
});

describe("all that cannot be a secret", () => {
  test.each([
    ["https://siem.example.com/", "siem.example.com"],
    ["https://splunk.example.com/services/collector/raw", "splunk.example.com/services/collector/raw"],
    ["https://siem.example.com/in/", "siem.example.com/in/"],
    [
      "https://siem.example.com/in?index=main&source=kong-eu",
      "siem.example.com/in?index=main&source=kong-eu",
    ],
    ["https://siem.example.com/in?api-key=abc&index=main", "siem.example.com/in?index=main&…"],
    ["https://siem.example.com/in?index=9f86d081884c", "siem.example.com/in?…"],
    ["https://siem.example.com/in?abc", "siem.example.com/in?…"],
    ["https://siem.example.com/in#abc", "siem.example.com/in#…"],
    ["https://siem.example.com/in/T0KEN/raw", "siem.example.com/in/…"],
    ["https://user:password@siem.example.com/in", "siem.example.com/in"],
    ["not a url", "…"],
  ])("of %s is %s", (endpoint, shown) => {
    expect(harmlessEndpoint(endpoint)).toBe(shown);
  });
});
