import { alerts } from "@/i18n/catalogue/en/alerts";
import { allRegions } from "@/i18n/catalogue/en/all-regions";
import { app } from "@/i18n/catalogue/en/app";
import { asCode } from "@/i18n/catalogue/en/as-code";
import { conflict } from "@/i18n/catalogue/en/conflict";
import { connection } from "@/i18n/catalogue/en/connection";
import { deliveries } from "@/i18n/catalogue/en/deliveries";
import { demo } from "@/i18n/catalogue/en/demo";
import { destinations } from "@/i18n/catalogue/en/destinations";
import { dock } from "@/i18n/catalogue/en/dock";
import { doubts } from "@/i18n/catalogue/en/doubts";
import { firstSteps } from "@/i18n/catalogue/en/first-steps";
import { events } from "@/i18n/catalogue/en/events";
import { gaps } from "@/i18n/catalogue/en/gaps";
import { history } from "@/i18n/catalogue/en/history";
import { logs } from "@/i18n/catalogue/en/logs";
import { overview } from "@/i18n/catalogue/en/overview";
import { palette } from "@/i18n/catalogue/en/palette";
import { portals } from "@/i18n/catalogue/en/portals";
import { replay } from "@/i18n/catalogue/en/replay";
import { rotation } from "@/i18n/catalogue/en/rotation";
import { sandbox } from "@/i18n/catalogue/en/sandbox";
import { setUpExport } from "@/i18n/catalogue/en/set-up-export";
import { setup } from "@/i18n/catalogue/en/setup";
import { shortcuts } from "@/i18n/catalogue/en/shortcuts";
import { siemQueries } from "@/i18n/catalogue/en/siem-queries";
import { status } from "@/i18n/catalogue/en/status";
import { storage } from "@/i18n/catalogue/en/storage";
import { time } from "@/i18n/catalogue/en/time";
import { ui } from "@/i18n/catalogue/en/ui";
import { users } from "@/i18n/catalogue/en/users";
import { verify } from "@/i18n/catalogue/en/verify";
import { watchNotes } from "@/i18n/catalogue/en/watch-notes";
import { webhook } from "@/i18n/catalogue/en/webhook";

export const en = {
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
} as const;
