import { expect, test, vi } from "vitest";
import { once } from "./once";

test("what is loaded is loaded once, and answers all who ask", async () => {
  const load = vi.fn(async () => ({}));
  const thing = once(load);
  expect(load).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([thing(), thing()]);
  expect(second).toBe(first);
  expect(await thing()).toBe(first);
  expect(load).toHaveBeenCalledOnce();
});

test("what could not be loaded is tried again by who asks next", async () => {
  const thing = once(
    vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("gone")).mockResolvedValue("here"),
  );
  await expect(Promise.all([thing(), thing()])).rejects.toThrow("gone");
  expect(await thing()).toBe("here");
});
