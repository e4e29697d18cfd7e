// The records that Kong's documentation shows. Their keys are not known or they were edited by hand, so none can be
// verified; people paste them first.

/** Beginnings of their signatures, each long enough for there to be no other. */
const SIGNATURES = ["KbLaBhQ", "N_4q2p"];

/** Ids that only they have. */
const TRACE_IDS = new Set(["6891110586028963295", "6891110586028963000", "6891110586028965000"]);

/** @param signature as it stands, of any length */
export function isDocumentationSample(text: string, signature: string, traceId: string): boolean {
  return (
    /\bExampleOrg\b|3958q3097698/.test(text) ||
    SIGNATURES.some((beginning) => signature.startsWith(beginning)) ||
    TRACE_IDS.has(traceId)
  );
}
