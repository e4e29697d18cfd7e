import { describe, expect, test } from "vitest";
import { changeOf } from "./value-change";

const ID = "5f0e2c1d-7b44-4f0a-9d1b-3f2f7a1e8c90";
const TRACE = "7391110586028963299";
const AT = "1795253400123"; // 2026-11-21T09:30:00.123Z

describe("an edit is called changed, however it looks", () => {
  test.each([
    ["rt", "1794821400123", AT], // five days before
    ["rt", "1795253590123", AT], // three minutes later
    ["rt", "1795257000123", AT], // an hour, and a number has no zone
    ["rt", "2026-11-21T09:33:10Z", AT],
    ["event_ts", "2026-11-21T09:31:00Z", "2026-11-21T09:30:00Z"],
    ["event_ts", "2026-11-22", "2026-11-21T09:30:00Z"],
    ["request", "/v2/unmask-me", "/v2/control-planes"],
    ["request", "/v2/team-removals", "/v2/teams"],
    ["query", "redacted=1", "a=1"],
    ["act", "X", "GET"],
    ["act", "****", "GET"],
    ["status", "xxx", "403"],
    ["status", "200", "403"],
    ["granted", "true", "false"],
    ["success", "1", "false"],
    ["principal_id", "11111111000040008000000000000099", ID],
    ["principal_id", "0d9b6a1e-52c7-4f0e-8a35-9e1c7d40b6f2", ID],
    ["src", "203.0.0.0", "203.0.113.7"],
    ["src", "198.51.100.0", "203.0.113.7"],
    ["src", "2001:db8::1", "2001:db8::2"],
    ["trace_id", "2E+18", TRACE],
    ["trace_id", "7.40E+18", TRACE],
    ["trace_id", "7391110586028963298000", TRACE],
    ["user_agent", "curl", "curl/8.5.0"],
    ["user_agent", "curl/8.6.0", "curl/8.5.0"],
    ["user_agent", "pre***", "curl/8.5.0"],
    ["name", "Authz.teams", "Authz.control-planes"],
  ])("%s: %s for %s", (key, stored, recorded) => {
    expect(changeOf(key, stored, recorded)).toBe("value_changed");
  });
});

describe("what says the same, or less, is no change", () => {
  test.each([
    ["rt", "2026-11-21T09:30:00.123Z", AT, "time_rewritten"],
    ["rt", "2026-11-21T18:30:00.123", AT, "time_rewritten"], // nine hours east, without a zone
    ["rt", "2026-11-21 15:00:00", AT, "time_rewritten"], // five hours and a half
    ["rt", "1795253400", AT, "time_rewritten"],
    ["rt", "1.79525E+12", AT, "time_rewritten"],
    ["rt", "1795253400000", AT, "time_rewritten"],
    ["event_ts", "2026-11-21", "2026-11-21T09:30:00Z", "time_rewritten"],
    ["trace_id", "7391110586028963000", TRACE, "id_rounded"],
    ["trace_id", "7391110586028960000", TRACE, "id_spreadsheet"],
    ["trace_id", "7.391110586028963e18", TRACE, "id_rounded"],
    ["trace_id", "7.39111E+18", TRACE, "id_spreadsheet"],
    ["user_agent", "****", "curl/8.5.0", "masked"],
    ["user_agent", "curl***", "curl/8.5.0", "masked"],
    ["principal_id", "x-x-x", ID, "masked"],
    ["principal_id", "[REDACTED]", ID, "masked"],
    ["principal_id", "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", ID, "masked"],
    ["src", "203.0.113.0", "203.0.113.7", "masked"],
    ["src", "203.0.x.x", "203.0.113.7", "masked"],
    ["src", "2001:db8:1::", "2001:db8:1:2::3", "masked"],
    ["src", "2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1", "value_normalized"],
    ["src", "::ffff:203.0.113.7", "203.0.113.7", "value_normalized"],
    ["src", "203.0.113.7:51234", "203.0.113.7", "value_normalized"],
    ["principal_id", ID.toUpperCase(), ID, "value_normalized"],
    ["principal_id", ID.replaceAll("-", ""), ID, "value_normalized"],
    ["act", "get", "GET", "value_normalized"],
    ["granted", "True", "true", "value_normalized"],
    ["status", "200.0", "200", "value_normalized"],
    [
      "name",
      "Authz.control-planes",
      "Authz.krn:konnect:reg/us:org/1:control-planes/9c3f",
      "value_normalized",
    ],
    ["user_agent", "a &amp; b", "a & b", "value_normalized"],
    ["user_agent", "Mozilla/5.0 (X11", "Mozilla/5.0 (X11; Linux)", "value_cut"],
    ["user_agent", "Mozilla/5.0...", "Mozilla/5.0 (X11; Linux)", "value_cut"],
    ["query", "a=b c/d", "a=b%20c%2Fd", "percent_decoded"],
    ["request", "/v2/a/", "/v2/a", "percent_decoded"],
    ["request", "", "/v2/a", "field_dropped"],
    ["src", null, "203.0.113.7", "field_dropped"],
  ] as const)("%s: %s for %s", (key, stored, recorded, cause) => {
    expect(changeOf(key, stored, recorded)).toBe(cause);
  });
});
