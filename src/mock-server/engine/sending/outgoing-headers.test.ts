import { expect, test } from "vitest";
import { outgoingHeaders, sentAuthorization } from "./outgoing-headers";

test("a delivery says who sends it, as Go's client does, and which compression its answer may have", () => {
  expect(outgoingHeaders("Splunk 1")).toEqual({
    "user-agent": "Go-http-client/1.1",
    "content-type": "text/plain",
    "content-encoding": "gzip",
    "accept-encoding": "gzip",
    authorization: "Splunk 1",
  });
  expect(outgoingHeaders(null)).not.toHaveProperty("authorization");
});

test.each([
  ["https://h/", null, null],
  ["https://user:pass@h/", "Splunk 1", "Splunk 1"],
  ["https://user:p%40ss@h/", null, `Basic ${btoa("user:p@ss")}`],
  ["https://user@h/", null, `Basic ${btoa("user:")}`],
])("to %s with the configured value %j, %j is sent", (endpoint, authorization, sent) => {
  expect(sentAuthorization({ endpoint, authorization })).toBe(sent);
});
