import { expect, test } from "vitest";
import { safeStorage } from "./safe-storage";

test("remembers, and forgets", () => {
  const values = new Map<string, string>();
  const storage = safeStorage(() => ({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }));
  expect(storage.read("theme")).toBeNull();
  storage.write("theme", "dark");
  expect(storage.read("theme")).toBe("dark");
  storage.remove("theme");
  expect(storage.read("theme")).toBeNull();
});

test("is not troubled by a browser that refuses", () => {
  const storage = safeStorage(() => {
    throw new Error("The operation is insecure.");
  });
  storage.write("theme", "dark");
  storage.remove("theme");
  expect(storage.read("theme")).toBeNull();
});
