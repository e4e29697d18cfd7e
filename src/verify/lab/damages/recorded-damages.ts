// What takes a value away for good, and only what Konnect recorded of the same event gives back.

import { damageMembers } from "@/verify/lab/members";
import { text } from "@/verify/lab/write-json";
import { type Damage, inJson, ofMembers, ofValue } from "./damage";

/** As a tool writes it that keeps persons apart without saying who they are. */
const A_HASH = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

export const RECORDED_DAMAGES: readonly Damage[] = [
  {
    id: "name-masked",
    group: "recorded",
    names: ["masked"],
    apply: ofValue("user_agent", (agent) => (agent === "" ? null : "****")),
  },
  {
    id: "principal-hashed",
    group: "recorded",
    names: ["masked"],
    apply: ofValue("principal_id", (id) => (id === "" ? null : A_HASH)),
  },
  {
    id: "address-hidden",
    group: "recorded",
    names: ["masked"],
    apply: ofValue("src", (address) => (address === "" ? null : "[redacted]")),
  },
  {
    id: "id-six-digits",
    group: "recorded",
    names: ["id_spreadsheet"],
    apply: ofValue("trace_id", (id) =>
      /^\d{17,20}$/.test(id) ? Number(id).toExponential(5).toUpperCase() : null,
    ),
  },
  {
    id: "caller-dropped",
    group: "recorded",
    names: ["field_dropped"],
    apply: ofMembers((members) => {
      const left = members.filter(({ key }) => key !== "src" && key !== "principal_id");
      return left.length < members.length ? left : null;
    }),
  },
  {
    id: "query-decoded",
    group: "recorded",
    names: ["percent_decoded"],
    apply: ofValue("query", (query) => decodedForGood(query)),
  },
  {
    id: "day-only",
    group: "recorded",
    names: ["time_rewritten"],
    apply: inJson((record, format) =>
      damageMembers(record, format, (members) =>
        members.map((member) =>
          member.key === "rt" || member.key === "event_ts"
            ? { key: member.key, value: text("2026-11-21") }
            : member,
        ),
      ),
    ),
  },
];

/** Null where encoding it again gives the same text, so that no entry is needed. */
function decodedForGood(value: string): string | null {
  try {
    const decoded = decodeURIComponent(value);
    // Behind a backslash CEF has escaped a character: that is none of the value.
    return value.includes("\\") ||
      decoded === value ||
      encodeURI(decoded) === value ||
      encodeURIComponent(decoded) === value
      ? null
      : decoded;
  } catch {
    return null;
  }
}
