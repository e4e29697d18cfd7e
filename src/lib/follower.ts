import { sharedStart } from "./shared-start";

/** Keeps up with a list: what is no longer in it is taken away, and what has come is added. */
export function follower<Item>(add: (item: Item) => void, remove: (item: Item) => void) {
  let followed: readonly Item[] = [];
  return (items: readonly Item[]): void => {
    const shared = sharedStart(followed, items);
    for (let place = shared; place < followed.length; place += 1) remove(followed[place]!); // within them
    for (let place = shared; place < items.length; place += 1) add(items[place]!); // likewise
    followed = items;
  };
}
