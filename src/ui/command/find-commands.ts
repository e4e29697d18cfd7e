import { searchText } from "@/lib/plain-text";
import { searchWords } from "@/lib/word-matcher";
import type { Command } from "./command";

/** How well a command fits; the smaller the better. */
function rank(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : 3;
}

/** Of Latin words the beginning; other scripts have no blanks between words. */
function begins(text: string, word: string): boolean {
  return /^[a-z0-9]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word);
}

/**
 * Commands with every typed word in their label, kind or keywords: the best first, else in the order they came. Where
 * the words begin words of some, those that have them somewhere inside are left out: "gap" is no part of Singapore.
 */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = searchText(typed);
  if (wanted === "") return commands.filter(({ listing }) => listing !== "when_typed");
  const words = searchWords(typed);
  const texts = new Map(
    commands.map((command) => {
      const { label, kind, keywords = "" } = command;
      return [command, searchText(`${label} ${kind} ${keywords}`)] as const;
    }),
  );
  const having = (has: (text: string, word: string) => boolean) =>
    commands.filter((command) => words.every((word) => has(texts.get(command) ?? "", word)));
  const beginning = having(begins);
  const found = beginning.length > 0 ? beginning : having((text, word) => text.includes(word));
  return found.toSorted((a, b) => rank(searchText(a.label), wanted) - rank(searchText(b.label), wanted));
}
