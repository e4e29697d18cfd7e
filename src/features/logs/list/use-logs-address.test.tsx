// @vitest-environment jsdom
import { expect, test } from "vitest";
import { renderPage } from "@/ui/render.test-support";
import { useLogsAddress } from "./use-logs-address";

/** A view, and a value of what it finds, in one go: the second is chosen before the first is on the screen. */
function Chosen() {
  const { text, type, follow, toggle } = useLogsAddress();
  const chooseValue = () => toggle({ field: "region", value: "eu", sense: "include" });
  return (
    <>
      <label htmlFor="search">Search</label>
      <input id="search" value={text} onChange={({ target }) => type(target.value)} />
      <button
        type="button"
        onClick={() => {
          follow("q=action%3Adelete");
          chooseValue();
        }}
      >
        View and value
      </button>
      <button type="button" onClick={chooseValue}>
        Value
      </button>
    </>
  );
}

test("what is chosen at once after a view builds on the view, though it is not on the screen yet", async () => {
  const page = await renderPage(<Chosen />);
  await page.click(page.button("View and value"));
  expect(page.field("Search").value).toBe("action:delete region:eu");
});

test("what is typed and not applied yet goes with what is chosen, and gives way to a view", async () => {
  const page = await renderPage(<Chosen />);
  await page.type("Search", "portals");
  await page.click(page.button("Value"));
  expect(page.field("Search").value).toBe("portals region:eu");
  await page.type("Search", "portals users");
  await page.click(page.button("View and value"));
  expect(page.field("Search").value).toBe("action:delete region:eu");
});
