// What a person changes who wants a record to say something else. No repair explains it, and nothing is proven by that:
// only the records beside it make it stand out.

import { type Damage, ofValue } from "./damage";

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
];
