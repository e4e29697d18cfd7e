/** Whether a text has every blank-separated word of what was typed, in any order and case. Nothing typed matches all. */
export function wordMatcher(typed: string): (text: string) => boolean {
  const words = typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return (text) => {
    const lower = text.toLocaleLowerCase();
    return words.every((word) => lower.includes(word));
  };
}
