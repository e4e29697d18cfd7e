import { CAUSES } from "@/verify/causes";
import { READ_PROBLEMS } from "@/verify/read/read-problem";
import type { VerifyWords } from "./verify-words";

export const en: VerifyWords = {
  verdicts: {
    intact: "Intact",
    authentic_altered: "Authentic, copy altered",
    authentic_restored: "Authentic, value restored",
    cut_off: "Cut off",
    unsigned: "Unsigned",
    no_known_key: "No known key fits",
    not_explained: "Not explained",
    not_a_record: "Not a Konnect record",
  },
  verdictMeanings: {
    intact: "The stored text is what Konnect signed, byte for byte.",
    authentic_altered: "Undoing a change of form makes the signature fit; every value is in the copy.",
    authentic_restored: "The signature fits once a value was found again that the copy had lost or changed.",
    cut_off: "The record ends before its signature: nothing can be proven from this copy.",
    unsigned: "A whole record without a signature.",
    no_known_key:
      "Right in form, and no record of the same organization and time fits the keys that are known.",
    not_explained: "Nothing that was tried makes the signature fit; that is no proof of a forgery.",
    not_a_record: "Something else.",
  },
  causes: CAUSES,
  problems: READ_PROBLEMS,
  replayReasons: {
    one_delivery: {
      title: "One delivery lost",
      meaning: "No more than a delivery holds, within seconds; nothing between them arrived.",
    },
    outage: {
      title: "Outage",
      meaning:
        "Nothing arrived for longer than a delivery takes: the webhook was inactive, or the receiver down.",
    },
    scattered: {
      title: "Scattered",
      meaning: "Records around them arrived: a rule, a parser or a size limit dropped them one by one.",
    },
    unproven: {
      title: "Not proven",
      meaning:
        "What the export has of them is cut off, unsigned or changed. Sent again they come as they were.",
    },
  },
};
