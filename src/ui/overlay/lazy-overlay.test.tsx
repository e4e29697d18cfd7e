// @vitest-environment jsdom
import { act, type ComponentType, useState } from "react";
import { expect, test, vi } from "vitest";
import { renderPage } from "@/ui/render.test-support";
import { lazyOverlay, type OverlayProps } from "./lazy-overlay";
import { type Toast, ToastContext } from "./toast-context";

function Panel({ isOpen, onClose }: OverlayProps) {
  return (
    <dialog aria-label="Panel" open={isOpen}>
      <button onClick={onClose}>Close</button>
    </dialog>
  );
}

/** Code that comes when the test says so. */
function slowCode() {
  const loads: { readonly arrive: () => void; readonly fail: () => void }[] = [];
  const load = () =>
    new Promise<ComponentType<OverlayProps>>((resolve, reject) => {
      loads.push({ arrive: () => resolve(Panel), fail: () => reject(new Error("offline")) });
    });
  return { loads, Overlay: lazyOverlay(load) };
}

async function renderOpener(Overlay: ReturnType<typeof slowCode>["Overlay"]) {
  const toasts: Toast[] = [];
  function Opener() {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <ToastContext value={(toast) => toasts.push(toast)}>
        <button onClick={() => setIsOpen((wasOpen) => !wasOpen)} {...Overlay.openerProps}>
          Open
        </button>
        <output>{isOpen ? "wanted" : "not wanted"}</output>
        <Overlay isOpen={isOpen} onClose={() => setIsOpen(false)} />
      </ToastContext>
    );
  }
  const page = await renderPage(<Opener />);
  return { page, toasts, panel: () => document.querySelector("dialog") };
}

test("its code comes with the first opening, or as soon as the opener has the focus, and only once", async () => {
  const { loads, Overlay } = slowCode();
  const { page, panel } = await renderOpener(Overlay);
  expect(loads).toHaveLength(0);
  await act(async () => page.button("Open").focus());
  expect(loads).toHaveLength(1);
  await page.click(page.button("Open"));
  expect(panel()).toBeNull();
  for (const { arrive } of loads) await act(async () => arrive());
  expect(panel()?.open).toBe(true);
  const asked = loads.length;
  await page.click(page.button("Close"));
  // It stays, so that it can close with its own motion.
  expect(panel()?.open).toBe(false);
  await page.click(page.button("Open"));
  expect(panel()?.open).toBe(true);
  expect(loads).toHaveLength(asked);
});

test("where its code does not come, the page says so, closes it, and tries again with the next opening", async () => {
  const { loads, Overlay } = slowCode();
  const { page, toasts, panel } = await renderOpener(Overlay);
  await page.click(page.button("Open"));
  await act(async () => loads[0]?.fail());
  expect(toasts).toEqual([{ tone: "danger", message: expect.stringContaining("could not be loaded") }]);
  expect(page.text()).toContain("not wanted");
  await page.click(page.button("Open"));
  await act(async () => loads[1]?.arrive());
  expect(panel()?.open).toBe(true);
  expect(toasts).toHaveLength(1);
});

test("one that was closed before its code came does not open by itself", async () => {
  const { loads, Overlay } = slowCode();
  const { page, toasts, panel } = await renderOpener(Overlay);
  await page.click(page.button("Open"));
  await page.click(page.button("Open"));
  await act(async () => loads[0]?.arrive());
  expect(panel()?.open ?? false).toBe(false);
  // Nor does a failure that comes too late say anything.
  const late = slowCode();
  const other = await renderOpener(late.Overlay);
  await other.page.click(other.page.button("Open"));
  await other.page.click(other.page.button("Open"));
  await act(async () => late.loads[0]?.fail());
  expect([...toasts, ...other.toasts]).toEqual([]);
});

test("a failure while nothing but the focus has asked for it is not told", async () => {
  const { loads, Overlay } = slowCode();
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { page, toasts } = await renderOpener(Overlay);
  await act(async () => page.button("Open").focus());
  await act(async () => loads[0]?.fail());
  process.off("unhandledRejection", unhandled);
  expect(toasts).toEqual([]);
  expect(unhandled).not.toHaveBeenCalled();
});
