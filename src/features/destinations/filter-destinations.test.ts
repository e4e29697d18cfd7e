import { expect, test } from "vitest";
import type { Destination } from "@/contract/destination";
import { filterDestinations } from "./filter-destinations";

const destination = (name: string, endpoint: string): Destination => ({
  id: name,
  name,
  endpoint,
  log_format: "cef",
  skip_ssl_verification: false,
  created_at: "2026-11-20T09:00:00Z",
  updated_at: "2026-11-21T09:00:00Z",
});
const ALL = [
  destination("SIEM production", "https://siem.example.com/in"),
  destination("Splunk EU", "https://splunk.example.com/raw?token=S3CRET"),
];

test.each([
  ["", ["SIEM production", "Splunk EU"]],
  ["  ", ["SIEM production", "Splunk EU"]],
  ["siem", ["SIEM production"]],
  ["example.com eu", ["Splunk EU"]],
  ["eu splunk", ["Splunk EU"]],
  ["S3CRET", []],
  ["nothing", []],
])("%j finds %j", (query, names) => {
  expect(filterDestinations(ALL, query).map(({ name }) => name)).toEqual(names);
});
