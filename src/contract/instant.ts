// Instants on the wire: RFC 3339 text. Reading them into numbers is the business of lib/epoch.

import * as z from "zod/mini";
import { parseRfc3339 } from "@/lib/epoch";
import { bodyRule } from "./body-rule";

/** What the API answers where it has no time to tell, such as before the first replay job. */
export const ZERO_TIME = "0001-01-01T00:00:00Z";

/** RFC 3339 date-time text, in any zone and with any number of fraction digits. */
export const instantSchema = z.string().check(
  bodyRule((text) => parseRfc3339(text) !== null, {
    rule: "is_date_time",
    reason: "must be an RFC 3339 date-time",
    detail: "Invalid value",
  }),
);
