import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { authentication } from "@/audit-log/record/sample-events.test-support";
import { findSignIn } from "./sign-in-record";

const AT = authentication.occurredAt;

test.each(LOG_FORMATS)("the first sign-in since the probe began is found in %s", (format) => {
  const records = [
    { ...authentication, traceId: "9", occurredAt: AT + 50 },
    { ...authentication, traceId: "8", occurredAt: AT },
    { ...authentication, traceId: "7", occurredAt: AT - 1 },
  ].map((event) => encodeRecord(event, format));
  const text = [...records, "not a record"].join("\n");
  expect(findSignIn(text, { askedAt: AT })).toEqual({ by: "sign_in", traceId: "8", at: AT, entryKey: null });
  expect(findSignIn(text, { askedAt: AT + 51 })).toBeNull();
  expect(findSignIn("", { askedAt: AT })).toBeNull();
});
