/** Words that stand within a sentence in the catalogue, where they stand alone or at its beginning. */
export function sentenceStart(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
