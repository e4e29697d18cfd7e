import { expect, test } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { tellEndpointsApart } from "@/entities/destination/tell-endpoints-apart";
import { filterDestinations } from "./filter-destinations";

const destination = (name: string, endpoint: string) => storedDestination({ id: name, name, endpoint });
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
  expect(filterDestinations(ALL, tellEndpointsApart(ALL, "path"), query).map(({ name }) => name)).toEqual(
    names,
  );
});
