import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { stubPage } from "@/api/session/browser-storage.test-support";
import { createMoveNotes, isOutdated, type MoveNote } from "./move-notes";

let page: ReturnType<typeof stubPage>;
let window: EventTarget;
beforeEach(() => {
  page = stubPage("http://localhost:5173");
  window = new EventTarget();
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
});
afterEach(() => void vi.unstubAllGlobals());

const NOTE: MoveNote = { place: "p1", destinationId: "next", at: 1_000, what: "change", keptAt: 5_000 };

it("keeps one note of each place, the last one, for pages that are loaded later", () => {
  const notes = createMoveNotes();
  notes.keep({ ...NOTE, what: "first_look" });
  notes.keep({ ...NOTE, place: "p2", at: null });
  notes.keep(NOTE);
  expect(notes.all()).toEqual([{ ...NOTE, place: "p2", at: null }, NOTE]);
  expect(createMoveNotes().all()).toEqual(notes.all());
});

it("tells those that listen, and has the same list until then", () => {
  const notes = createMoveNotes();
  const listener = vi.fn();
  const stop = notes.subscribe(listener);
  expect(notes.all()).toBe(notes.all());
  notes.keep(NOTE);
  stop();
  notes.keep({ ...NOTE, at: 2_000 });
  expect(listener).toHaveBeenCalledTimes(1);
});

it("forgets the oldest of very many", () => {
  const notes = createMoveNotes();
  for (let number = 0; number < 250; number += 1) notes.keep({ ...NOTE, place: `p${number}` });
  expect(notes.all()).toHaveLength(200);
  expect(notes.all()[0]?.place).toBe("p50");
});

it("lasts as long as the page where nothing can be stored", () => {
  vi.stubGlobal("localStorage", undefined);
  const notes = createMoveNotes();
  notes.keep(NOTE);
  expect(notes.all()).toEqual([NOTE]);
});

it.each(["", "no JSON", '{"place":"p1"}', '[{"place":1}]'])("takes %j for none", (stored) => {
  page.localStorage.setItem("console-token-moves", stored);
  expect(createMoveNotes().all()).toEqual([]);
});

it("takes nothing from what another tab has kept", () => {
  const [mine, others] = [createMoveNotes(), createMoveNotes()];
  mine.keep(NOTE);
  expect(others.all()).toEqual([NOTE]);
  mine.keep({ ...NOTE, place: "p2" });
  others.keep({ ...NOTE, place: "p3" });
  expect(
    createMoveNotes()
      .all()
      .map(({ place }) => place),
  ).toEqual(["p1", "p2", "p3"]);
});

it("hears of what another tab has changed, also while nobody listened", () => {
  const [mine, others] = [createMoveNotes(), createMoveNotes()];
  mine.keep(NOTE);
  const stop = mine.subscribe(vi.fn());
  others.drop(NOTE.place);
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "console-token-moves" }));
  expect(mine.all()).toEqual([]);
  stop();
  others.keep(NOTE);
  mine.subscribe(vi.fn());
  expect(mine.all()).toEqual([NOTE]);
});

it.each([
  ["read later, on another destination", { destinationId: "other", readAt: 5_001 }, true],
  ["read later, without any", { destinationId: undefined, readAt: 5_001 }, true],
  ["read before it was noted", { destinationId: "other", readAt: 5_000 }, false],
  ["read later, still there", { destinationId: "next", readAt: 5_001 }, false],
])("of a webhook that was %s", (_what, read, isSo) => {
  expect(isOutdated(NOTE, read)).toBe(isSo);
});
