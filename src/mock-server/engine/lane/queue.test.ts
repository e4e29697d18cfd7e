import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dequeue, enqueue, queueOf, valuesOf } from "./queue";

test("a queue gives back what came in, in that order, after any turns", () => {
  const turn = fc.oneof(fc.integer(), fc.constant("take" as const));
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(turn), (initial, turns) => {
      const expected = [...initial];
      let queue = queueOf(initial);
      for (const each of turns) {
        if (each === "take") {
          const taken = dequeue(queue);
          expect(taken?.first).toBe(expected.shift());
          queue = taken?.rest ?? queue;
        } else {
          queue = enqueue(queue, each);
          expected.push(each);
        }
        expect(valuesOf(queue)).toEqual(expected);
        expect(queue.last).toBe(expected.at(-1) ?? null);
      }
    }),
  );
});

test("a queue is not changed by what is made of it", () => {
  const queue = queueOf([1, 2]);
  enqueue(queue, 3);
  dequeue(queue);
  expect(valuesOf(queue)).toEqual([1, 2]);
});
