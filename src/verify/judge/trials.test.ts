// How far a record is gone into.

import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { access } from "@/audit-log/record/sample-events.test-support";
import { signedRecord } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { explore } from "./trials";

const event = { ...access, userAgent: "Zoë =3D \u201Cq\u201D \u2013 \\\\n e\u0301" };

function readingsOf(text: string): number {
  const { trials, readings } = explore({ texts: [text], row: () => parseJsonText(text) }, null);
  // Until there is nothing left to try.
  for (const _ of trials) continue;
  return readings.length;
}

test.each(LOG_FORMATS)(
  "a record in %s without anything of a signature is read, and not repaired",
  (format) => {
    expect(readingsOf(encodeRecord(event, format))).toBeLessThan(4);
    expect(readingsOf(signedRecord(event, format))).toBeGreaterThan(8);
  },
);
