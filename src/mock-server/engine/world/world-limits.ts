/** How much a world does at once and keeps. Smaller ones are for tests. */
export interface WorldLimits {
  /** So many due items are caught up with after an absence. */
  readonly catchUpItems: number;
  /** So many finished deliveries are in the log. */
  readonly finishedDeliveries: number;
  /** So many requests are in the log of a receiver. */
  readonly receivedRequests: number;
}

/** What holds where nothing else is named; filled in where a server is put together, and nowhere else. */
export const WORLD_LIMITS: WorldLimits = {
  catchUpItems: 100_000,
  finishedDeliveries: 10_000,
  receivedRequests: 2000,
};
