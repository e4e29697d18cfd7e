import { describe, expect, test } from "vitest";
import { KONNECT_BASE_URL, readApiBaseUrl } from "./api-base-url";

const PAGE = "https://console.example.com";

describe("a base URL is taken", () => {
  test.each([
    [KONNECT_BASE_URL, "https://eu.api.konghq.com"],
    ["  https://{region}.api.konghq.com//  ", "https://eu.api.konghq.com"],
    ["https://gateway.example.com/konnect/{region}", "https://gateway.example.com/konnect/eu"],
    ["/konnect/{region}", "https://console.example.com/konnect/eu"],
    ["http://localhost:4600/{region}", "http://localhost:4600/eu"],
    ["http://127.0.0.1:4600/{region}/", "http://127.0.0.1:4600/eu"],
    ["http://{region}.api.localhost:4600", "http://eu.api.localhost:4600"],
    ["http://[::1]:4600/{region}", "http://[::1]:4600/eu"],
  ])("%j leads to %j", (text, expected) => {
    const read = readApiBaseUrl(text, PAGE);
    expect(read.ok && read.originOf("eu")).toBe(expected);
  });
});

describe("a base URL is refused", () => {
  test.each([
    ["", "blank"],
    ["   ", "blank"],
    ["https://us.api.konghq.com", "no_region"],
    ["https://{region}.api.konghq.com/{region}", "no_region"],
    ["{region}.api.konghq.com", "not_url"],
    ["ftp://{region}.example.com", "not_url"],
    ["javascript:alert('{region}')", "not_url"],
    ["//evil.example.com/{region}", "not_url"],
    ["/\\evil.example.com/{region}", "not_url"],
    ["http://{region}.api.konghq.com", "not_https"],
    ["http://127.0.0.1.evil.example.com/{region}", "not_https"],
    ["http://localhost.evil.example.com/{region}", "not_https"],
    ["https://user:secret@{region}.api.konghq.com", "unwanted_parts"],
    ["https://{region}.api.konghq.com?x=1", "unwanted_parts"],
    ["https://{region}.api.konghq.com/#x", "unwanted_parts"],
  ])("%j: %s", (text, fault) => {
    expect(readApiBaseUrl(text, PAGE)).toEqual({ ok: false, fault });
  });
});
