// The layouts in which Kong's documentation shows records: people paste these first, and no key fits them.

import { expect, test } from "vitest";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import {
  access,
  authentication,
  authorization,
  SOME_SIGNATURE,
} from "@/audit-log/record/sample-events.test-support";
import { ledgerCheck } from "@/verify/lab/signed-records.test-support";
import { verifyText } from "@/verify/lab/verify-text.test-support";

/** The one that nearly all of them are of. */
const orgId = "b065b594-6afc-4658-9101-5d9cf3f36b7b";
const sent = {
  access: { ...access, orgId },
  authentication: { ...authentication, orgId },
  authorization: { ...authorization, orgId },
};

const signed = (event: keyof typeof sent, format: "cef" | "json", signature = SOME_SIGNATURE) =>
  signRecord(encodeRecord(sent[event], format), signature, format);
const wrapped = (cef: string) => cef.replaceAll(/ (?=konghq|\w+=)/g, "\n");
const pretty = (event: keyof typeof sent) => JSON.stringify(JSON.parse(signed(event, "json")), null, 4);

const SAMPLES = {
  "CEF of another vendor, wrapped at every field, with a letter in its time": wrapped(
    signed("authentication", "cef")
      .replace("KongInc", "ExampleOrg")
      .replace(/rt=\d+/, "rt=3958q3097698"),
  ),
  "CEF of another vendor with a time of 14 digits": wrapped(
    signed("authorization", "cef")
      .replace("KongInc", "ExampleOrg")
      .replace(/(rt=\d+)/, "$14"),
  ),
  "CEF with a signature of 45 bytes": wrapped(
    signed("access", "cef").replace(
      /sig=.*/,
      "sig=JxJaQG3Bozrb5WdHE_Y0HaOsim2F1Xsq_bCfk71VgsfldkLAD_SF234cnKNS",
    ),
  ),
  "CEF on one line": signed("authorization", "cef"),
  "CEF whose organization was edited": signRecord(
    encodeRecord(authorization, "cef"),
    `KbLaBhQ${SOME_SIGNATURE.slice(7)}`,
    "cef",
  ),
  "CEF behind a time of BSD syslog": signed("authorization", "cef").replace(/^\S+/, "Apr 14 05:39:08"),
  "CEF without a signature": encodeRecord(sent.authorization, "cef"),
  "JSON over many lines, a time and an outcome as text, an id as a number": pretty("authentication")
    .replace(/"rt": (\d+)/, '"rt": "$1"')
    .replace('"success": true', '"success": "true"')
    .replace(/"trace_id": "(\d+)"/, '"trace_id": $1'),
  "JSON with a comma behind its last member": pretty("access").replace(/\n\}$/, ",\n}"),
  "JSON on one line": signed("authorization", "json").replace('"cef_version":0', '"cef_version":"0"'),
  "JSON with a rounded id": signed("authorization", "json").replace(
    /"trace_id":"\d+"/,
    '"trace_id":6891110586028965000',
  ),
} as const;

test.each(Object.entries(SAMPLES))("%s is called a sample", async (_, text) => {
  const { summary, findings } = await verifyText(`${text}\n`, ledgerCheck());
  expect(summary.parts.map(({ problem }) => problem)).toEqual([null]);
  expect(findings).toMatchObject([{ verdict: "not_explained", causes: ["documentation_sample"] }]);
});

test("several of them, pasted one after another, are told apart", async () => {
  const cef = Object.values(SAMPLES).filter((text) => !text.startsWith("{"));
  const { findings } = await verifyText(cef.join("\n"), ledgerCheck());
  expect(findings.map(({ causes }) => causes)).toEqual(cef.map(() => ["documentation_sample"]));
});
