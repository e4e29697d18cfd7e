import { searchText } from "@/lib/plain-text";
import { searchWords } from "@/lib/word-matcher";
import type { Command } from "./command";

/** How well a command fits; the smaller the better. */
function rank(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : 3;
}

/** Commands with every typed word in their label, kind or keywords: the best first, else in the order they came. */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = searchText(typed);
  if (wanted === "") return commands.filter(({ listing }) => listing !== "when_typed");
  const words = searchWords(typed);
  return commands
    .filter(({ label, kind, keywords = "" }) => {
      const text = searchText(`${label} ${kind} ${keywords}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(searchText(a.label), wanted) - rank(searchText(b.label), wanted));
}
