import { CAUSES, type CauseId } from "@/verify/causes";
import { READ_PROBLEMS, type ReadProblemCode } from "@/verify/read/read-problem";

export interface VerifyWords {
  readonly cause: (id: CauseId) => { readonly title: string; readonly setting: string | null };
  readonly problem: (code: ReadProblemCode) => string;
}

const WORDS: VerifyWords = {
  cause: (id) => CAUSES[id],
  problem: (code) => READ_PROBLEMS[code],
};

export function useVerifyWords(): VerifyWords {
  return WORDS;
}
