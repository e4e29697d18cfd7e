// Everything that happens to records between Konnect and an export: for tests, for the demo, and for receivers that alter
// what they get. Each row says by which name verifying has to find it. Never among what a live console loads.

import type { Damage } from "./damage";
import { EDITS } from "./edits";
import { FIELD_DAMAGES } from "./field-damages";
import { FRONT_DAMAGES } from "./front-damages";
import { JSON_DAMAGES } from "./json-damages";
import { LOSS_DAMAGES } from "./loss-damages";
import { RECORDED_DAMAGES } from "./recorded-damages";
import { TEXT_DAMAGES } from "./text-damages";

export const DAMAGES: readonly Damage[] = [
  ...FRONT_DAMAGES,
  ...JSON_DAMAGES,
  ...TEXT_DAMAGES,
  ...FIELD_DAMAGES,
  ...RECORDED_DAMAGES,
  ...LOSS_DAMAGES,
  ...EDITS,
];
