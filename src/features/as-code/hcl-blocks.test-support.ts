// Reads back as much of Terraform's language as "As code" writes: blocks, attributes and comments, one a line.

export interface Block {
  /** Such as `resource "konnect_audit_log" "eu"`; a value that is an object counts as a block too. */
  readonly head: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
}

interface OpenBlock {
  readonly head: string;
  readonly attributes: Map<string, string>;
  readonly blocks: OpenBlock[];
}

/** The text as one block without a head. @throws Error at a line that is none of it */
export function readBlocks(text: string): Block {
  const root: OpenBlock = { head: "", attributes: new Map(), blocks: [] };
  const open: OpenBlock[] = [root];
  for (const line of text.split("\n")) {
    const current = open.at(-1);
    if (!current) throw new Error(`closed once too often before: ${line}`);
    const [, head] = /^\s*([a-z_]+(?: "[^"]*"| =)*) \{$/.exec(line) ?? [];
    const [, name, value] = /^\s*([a-z_]+) += (.+)$/.exec(line) ?? [];
    if (head !== undefined) {
      const block: OpenBlock = { head, attributes: new Map(), blocks: [] };
      current.blocks.push(block);
      open.push(block);
    } else if (line.trim() === "}") open.pop();
    else if (name !== undefined && value !== undefined) {
      if (current.attributes.has(name)) throw new Error(`given twice: ${line}`);
      current.attributes.set(name, value);
    } else if (!/^\s*(#.*)?$/.test(line)) throw new Error(`not understood: ${line}`);
  }
  if (open.length !== 1) throw new Error("not closed");
  return root;
}
