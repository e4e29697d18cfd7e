// What can be said of one record of an export. One word, one meaning; nothing here says "forged", since finding no repair
// proves nothing.

/**
 * * `intact`: the stored text is the record that Konnect signed, byte for byte.
 * * `authentic_altered`: a repair of form alone makes the signature fit; every value is in the stored copy.
 * * `authentic_restored`: the signature fits once a value was found again that the copy has lost or changed.
 * * `cut_off`: the record ends before its signature, so nothing can be proven from this copy.
 * * `unsigned`: a whole record without a signature.
 * * `no_known_key`: of the right form, and no record beside it fits the keys that are known.
 * * `not_explained`: no repair makes the signature fit.
 * * `not_a_record`: not a record of Konnect's audit log.
 */
export const VERDICTS = [
  "intact",
  "authentic_altered",
  "authentic_restored",
  "cut_off",
  "unsigned",
  "no_known_key",
  "not_explained",
  "not_a_record",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Whether the signature fits, so that the content is what Konnect signed. */
export function isAuthentic(verdict: Verdict): boolean {
  return verdict === "intact" || verdict === "authentic_altered" || verdict === "authentic_restored";
}

/** Whether nothing is proven of a record that is there to its end: what Konnect recorded may prove it. */
export function isOpenToProof(verdict: Verdict): boolean {
  return verdict === "not_explained" || verdict === "no_known_key" || verdict === "unsigned";
}
