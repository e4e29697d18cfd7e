import { sharedStart } from "./shared-start";

export interface Followed<Item> {
  readonly add: (item: Item) => void;
  readonly remove: (item: Item) => void;
  /** Takes all away. */
  readonly clear: () => void;
}

/** Keeps up with a list: what is no longer in it is taken away, and what has come is added, whichever way is shorter. */
export function follower<Item>({ add, remove, clear }: Followed<Item>): (items: readonly Item[]) => void {
  let followed: readonly Item[] = [];
  return (items) => {
    let shared = sharedStart(followed, items);
    if (followed.length - shared > shared) {
      clear();
      shared = 0;
    } else {
      for (let place = shared; place < followed.length; place += 1) remove(followed[place]!); // within them
    }
    for (let place = shared; place < items.length; place += 1) add(items[place]!); // likewise
    followed = items;
  };
}
