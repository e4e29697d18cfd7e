/** Where a key leads from a row; null for a key that leads nowhere. @param pageLength rows that are seen at once */
export function rowAfterKey(
  key: string,
  { index, count, pageLength }: { index: number; count: number; pageLength: number },
): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return Math.min(index + 1, last);
    case "ArrowUp":
    case "k":
      return Math.max(index - 1, 0);
    case "PageDown":
      return Math.min(index + pageLength, last);
    case "PageUp":
      return Math.max(index - pageLength, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
