import { useLanguage } from "@/i18n/use-language";
import { en } from "@/verify/words/en";
import { ja } from "@/verify/words/ja";
import type { VerifyWords } from "@/verify/words/verify-words";

const WORDS = { en, ja } as const;

/** Verdicts, causes and reasons, as the report and the command call them. */
export function useVerifyWords(): VerifyWords {
  const { language } = useLanguage();
  return WORDS[language];
}
