// The watcher as a process that is killed, its clock as fast as the emulator's: what the program does, in less time.
// Arguments: where the emulator is, the folder, and how many times as fast. Prints a line when it has looked.

import { argv } from "node:process";
import { configureZod } from "@/contract/wire/configure-zod";
import { SECOND_MS } from "@/lib/epoch";
import { WatchBooks } from "./watcher/books/watch-books";
import { createKonnectGet } from "./konnect/konnect-get";
import { openWatcher, userAgentOf } from "./watcher/start-watcher";

const [, , upstream = "", folder = "", speedText = "1"] = argv;
const speed = Number(speedText);
configureZod();
const books = new WatchBooks(folder);
const userAgent = userAgentOf(books.instance);
const { get, close } = createKonnectGet({ upstream, userAgent });
const clock = {
  monotonicMs: () => performance.now() * speed,
  wall: () => Math.floor((performance.timeOrigin + performance.now()) * speed),
};
const post = async () => ({ kind: "response", status: 200, headers: [], body: "" }) as const;
const complain = (text: string) => process.stderr.write(`${text}\n`);
const settings = { token: "kpat_org_read_only", everyMs: 60 * SECOND_MS, upstream, notify: [], complain };
const { watcher } = openWatcher(settings, books, { clock, get, post, close }, userAgent);
const tick = () => watcher.tick().catch((error: unknown) => complain(String(error)));
await tick();
process.stdout.write("looked\n");
setInterval(() => void tick(), Math.max(5, SECOND_MS / speed));
