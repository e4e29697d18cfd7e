// How to take back what was changed, in layers: a turn of the server, and within it what may fail by itself.
// Knows nothing of what is changed: each change says how it is undone.

export class UndoLog {
  /** The innermost last. By what was changed: of several changes of one thing only the first is to be undone. */
  readonly #layers: Map<string, () => void>[] = [];

  /** How many layers are open. Outside of all, nothing can be taken back and nothing is noted. */
  get depth(): number {
    return this.#layers.length;
  }

  begin(): void {
    this.#layers.push(new Map());
  }

  /** @param id names what is about to change, unique among everything that changes */
  note(id: string, undo: () => void): void {
    const layer = this.#layers.at(-1);
    if (layer && !layer.has(id)) layer.set(id, undo);
  }

  /** Closes the innermost layer. The one around it, if there is one, can still take everything back. */
  keep(): void {
    const layer = this.#layers.pop();
    for (const [id, undo] of layer ?? []) this.note(id, undo);
  }

  /** Closes the innermost layer and undoes what was changed in it, the last change first. */
  takeBack(): void {
    const layer = this.#layers.pop();
    for (const undo of [...(layer?.values() ?? [])].toReversed()) undo();
  }
}
