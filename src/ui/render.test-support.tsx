// Puts a component on a page of its own, for tests that run with a DOM.

import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { expect, onTestFinished, vi } from "vitest";
import { createI18n } from "@/i18n/create-i18n";
import { ToastContext } from "./overlay/toast-context";

declare global {
  /** React's own switch for tests. */
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

export interface RenderedPage {
  /** By its label; a switch too. */
  readonly field: (label: string) => HTMLInputElement;
  readonly button: (name: string) => HTMLButtonElement;
  readonly text: () => string;
  /** The whole text at once. */
  readonly type: (label: string, text: string) => Promise<void>;
  readonly click: (target: HTMLElement) => Promise<void>;
  readonly press: (target: HTMLElement, key: string) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Leaves a form that asks first, whose question comes with a file of its own. */
  readonly leaveAsked: () => Promise<void>;
}

let shown: Root | null = null;

async function leavePage(): Promise<void> {
  await act(async () => shown?.unmount());
  shown = null;
  document.body.replaceChildren();
}

/** The page has one other, "Elsewhere", to leave to. */
export async function renderPage(element: ReactNode): Promise<RenderedPage> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  await leavePage();
  await createI18n("en");
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  shown = root;
  // What it still waits for, such as the end of a transition, would find no window after the last test of a file.
  onTestFinished(leavePage);
  const router = createMemoryRouter([
    { path: "/", element },
    { path: "/elsewhere", element: <h1>Elsewhere</h1> },
  ]);
  await act(async () =>
    root.render(
      <ToastContext value={() => undefined}>
        <RouterProvider router={router} />
      </ToastContext>,
    ),
  );
  const text = () => document.body.textContent ?? "";
  const one = <T,>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`There is no “${name}” in: ${text()}`);
    return found;
  };
  const leave = async () => {
    await act(async () => router.navigate("/elsewhere"));
  };
  const field = (label: string) => {
    const labels = [...document.querySelectorAll("label")];
    const id = labels.find(({ textContent }) => textContent?.startsWith(label))?.htmlFor;
    return one(
      [...document.querySelectorAll("input")].find((input) => input.id !== "" && input.id === id),
      label,
    );
  };
  return {
    field,
    text,
    button: (name) =>
      one(
        [...document.querySelectorAll("button")].find((button) => button.textContent === name),
        name,
      ),
    type: async (label, typed) => {
      await act(async () => {
        // React listens to the browser's own setter.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(label), typed);
        field(label).dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    click: async (target) => {
      await act(async () => target.click());
    },
    press: async (target, key) => {
      await act(async () => {
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      });
    },
    leave,
    leaveAsked: async () => {
      await leave();
      await vi.waitFor(
        async () => {
          await act(async () => undefined);
          expect(text()).toContain("Leave without saving?");
        },
        { timeout: 20_000 },
      );
    },
  };
}
