// What stores do to single fields of a record.

import type { LogFormat } from "@/audit-log/record/log-format";
import { splitSignature } from "@/audit-log/record/record";
import { fromBase64Url, toBase64 } from "@/lib/base64";
import { decodeEntities, encodeEntities } from "@/verify/repair/html-entities";
import { type Damage, inCef, ofMembers, ofValue } from "./damage";

const iso = (rt: string) => (/^\d{13}$/.test(rt) ? new Date(Number(rt)).toISOString() : null);

export const FIELD_DAMAGES: readonly Damage[] = [
  { id: "cef-order", group: "form", names: ["cef_order"], apply: inCef(reordered) },
  {
    id: "cef-names",
    group: "form",
    names: ["cef_order"],
    apply: inCef((r) => r.replace(/(?<=[^\\]\|)rt=(\S*) src=/, "deviceReceiptTime=$1 sourceAddress=")),
  },
  {
    id: "signature-base64",
    group: "form",
    names: ["signature_alphabet"],
    apply: (r, format) => withSignature(r, (signature) => toBase64(fromBase64Url(signature)), format),
  },
  {
    id: "signature-percent",
    group: "form",
    names: ["signature_alphabet"],
    apply: (r, format) => withSignature(r, (signature) => `${signature}%3D%3D`, format),
  },
  {
    id: "signature-hex",
    group: "form",
    names: ["signature_alphabet"],
    apply: (r, format) =>
      withSignature(
        r,
        (signature) =>
          Array.from(fromBase64Url(signature), (byte) => byte.toString(16).padStart(2, "0")).join(""),
        format,
      ),
  },
  {
    id: "separators",
    group: "form",
    names: ["separators"],
    apply: ofValue("rt", (rt) => (/^\d{5,}$/.test(rt) ? Number(rt).toLocaleString("en-US") : null)),
  },
  {
    id: "separators-narrow",
    group: "form",
    names: ["separators", "smart_punctuation"],
    apply: ofValue("rt", (rt) =>
      /^\d{5,}$/.test(rt) ? Number(rt).toLocaleString("en-US").replaceAll(",", "\u{202F}") : null,
    ),
  },
  {
    id: "entities-decoded",
    group: "form",
    names: ["html_entities"],
    apply: ofValue("user_agent", entitiesDecoded),
  },
  {
    id: "slash-added",
    group: "form",
    names: ["percent_decoded"],
    apply: ofValue("request", (path) => (/[^/]$/.test(path) ? `${path}/` : null)),
  },
  {
    id: "percent-decoded",
    group: "form",
    names: ["percent_decoded"],
    apply: ofValue("query", (query) => percentDecoded(query)),
  },
  {
    id: "id-exponent",
    group: "value",
    names: ["id_rounded"],
    apply: ofValue("trace_id", (id) =>
      /^\d{17,19}$/.test(id) ? Number(id).toExponential().replace("e+", "e") : null,
    ),
  },
  { id: "id-rounded", group: "value", names: ["id_rounded"], apply: ofValue("trace_id", rounded) },
  {
    id: "id-15-digits",
    group: "value",
    names: ["id_spreadsheet", "id_rounded"],
    apply: ofValue("trace_id", fifteenDigits),
  },
  { id: "time-iso", group: "value", names: ["time_rewritten"], apply: ofValue("rt", iso) },
  {
    id: "time-seconds",
    group: "value",
    names: ["time_rewritten"],
    apply: ofValue("rt", (rt) => (/^\d{13}$/.test(rt) ? rt.slice(0, -3) : null)),
  },
  {
    id: "address-masked",
    group: "value",
    names: ["masked"],
    apply: ofValue("src", (src) => (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(src) ? src.replace(/\d+$/, "0") : null)),
  },
  {
    id: "empty-dropped",
    group: "value",
    names: ["field_dropped"],
    apply: ofMembers((members) =>
      members.filter(
        ({ key, value }) => key === "event_class_id" || value.kind !== "string" || value.text !== "",
      ),
    ),
  },
  {
    id: "constants-dropped",
    group: "value",
    names: ["field_dropped"],
    apply: ofMembers((members) =>
      members.filter(({ key }) => key !== "cef_version" && key !== "event_version" && key !== "event_ts"),
    ),
  },
];

/** The sign, for one whose text is kept apart from its bytes. */
function withSignature(
  record: string,
  rewrite: (signature: string) => string,
  format: LogFormat,
): string | null {
  const signature = splitSignature(record, format)?.signature;
  return signature === undefined ? null : record.replace(signature, () => rewrite(signature));
}

function reordered(record: string): string | null {
  const split = splitSignature(record, "cef");
  const [, head, extension] =
    /^(.*?CEF:0(?:\|(?:[^\\|]|\\.)*){6}\|)(.*)$/su.exec(split?.signedText ?? "") ?? [];
  if (!split || head === undefined || extension === undefined) return null;
  const fields = extension.split(/ (?=\w+=)/).toReversed();
  return `${head}${fields.join(" ")} sig=${split.signature}`;
}

function rounded(id: string): string | null {
  const double = String(Number(id));
  return /^\d{17,20}$/.test(id) && double !== id ? double : null;
}

function fifteenDigits(id: string): string | null {
  return /^\d{16,19}$/.test(id) ? id.slice(0, 15).padEnd(id.length, "0") : null;
}

/** Null where not all of them were entities, so that encoding gives another text. */
function entitiesDecoded(value: string): string | null {
  const decoded = decodeEntities(value);
  return encodeEntities(decoded) === value ? decoded : null;
}

function percentDecoded(value: string): string | null {
  try {
    const decoded = decodeURI(value);
    return encodeURI(decoded) === value && decoded !== value ? decoded : null;
  } catch {
    return null;
  }
}
