import { describe, expect, it } from "vitest";
import { destinationSchema } from "./destination";
import { createDestinationSchema, updateDestinationSchema } from "./destination-body";

const GOOD = { name: "SIEM", endpoint: "https://siem.example.com/", authorization: "Splunk 1" };

describe("createDestinationSchema", () => {
  it("fills in what has a default, null included, and ignores what it does not know", () => {
    expect(
      createDestinationSchema.parse({ ...GOOD, log_format: null, id: "mine", created_at: 5, colour: "red" }),
    ).toEqual({ ...GOOD, log_format: "cef", skip_ssl_verification: false });
  });

  it("takes values exactly at their limits, and counts characters, not UTF-16 units", () => {
    const body = {
      name: "😀".repeat(255),
      endpoint: `https://siem.example.com/${"p".repeat(2048 - 25)}`,
      authorization: "a".repeat(8192),
    };
    expect(createDestinationSchema.parse(body)).toMatchObject(body);
  });

  it.each([
    "https://siem.example.com",
    "HTTPS://siem.example.com/",
    "https://user@siem.example.com:8443/in?token=1&x=%20#part",
    "https://[::1]/",
    "https://müller.example/",
  ])("takes the endpoint %s and keeps it byte for byte", (endpoint) => {
    expect(createDestinationSchema.parse({ ...GOOD, endpoint }).endpoint).toBe(endpoint);
  });

  it("keeps blanks and tabs inside and around a name and an authorization value", () => {
    const body = { ...GOOD, name: " SIEM ", authorization: "Splunk\t1 " };
    expect(createDestinationSchema.parse(body)).toMatchObject(body);
  });
});

describe("updateDestinationSchema", () => {
  it("has only what was given: null is not given, false is", () => {
    const body = {
      name: null,
      endpoint: null,
      authorization: null,
      log_format: null,
      skip_ssl_verification: false,
    };
    expect(updateDestinationSchema.parse(body)).toStrictEqual({ skip_ssl_verification: false });
  });
});

describe("destinationSchema", () => {
  it("has no place for the authorization value, even when an API sends it", () => {
    const destination = destinationSchema.parse({
      ...GOOD,
      id: "07ec3858-066b-4629-bdc5-d4aa893b424d",
      log_format: "cef",
      skip_ssl_verification: false,
      created_at: "2023-03-20T09:29:14.52Z",
      updated_at: "2023-03-21T09:29:14.52Z",
    });
    expect(destination).not.toHaveProperty("authorization");
  });
});
