/** How many items at the start are the same in both. Of a list that grows at its end, all of the shorter one. */
export function sharedStart(one: readonly unknown[], other: readonly unknown[]): number {
  const length = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < length && one[shared] === other[shared]) shared += 1;
  return shared;
}
