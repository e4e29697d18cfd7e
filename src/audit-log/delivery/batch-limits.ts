// How many records travel together, and how long the first one waits. Numbers only; the delivery engine counts.

/** A batch holds at most so many records. */
export const MAX_RECORDS_PER_BATCH = 500;

/**
 * The largest body of a batch in UTF-8 bytes before compression, line feeds between the records included:
 * Konnect documents "fewer than 1 MiB". A single record above it is not split; it travels alone.
 */
export const MAX_BATCH_BYTES = 1_048_575;

/** A batch that is not full closes so long after its first event. */
export const BATCH_WINDOW_MS = 1000;

/** An attempt without an answer after so long has failed with `timeout`. */
export const ATTEMPT_TIMEOUT_MS = 10_000;
