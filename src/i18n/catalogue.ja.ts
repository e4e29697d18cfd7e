// What Konnect calls a place, a field or a state of a webhook keeps its word, so that people find it in Konnect and in its
// documentation. All else is Japanese.

import type { en } from "./catalogue.en";
import type { Translated } from "./message-key";
import { alerts } from "@/i18n/catalogue/ja/alerts";
import { allRegions } from "@/i18n/catalogue/ja/all-regions";
import { app } from "@/i18n/catalogue/ja/app";
import { asCode } from "@/i18n/catalogue/ja/as-code";
import { conflict } from "@/i18n/catalogue/ja/conflict";
import { connection } from "@/i18n/catalogue/ja/connection";
import { deliveries } from "@/i18n/catalogue/ja/deliveries";
import { demo } from "@/i18n/catalogue/ja/demo";
import { destinations } from "@/i18n/catalogue/ja/destinations";
import { dock } from "@/i18n/catalogue/ja/dock";
import { doubts } from "@/i18n/catalogue/ja/doubts";
import { firstSteps } from "@/i18n/catalogue/ja/first-steps";
import { events } from "@/i18n/catalogue/ja/events";
import { gaps } from "@/i18n/catalogue/ja/gaps";
import { history } from "@/i18n/catalogue/ja/history";
import { logs } from "@/i18n/catalogue/ja/logs";
import { overview } from "@/i18n/catalogue/ja/overview";
import { palette } from "@/i18n/catalogue/ja/palette";
import { portals } from "@/i18n/catalogue/ja/portals";
import { replay } from "@/i18n/catalogue/ja/replay";
import { rotation } from "@/i18n/catalogue/ja/rotation";
import { sandbox } from "@/i18n/catalogue/ja/sandbox";
import { setUpExport } from "@/i18n/catalogue/ja/set-up-export";
import { setup } from "@/i18n/catalogue/ja/setup";
import { shortcuts } from "@/i18n/catalogue/ja/shortcuts";
import { siemQueries } from "@/i18n/catalogue/ja/siem-queries";
import { status } from "@/i18n/catalogue/ja/status";
import { storage } from "@/i18n/catalogue/ja/storage";
import { time } from "@/i18n/catalogue/ja/time";
import { ui } from "@/i18n/catalogue/ja/ui";
import { users } from "@/i18n/catalogue/ja/users";
import { verify } from "@/i18n/catalogue/ja/verify";
import { watchNotes } from "@/i18n/catalogue/ja/watch-notes";
import { webhook } from "@/i18n/catalogue/ja/webhook";

export const ja: Translated<typeof en> = {
  alerts,
  allRegions,
  app,
  shortcuts,
  firstSteps,
  asCode,
  conflict,
  connection,
  deliveries,
  demo,
  destinations,
  dock,
  doubts,
  events,
  gaps,
  history,
  logs,
  overview,
  palette,
  portals,
  replay,
  rotation,
  sandbox,
  setUpExport,
  setup,
  siemQueries,
  status,
  storage,
  time,
  ui,
  users,
  verify,
  watchNotes,
  webhook,
};
