/** Full-width stops have their blank within them. */
const ENDS_WITH_ITS_BLANK = /[。！？：]$/u;

/**
 * `sentence` with what stands between it and whatever follows on the same line: a blank, and none after a full-width
 * stop. The sentence decides and not the console's language, because a server's words stand among the console's own.
 */
export function withGap(sentence: string): string {
  return ENDS_WITH_ITS_BLANK.test(sentence) ? sentence : `${sentence} `;
}
