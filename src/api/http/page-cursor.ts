// The cursor in a link to another page. Only the cursor is taken from a link: the rest of it is the server's idea of where it stands.

/** The value of `page[after]` in a URI reference; null when it has none. */
export function pageCursor(link: string): string | null {
  const base = "https://relative.invalid";
  return URL.canParse(link, base) ? new URL(link, base).searchParams.get("page[after]") || null : null;
}
