// @vitest-environment jsdom
import { useForm } from "react-hook-form";
import { beforeAll, expect, test, vi } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { FormEndpoint } from "./FormEndpoint";

beforeAll(async () => {
  await createI18n("en");
  await withWords(["setup", "webhook"], async () => undefined);
});

const at = (id: string, endpoint: string) =>
  storedDestination({ id, name: id, endpoint, created_at: `2026-11-20T09:00:0${id}Z` });
const DESTINATIONS = [
  at("1", "https://siem.example.com/in"),
  at("2", "https://lake.example.com/in"),
  at("3", "https://lake.example.com/audit"),
  at("4", "https://hooks.example.com/T0KEN"),
  at("5", "https://hooks.example.com/S3CRET"),
];

function Picker({ chosen }: { readonly chosen: string }) {
  const { control } = useForm({ defaultValues: { destinationId: chosen } });
  return (
    <FormEndpoint control={control} name="destinationId" destinations={DESTINATIONS} onCreate={vi.fn()} />
  );
}

test.each([
  ["", "A destination holds the address"],
  ["1", "siem.example.com · CEF"],
  ["2", "lake.example.com/in · CEF"],
  ["3", "lake.example.com/audit · CEF"],
  ["4", "hooks.example.com/… · CEF · 1 of 2 that differ only in the hidden part"],
  ["5", "hooks.example.com/… · CEF · 2 of 2 that differ only in the hidden part"],
])("of the destination %j that is chosen it shows %j", async (chosen, shown) => {
  const page = await renderPage(<Picker chosen={chosen} />);
  expect(page.text()).toContain(shown);
  expect(page.text()).not.toMatch(/T0KEN|S3CRET/);
});
