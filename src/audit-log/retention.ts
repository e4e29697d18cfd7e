// How long Konnect keeps what it has recorded, which is how far back it can be pulled or sent again.

import { DAY_MS } from "@/lib/epoch";

export const RETENTION_MS = 7 * DAY_MS;
