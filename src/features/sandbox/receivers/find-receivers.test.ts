import { expect, test } from "vitest";
import { findReceivers } from "./find-receivers";

const RECEIVERS = [
  { name: "SIEM collector", url_prefix: "https://siem.example.com/" },
  { name: "Splunk EU", url_prefix: "https://splunk.example.com/eu" },
  { name: "アーカイブ", url_prefix: "https://logs.example.com/" },
];

test.each([
  ["", ["SIEM collector", "Splunk EU", "アーカイブ"]],
  [" siem ", ["SIEM collector"]],
  ["EXAMPLE.com eu", ["Splunk EU"]],
  ["アー", ["アーカイブ"]],
  ["nowhere", []],
])("%j finds %j", (query, names) => {
  expect(findReceivers(RECEIVERS, query).map(({ name }) => name)).toEqual(names);
});
