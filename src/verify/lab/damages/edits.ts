// What a person changes who wants a record to say something else. No repair explains it, and nothing is proven by that:
// only the records beside it make it stand out.

import { type Damage, ofValue } from "./damage";

/** Of no time zone. */
const SOME_MINUTES_MS = 190_000;

const SOMEONE_ELSE = "0d9b6a1e-52c7-4f0e-8a35-9e1c7d40b6f2";

export const EDITS: readonly Damage[] = [
  {
    id: "edited-principal",
    group: "edit",
    names: ["edited"],
    apply: ofValue("principal_id", (id) => (id === "" ? null : SOMEONE_ELSE)),
  },
  {
    id: "edited-method",
    group: "edit",
    names: ["edited"],
    apply: ofValue("act", (method) => (method === "GET" ? "DELETE" : "GET")),
  },
  {
    id: "edited-address",
    group: "edit",
    names: ["edited"],
    apply: ofValue("src", (address) => (address === "" ? null : "198.51.100.77")),
  },
  {
    id: "edited-time",
    group: "edit",
    names: ["edited"],
    apply: ofValue("rt", (rt) => (/^\d{13}$/.test(rt) ? String(Number(rt) - SOME_MINUTES_MS) : null)),
  },
  {
    id: "edited-grant",
    group: "edit",
    names: ["edited"],
    apply: ofValue("granted", (granted) => (granted === "true" ? "false" : "true")),
  },
  {
    id: "edited-status",
    group: "edit",
    names: ["edited"],
    apply: ofValue("status", (status) => (status === "200" ? "403" : "200")),
  },
  {
    id: "edited-request",
    group: "edit",
    names: ["edited"],
    apply: ofValue("request", (request) => (request === "" ? null : "/v2/unmask-removed")),
  },
];
