import { en as verify } from "@/verify/words/en";
import type { ReportWords } from "./report-words";

export const en: ReportWords = {
  ...verify,
  language: "en",
  title: "Audit log verification report",
  result: {
    authentic: (authentic, records, intact) =>
      `${authentic} of ${records} records are authentic; ${intact} of them are stored as they were sent.`,
    changed: (changed) => `In ${changed} a value was replaced by another; what it was before is proven.`,
    complete: (recorded) =>
      `Nothing is missing of the ${recorded} records that Konnect recorded in the window.`,
    unproven: (unproven, recorded) =>
      `None of the ${recorded} records that Konnect recorded in the window is missing, but ${unproven} are there only as copies that are not proven.`,
    missing: (missing, recorded) =>
      `${missing} of the ${recorded} records that Konnect recorded in the window are missing.`,
    notCompared: "Whether anything is missing was not checked.",
  },
  none: "none",
  notSaid: "not said",
  leftOut: "left out of this copy",
  sections: {
    result: "Result",
    scope: "Scope",
    files: "Files that were checked",
    origin: "How the export was made",
    keys: "Keys",
    method: "Method",
    verdicts: "Verdicts",
    causes: "What happened to the records",
    completeness: "Completeness",
    exceptions: "Exceptions",
    steps: "Check one record yourself",
    limits: "What this report does not prove",
    actions: "Action taken",
    manifest: "Parts of this report",
  },
  labels: {
    id: "Report",
    madeAt: "Made at (UTC)",
    clock: "Clock",
    madeBy: "Made by",
    tool: "Tool",
    region: "Region",
    organizations: "Organizations named by the records",
    requested: "Window asked for",
    found: "Window found",
    types: "Records by type",
    excluded: "Not held against Konnect’s own record",
    file: "File",
    bytes: "Bytes",
    sha256: "SHA-256",
    modified: "Modified",
    packing: "Packed as",
    format: "Format",
    rows: "Rows",
    records: "Records",
    notUsed: "Lines that are no records",
    problem: "Not read to its end",
    siem: "SIEM",
    query: "Query and filters",
    exportedBy: "Exported by",
    kid: "kid",
    publicKey: "Public key (x)",
    thumbprint: "Thumbprint (RFC 7638)",
    source: "From",
    verdict: "Verdict",
    meaning: "Meaning",
    count: "Records",
    share: "Share",
    cause: "Cause",
    setting: "What ends it",
    window: "Window compared",
    recorded: "Recorded by Konnect",
    received: "Received",
    unproven: "Received only as a copy that is not proven",
    notProven: "Not proven",
    restored: "Records proven only with what Konnect recorded",
    notTried: "Records not held against it, for want of room",
    missing: "Missing",
    edge: "Not found within the first or last minute",
    ownReads: "Own calls, left out",
    unknown: "In the export, not recorded in this region",
    again: "Delivered again",
    otherFormat: "Delivered in a second format",
    byCall: "Told by their call alone",
    bySecond: "Damaged, told by second and type alone",
    kind: "Kind",
    from: "From",
    to: "To",
    resent: "Would come again",
    offset: "Byte",
    traceId: "trace_id",
    stored: "As stored",
    signed: "As signed",
    startedAt: "Started",
    sentAgain: "Sent again",
    status: "Status",
    missingAfter: "Missing afterwards",
    address: "Asked at",
    duplicates: "There more than once",
  },
  clock: {
    api: (machineAhead) =>
      `the Date of Konnect’s answers; this machine’s clock differed by ${machineAhead} s`,
    machine: "this machine’s",
  },
  pseudonyms:
    "In this copy persons and addresses stand under other names, the same name for the same person throughout. Texts with a signature are left out where they could not be checked any more.",
  types: { authentication: "authentication", authorization: "authorization", access: "access" },
  keySource: {
    address: (address, at) => `${address}, fetched ${at}`,
    file: (name) => `the file ${name}`,
    pasted: "pasted by hand: where it comes from is not proven",
  },
  algorithm: [
    "Signatures are Ed25519 (RFC 8032) over the UTF-8 bytes of the record without its signature. A signature is 64 bytes, written as 86 characters of base64url without padding.",
    "A stored text that does not fit as it is was repaired by rules, one change of form after another, and checked again. A repair that makes the signature fit is proof: without the private key nobody can make text and signature fit. The stored copy then still differs from what was sent, which is counted apart.",
  ],
  signedText: {
    cef: "CEF: the line without “ sig=” and the 86 characters behind it.",
    json: 'JSON: the object without “,"sig":"…"” before its last brace.',
    cps: 'CPS: the object with its envelope, without “,"sig":"…"” before its last two braces.',
  },
  excluded: {
    outside: (count) =>
      `${count} outside of the window: older than the seven days that Konnect keeps, or not asked for`,
    portal: (count) => `${count} of Dev Portals, which cannot be pulled`,
    otherOrganization: (count) => `${count} of another organization`,
    unidentified: (count) => `${count} too damaged to be looked up`,
    ownReads: (count) => `${count} recorded because of this check`,
    edge: (count) => `${count} within the first or last minute of the window`,
  },
  shared: (trait) => {
    switch (trait.trait) {
      case "type":
        return `All of the scattered ones are of the type ${trait.type}.`;
      case "principal":
        return `All of the scattered ones are of the principal ${trait.principalId}.`;
      case "longer_than":
        return `All of the scattered ones are longer than about ${trait.bytes} bytes.`;
      case "not_ascii":
        return "All of the scattered ones have characters beyond ASCII.";
      case "bar":
        return "All of the scattered ones have a | in a value.";
      default:
        return trait satisfies never;
    }
  },
  incompleteCalls: (calls, withoutAccess) =>
    `${calls} calls are there in part; the access record is missing of ${withoutAccess}.`,
  pull: (entries, pages, calls) => `${entries} entries in ${pages} pages, ${calls} requests`,
  further: (count) => `${count} further ones are in the JSON copy.`,
  samples: "Samples: the first records of each kind, as stored and as signed; what differs is marked.",
  steps: {
    key: "Write the public key into a file. Compare it with the keys that Konnect publishes (section Keys).",
    text: "Write the signed text into a file.",
    signature: "Write the signature into a file.",
    verify: "Let openssl (3.0 or later) check it.",
    read: "Read the text, and find the same record in the export.",
  },
  stepsAbove: (file, offset, length) =>
    `These commands need openssl and a shell, nothing of the tool that made this report. The record stands in ${file} at byte ${offset}, ${length} bytes long.`,
  stepsPacked: "The file is packed: the byte is that of its unpacked text.",
  stepsNone: "No record of this copy can be checked: none is proven, or texts are left out.",
  satisfied: "openssl answers “Signature Verified Successfully”, and ends with 0.",
  limits: [
    "A signature proves what a record says, not that other records exist or do not exist: whether anything is missing is only known where it was compared with Konnect’s own record.",
    "Konnect keeps its own record for seven days, of one region at a time and without Dev Portals. What is older or elsewhere was checked by signature only.",
    "The order of records is not signed.",
    "A record that no repair explains is not proven to be forged, and a record that was cut off or has no signature is not proven to be true.",
    "All of it holds as long as the private key was Konnect’s alone, and the public keys above are Konnect’s.",
    "Times are those that Konnect wrote into the records.",
  ],
  actionsNone: "No replay was sent from here.",
  manifest:
    "The JSON copy holds the same facts for machines, with every exception. SHA256SUMS lists the hashes of all parts and of the files that were checked: sha256sum -c SHA256SUMS.",
};
