// @vitest-environment jsdom
import { act } from "react";
import { beforeAll, expect, test, vi } from "vitest";
import { renderPage } from "@/ui/render.test-support";
import { stubResizeObserver } from "./resize-observer.test-support";
import { VirtualGrid, type VirtualGridProps } from "./VirtualGrid";

interface Entry {
  readonly id: string;
}

const ENTRIES = Array.from({ length: 10_000 }, (_, index): Entry => ({ id: `entry ${index}` }));

const ROW_PX = 32;
const HEAD_PX = 32;
const SEEN_PX = 320;
const COLUMNS = [{ id: "id", header: "Entry", cell: ({ id }: Entry) => id }];

// jsdom lays nothing out: the grid is as high as ten rows, and the browser scrolls as far as it has to.
beforeAll(() => {
  stubResizeObserver();
  document.documentElement.style.fontSize = "16px";
  const sizes = { offsetHeight: SEEN_PX, clientHeight: SEEN_PX, offsetWidth: 800 };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  HTMLElement.prototype.scrollIntoView = function scrollIntoView() {
    const top = HEAD_PX + (Number(this.getAttribute("aria-rowindex")) - 2) * ROW_PX;
    const scroller = grid().parentElement;
    if (scroller === null) return;
    if (top - HEAD_PX < scroller.scrollTop) scrollTo(top - HEAD_PX);
    else if (top + ROW_PX > scroller.scrollTop + SEEN_PX) scrollTo(top + ROW_PX - SEEN_PX);
  };
});

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role="grid"]');
  if (found === null) throw new Error("There is no grid.");
  return found;
}

function scrollTo(top: number): void {
  const scroller = grid().parentElement;
  if (scroller === null) throw new Error("The grid scrolls in nothing.");
  scroller.scrollTop = top;
  // As browsers do: after what scrolled it has ended.
  queueMicrotask(() => scroller.dispatchEvent(new Event("scroll")));
}

/** The rows of data that are there, by their number among all. */
function rows(): Map<number, HTMLElement> {
  const found = grid().querySelectorAll<HTMLElement>("tbody tr[aria-rowindex]");
  return new Map([...found].map((row) => [Number(row.getAttribute("aria-rowindex")) - 2, row]));
}

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}

async function renderGrid(props: Partial<VirtualGridProps<Entry>> = {}) {
  const onRowActivate = vi.fn();
  const onNearEnd = vi.fn();
  const page = await renderPage(
    <VirtualGrid
      label="Entries"
      columns={COLUMNS}
      rowCount={ENTRIES.length}
      rowAt={(index) => ENTRIES[index]}
      onRowActivate={onRowActivate}
      selectedIndex={null}
      rowHeightRem={2}
      hasMore={false}
      onNearEnd={onNearEnd}
      {...props}
    />,
  );
  return {
    onRowActivate,
    onNearEnd,
    /** On the row that Tab leads to. */
    press: (key: string) => {
      const stop = [...rows().values()].find(({ tabIndex }) => tabIndex === 0);
      if (stop === undefined) throw new Error("Tab leads to no row.");
      return page.press(stop, key);
    },
  };
}

test("only the rows in sight are there, and each says which of all it is", async () => {
  await renderGrid();
  expect(grid().getAttribute("aria-rowcount")).toBe("10001");
  expect(rows().get(0)?.textContent).toBe("entry 0");
  expect(rows().size).toBeLessThan(40);
  await act(async () => scrollTo(HEAD_PX + 5000 * ROW_PX));
  expect(rows().get(5000)?.textContent).toBe("entry 5000");
  expect(rows().size).toBeLessThan(50);
});

test("keys move one tab stop and the focus with it, to rows that were not there before", async () => {
  const { press, onRowActivate } = await renderGrid();
  for (const [key, expected] of [
    ["ArrowDown", "entry 1"],
    ["End", "entry 9999"],
    ["ArrowDown", "entry 9999"],
    ["ArrowUp", "entry 9998"],
    ["PageUp", "entry 9990"],
    ["Home", "entry 0"],
  ] as const) {
    await press(key);
    expect([key, focused()]).toEqual([key, expected]);
    expect([...rows().values()].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  }
  await press("ArrowDown");
  await press("Enter");
  expect(onRowActivate).toHaveBeenCalledExactlyOnceWith({ id: "entry 1" });
});

test("the row that has the focus stays, even when the list is scrolled far away from it", async () => {
  const { press } = await renderGrid();
  await press("ArrowDown");
  await act(async () => scrollTo(HEAD_PX + 9000 * ROW_PX));
  expect(rows().has(9000)).toBe(true);
  expect(focused()).toBe("entry 1");
  await press("ArrowDown");
  expect(focused()).toBe("entry 2");
});

test("a key that leads nowhere leaves the focus to what takes it later, and the console's own keys do too", async () => {
  const { press } = await renderGrid();
  await press("Home");
  expect(focused()).toBe("entry 0");
  const dialog = document.body.appendChild(document.createElement("button"));
  dialog.focus();
  await act(async () => scrollTo(HEAD_PX + 50 * ROW_PX));
  expect(document.activeElement).toBe(dialog);
  await press("ArrowDown");
  const row = document.activeElement;
  await act(async () => {
    row?.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
  });
  expect([row?.textContent, focused()]).toEqual(["entry 1", "entry 1"]);
  dialog.remove();
});

test("Tab leads to the row whose details are open", async () => {
  await renderGrid({ selectedIndex: 4321 });
  const row = rows().get(4321);
  expect(row?.tabIndex).toBe(0);
  expect(row?.getAttribute("aria-current")).toBe("true");
});

test("more is asked for before the end is reached, and a count that is not known is not told", async () => {
  const { onNearEnd } = await renderGrid({ hasMore: true });
  expect(grid().getAttribute("aria-rowcount")).toBe("-1");
  await act(async () => scrollTo(9000 * ROW_PX));
  expect(onNearEnd).not.toHaveBeenCalled();
  await act(async () => scrollTo(9850 * ROW_PX));
  expect(onNearEnd).toHaveBeenCalled();
});
