import { expect, test } from "vitest";
import type { Command } from "./command";
import { findCommands } from "./find-commands";

function command(label: string, kind = "Place", keywords?: string): Command {
  return { id: label, label, kind, ...(keywords === undefined ? {} : { keywords }), run: () => undefined };
}

const COMMANDS = [
  command("Webhook Destination"),
  command("EU - Europe", "Region"),
  command("SIEM", "Destination", "siem.example.com"),
  command("Theme: dark", "Action"),
  command("New Webhook"),
];

test.each([
  ["", ["Webhook Destination", "EU - Europe", "SIEM", "Theme: dark", "New Webhook"]],
  ["  ", ["Webhook Destination", "EU - Europe", "SIEM", "Theme: dark", "New Webhook"]],
  ["webhook", ["Webhook Destination", "New Webhook"]],
  ["europe", ["EU - Europe"]],
  ["ＥＵ", ["EU - Europe"]],
  ["dark theme", ["Theme: dark"]],
  ["siem.example", ["SIEM"]],
  ["destination", ["Webhook Destination", "SIEM"]],
  ["nothing like it", []],
])("%j finds %j", (typed, labels) => {
  expect(findCommands(COMMANDS, typed).map(({ label }) => label)).toEqual(labels);
});

test("one of many shows only to those who type for it", () => {
  const tab: Command = { ...command("EU - Europe · Status"), listing: "when_typed" };
  expect(findCommands([tab], " ")).toEqual([]);
  expect(findCommands([tab], "europe status")).toEqual([tab]);
});

test("what begins with the text comes before what has it at a later word", () => {
  const found = findCommands([command("A new thing"), command("New Webhook")], "new");
  expect(found.map(({ label }) => label)).toEqual(["New Webhook", "A new thing"]);
});

test("what has the text inside a word is found only where no word begins with it", () => {
  const places = [command("SG - Singapore"), command("Gaps"), command("シンガポール")];
  const labels = (typed: string) => findCommands(places, typed).map(({ label }) => label);
  expect(labels("gap")).toEqual(["Gaps"]);
  expect(labels("pore")).toEqual(["SG - Singapore"]);
  expect(labels("ガポ")).toEqual(["シンガポール"]);
});
