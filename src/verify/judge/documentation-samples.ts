// The records that Kong's documentation shows. Their keys are not known or they were edited by hand, so none can be
// verified; people paste them first.

/** Beginnings of their signatures, each long enough for there to be no other. Several samples share one. */
const SIGNATURES = ["KbLaBhQ", "N_4q2p", "JxJaQG3", "fnjOUIS", "Jm73seS"];

/** Ids that only they have. */
const TRACE_IDS = new Set(["6891110586028963295", "6891110586028963000", "6891110586028965000"]);

/** The organization that nearly all of them are of, the vendor that some name instead of Kong, a time with a letter in it. */
const MADE_UP = /b065b594-6afc-4658-9101-5d9cf3f36b7b|\bExampleOrg\b|3958q3097698/;

/** @param signature as it stands, of any length */
export function isDocumentationSample(text: string, signature: string, traceId: string): boolean {
  return (
    MADE_UP.test(text) ||
    SIGNATURES.some((beginning) => signature.startsWith(beginning)) ||
    TRACE_IDS.has(traceId)
  );
}
