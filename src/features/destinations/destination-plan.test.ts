import { expect, it } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { emptyValues, toFormValues } from "./destination-form";
import { destinationPlan } from "./destination-plan";

const SIEM = storedDestination();

it("has all of a new destination but the secret, trimmed as the form would send it", () => {
  const values = {
    ...emptyValues,
    name: " SIEM ",
    endpoint: " https://siem.example.com/ ",
    authorization: { mode: "replace", value: "Bearer hush" },
  } as const;
  const plan = destinationPlan(values, null);
  const settings = {
    name: "SIEM",
    endpoint: "https://siem.example.com/",
    log_format: "cef",
    skip_ssl_verification: false,
  };
  expect(plan).toEqual({ settings, changes: settings, replacesAuthorization: true });
  expect(JSON.stringify(plan)).not.toContain("hush");
});

it("has what differs from what is stored", () => {
  const opened = toFormValues(SIEM);
  expect(destinationPlan(opened, SIEM)).toMatchObject({ changes: {}, replacesAuthorization: false });
  const edited = { ...opened, logFormat: "json", authorization: { mode: "replace", value: "hush" } } as const;
  const plan = destinationPlan(edited, SIEM);
  expect(plan).toMatchObject({ changes: { log_format: "json" }, replacesAuthorization: true });
  expect(plan.settings).toMatchObject({ name: "SIEM", log_format: "json" });
  expect(JSON.stringify(plan)).not.toContain("hush");
});
