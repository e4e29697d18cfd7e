/** Nothing is loaded, and no script of the page runs. */
const NOTHING_RUNS = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

const STYLE = /<style>([^<]*)<\/style>/;

/**
 * Prints a page of its own, without showing it. Its `<style>` is taken over as a style sheet, since the policy of the
 * console lets no style be written into a page.
 */
export function printHtml(html: string): void {
  const style = STYLE.exec(html)?.[1] ?? "";
  const page = new DOMParser().parseFromString(html.replace(STYLE, ""), "text/html");
  const frame = document.createElement("iframe");
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  frame.srcdoc = NOTHING_RUNS;
  // A frame that is not displayed is not printed either.
  Object.assign(frame.style, {
    position: "fixed",
    width: "0",
    height: "0",
    border: "0",
    visibility: "hidden",
  });
  frame.addEventListener("load", () => {
    const { contentWindow: view, contentDocument: inner } = frame;
    if (!view || !inner) return;
    // Its own constructor, for a style sheet of its own document.
    const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(style);
    inner.adoptedStyleSheets = [sheet];
    inner.documentElement.lang = page.documentElement.lang;
    inner.title = page.title;
    inner.body.replaceWith(inner.adoptNode(page.body));
    view.addEventListener("afterprint", () => frame.remove());
    view.print();
  });
  document.body.append(frame);
}
