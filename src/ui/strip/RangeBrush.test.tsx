// @vitest-environment jsdom
import { useState } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { type RenderedPage, renderPage } from "@/ui/render.test-support";
import type { BrushRange } from "./brush-model";
import { RangeBrush } from "./RangeBrush";

const LIMITS = { from: 2 * HOUR_MS, to: 24 * HOUR_MS };
const WORDS = { from: "Start", to: "End" };

const commit = vi.fn<() => void>();

function Brush() {
  const [range, setRange] = useState<BrushRange>({ from: 10 * HOUR_MS, to: 12 * HOUR_MS });
  return (
    <RangeBrush
      window={{ from: 0, to: 24 * HOUR_MS }}
      limits={LIMITS}
      value={range}
      onChange={setRange}
      onCommit={commit}
      magnets={{ from: [], to: [] }}
      labels={WORDS}
      valueText={(at) => `minute ${at / MINUTE_MS}`}
      heightPx={20}
    />
  );
}

let page: RenderedPage;

beforeEach(async () => {
  page = await renderPage(<Brush />);
});

function slider(name: "Start" | "End"): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[role="slider"][aria-label="${name}"]`);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

/** In minutes: both ends, as a screen reader is told. */
function told(): (string | null)[] {
  return [slider("Start"), slider("End")].map((each) => each.getAttribute("aria-valuetext"));
}

it.each([
  ["Start", "ArrowLeft", "minute 599"],
  ["Start", "ArrowUp", "minute 601"],
  ["Start", "PageDown", "minute 540"],
  ["Start", "Home", "minute 120"],
  ["Start", "End", "minute 720"],
  ["End", "ArrowRight", "minute 721"],
  ["End", "PageUp", "minute 780"],
  ["End", "Home", "minute 600"],
  ["End", "End", "minute 1440"],
] as const)("%s: %s moves it to %s, and the other end stays", async (name, key, expected) => {
  await page.press(slider(name), key);
  expect(told()).toEqual(name === "Start" ? [expected, "minute 720"] : ["minute 600", expected]);
});

it("Enter on an end says that the range is wanted", async () => {
  commit.mockClear();
  await page.press(slider("Start"), "ArrowLeft");
  expect(commit).not.toHaveBeenCalled();
  await page.press(slider("Start"), "Enter");
  expect(commit).toHaveBeenCalledOnce();
});

it("each end is a slider that says how far it goes", async () => {
  await page.press(slider("End"), "PageUp");
  const ends = [slider("Start"), slider("End")].map((each) => [
    each.tabIndex,
    each.getAttribute("aria-valuemin"),
    each.getAttribute("aria-valuenow"),
    each.getAttribute("aria-valuemax"),
  ]);
  expect(ends).toEqual([
    [0, `${LIMITS.from}`, `${10 * HOUR_MS}`, `${13 * HOUR_MS}`],
    [0, `${10 * HOUR_MS}`, `${13 * HOUR_MS}`, `${LIMITS.to}`],
  ]);
});

it("keys that mean nothing here are left to the page", async () => {
  const event = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
  slider("Start").dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  await page.press(slider("Start"), "ArrowLeft");
  expect(told()[0]).toBe("minute 599");
});
