import type { Command } from "./command";

/** How well a command fits; the smaller the better. */
function rank(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : 3;
}

/** Full-width letters are letters, and case does not matter. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Commands with every typed word in their label, kind or keywords: the best first, else in the order they came. */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = plain(typed).trim();
  if (wanted === "") return commands.filter(({ listing }) => listing !== "when_typed");
  const words = wanted.split(/\s+/);
  return commands
    .filter(({ label, kind, keywords = "" }) => {
      const text = plain(`${label} ${kind} ${keywords}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(plain(a.label), wanted) - rank(plain(b.label), wanted));
}
