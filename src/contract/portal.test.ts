import { expect, it } from "vitest";
import { createPortalSchema, portalRegion } from "./portal";

it.each([
  ["1a2b.us.portal.konghq.com", "us"],
  ["1a2b.edge.eu.portal.konghq.com", "eu"],
  ["1a2b.xx.portal.konghq.com", null],
  ["in.portal.example.com", null],
  ["", null],
])("reads the region of a portal from the host name %j: %j", (default_domain, region) => {
  expect(portalRegion({ default_domain })).toBe(region);
});

it.each([
  [{ labels: { team: "a-b_c.D1" } }, true],
  [{ labels: { team: null } }, true],
  [{ labels: { team: "-a" } }, false],
  [{ labels: { team: "a b" } }, false],
  [{ labels: { team: "" } }, false],
  [{ default_application_auth_strategy_id: "29ee568f-ffb1-4fa8-a0a3-375a26daee7f" }, true],
  [{ default_application_auth_strategy_id: null }, true],
  [{ default_application_auth_strategy_id: "-" }, false],
])("takes a portal with %j: %s", (fields, isTaken) => {
  expect(createPortalSchema.safeParse({ name: "Docs", ...fields }).success).toBe(isTaken);
});
