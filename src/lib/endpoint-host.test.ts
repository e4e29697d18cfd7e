import { expect, test } from "vitest";
import { endpointHost } from "./endpoint-host";

test.each([
  ["https://siem.example.com/collector/SECRET?token=SECRET", "siem.example.com"],
  ["https://user:SECRET@siem.example.com:8088/x", "siem.example.com:8088"],
  ["not a url", ""],
])("the host of %s is %j", (endpoint, host) => {
  expect(endpointHost(endpoint)).toBe(host);
});
