// @vitest-environment jsdom
import { useState } from "react";
import { expect, test } from "vitest";
import { ErrorAlert } from "./ErrorAlert";
import { renderPage } from "@/ui/render.test-support";
import type { ShownError } from "./shown-error";
import { TokenSerialContext } from "./token-serial-context";

function Subject({ error }: { readonly error: ShownError }) {
  const [serial, setSerial] = useState(1);
  return (
    <TokenSerialContext value={serial}>
      <button onClick={() => setSerial(2)}>Sign in</button>
      <ErrorAlert error={error} />
    </TokenSerialContext>
  );
}

test("a refused token is no longer told as a fault once another one is in use", async () => {
  const page = await renderPage(<Subject error={{ title: "Not saved", status: 401, tokenSerial: 1 }} />);
  expect(document.querySelector("[role=alert]")?.textContent).toContain("Not saved");
  await page.click(page.button("Sign in"));
  expect(document.querySelector("[role=alert]")).toBeNull();
  expect(document.querySelector("output")?.textContent).toContain("You have signed in since");
});

test("any other failure stays after a sign-in", async () => {
  const page = await renderPage(<Subject error={{ title: "Not saved", status: 500 }} />);
  await page.click(page.button("Sign in"));
  expect(document.querySelector("[role=alert]")?.textContent).toContain("Not saved");
});
