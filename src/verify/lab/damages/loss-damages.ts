// What takes away what the signature needs: nothing may be called authentic after it.

import { splitSignature } from "@/audit-log/record/record";
import { type Damage, inAll } from "./damage";

export const LOSS_DAMAGES: readonly Damage[] = [
  {
    id: "cut",
    group: "loss",
    names: ["truncated", "signature_removed"],
    apply: inAll((r) => r.slice(0, Math.floor(r.length * 0.7))),
  },
  { id: "cut-in-signature", group: "loss", names: ["truncated"], apply: inAll((r) => r.slice(0, -30)) },
  {
    id: "cut-with-mark",
    group: "loss",
    names: ["truncated"],
    apply: inAll((r) => `${r.slice(0, Math.floor(r.length * 0.6))}...`),
  },
  {
    id: "signature-removed",
    group: "loss",
    names: ["signature_removed", "truncated"],
    apply: (r, format) => splitSignature(r, format)?.signedText ?? null,
  },
  { id: "lower-cased", group: "loss", names: ["lower_cased"], apply: inAll((r) => r.toLowerCase()) },
];
