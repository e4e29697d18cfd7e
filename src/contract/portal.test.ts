import { expect, it } from "vitest";
import { portalRegion } from "./portal";

it.each([
  ["1a2b.us.portal.konghq.com", "us"],
  ["1a2b.edge.eu.portal.konghq.com", "eu"],
  ["1a2b.xx.portal.konghq.com", null],
  ["in.portal.example.com", null],
  ["", null],
])("reads the region of a portal from the host name %j: %j", (default_domain, region) => {
  expect(portalRegion({ default_domain })).toBe(region);
});
