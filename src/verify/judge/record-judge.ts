// One record of an export → its verdict. Keeps what worked, since a file mostly has one cause.

import type { LogFormat } from "@/audit-log/record/log-format";
import { signRecord } from "@/audit-log/record/record";
import { CAUSES, type CauseId } from "@/verify/causes";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { fieldOf } from "@/verify/record/stored-record";
import type { Verdict } from "@/verify/verdict";
import { type Clue, clueOf } from "./clues";
import { nameCauses } from "./name-causes";
import type { SearchTrial } from "./search-trials";
import type { Recipe, RecordSource, Trial } from "./trial";
import { type Exploration, explore, follow, simplest, verbatimTrial } from "./trials";

export interface Judgement {
  readonly verdict: Verdict;
  readonly causes: readonly CauseId[];
  /** The record as it was signed, with its signature; null unless the signature fits. */
  readonly record: string | null;
  readonly format: LogFormat | null;
  /** What tells of the record where nothing fitted: its text, and what may have been done to it. */
  readonly clue: Clue | null;
}

/**
 * How much is done for one record at most. Checks of ordinary repairs are few; a search may take thousands.
 * `searches`: for how many records of a judge values are searched.
 */
export interface JudgeLimits {
  readonly checks: number;
  readonly searches: number;
  /** Checks of one search, where they are fewer than usual. */
  readonly searched?: number;
}

/** More than the ordinary repairs of a record are: what ends here is an odd one, and is said to be unfinished. */
export const MOST_CHECKS = 1000;

const USUAL_LIMITS: JudgeLimits = { checks: MOST_CHECKS, searches: 200 };

/**
 * After so many records in a row that nothing explained, a key is missing rather than a repair: then few checks are made
 * for each, and all of them now and then.
 */
const PATIENCE = 20;
const FEW_CHECKS = 16;
const FULL_EFFORT_EVERY = 64;

/**
 * Checks of one search: 10,000 ids in a few sets of fields, after those of other searches. Where every record is to be
 * searched, each is to its end.
 */
const MOST_SEARCHED = 100_000;
const AT_ONCE = 8;
const MOST_RECIPES = 4;
/** Of one call and of the next few: events of a call share the id that a search found. */
const MOST_IDS = 4096;
/** Of one verdict with the same causes. */
const SAMPLES = 3;
/** Of all; so many different causes do not come together in one export. */
const MOST_SAMPLES = 200;

/** Nothing fitted: whether anything was left to try. */
type Vain = "all_tried" | "unfinished";

export class RecordJudge {
  readonly #check: SignatureCheck;
  readonly #checks: number;
  readonly #mostSearched: number;
  #searchesLeft: number;
  /** What worked, the last first. */
  #recipes: readonly Recipe[] = [];
  #lastHand: string | null = null;
  /** Signed records in a row that nothing explained. */
  #unexplained = 0;
  readonly #foundIds = new Map<string, string>();
  readonly #samples = new Map<string, number>();
  #sampleCount = 0;

  constructor(
    check: SignatureCheck,
    { checks, searches, searched = MOST_SEARCHED }: JudgeLimits = USUAL_LIMITS,
  ) {
    this.#check = check;
    this.#checks = checks;
    this.#mostSearched = searched;
    this.#searchesLeft = searches;
  }

  async judge(source: RecordSource): Promise<Judgement> {
    const tried = new Tried();
    for (const recipe of this.#recipes) {
      const trial = follow(recipe, source);
      if (trial && (await this.#fits(trial, tried))) return this.#found(simplest(trial, source));
    }
    for (const index of source.texts.keys()) {
      const trial = verbatimTrial(source, index);
      if (trial && (await this.#fits(trial, tried))) return this.#found(trial);
    }
    const exploration = explore(source, this.#lastHand);
    const explored = await this.#explore(exploration, tried);
    if (typeof explored === "object") return explored;
    const clue = clueOf(source, exploration.readings);
    const isSearchable = clue.isSearchable && this.#check.keyCount > 0;
    const searched = isSearchable
      ? await this.#first(exploration.withKnownIds(this.#foundIds), this.#mostSearched)
      : "all_tried";
    if (typeof searched === "object") return searched;
    const outcome = isSearchable ? await this.#search(exploration) : "all_tried";
    if (typeof outcome === "object") return outcome;
    if (clue.isSigned) this.#unexplained += 1;
    const isUnfinished = isSearchable && (explored === "unfinished" || outcome === "unfinished");
    const causes: readonly CauseId[] = isUnfinished ? [...clue.causes, "not_searched"] : clue.causes;
    return { verdict: clue.verdict, causes, record: null, format: null, clue };
  }

  async #explore({ trials }: Exploration, tried: Tried): Promise<Judgement | Vain> {
    const checks = this.#checksNow();
    for (const trial of trials) {
      if (tried.size >= checks) return "unfinished";
      if (await this.#fits(trial, tried)) return this.#found(trial);
    }
    return "all_tried";
  }

  /** Whether the texts of such a record are to be kept: of the first few of each kind, so that a person can look at them. */
  wantsSample(verdict: Verdict, causes: readonly CauseId[]): boolean {
    if (verdict === "not_a_record" || this.#sampleCount >= MOST_SAMPLES) return false;
    const kind = `${verdict} ${causes.join(" ")}`;
    const count = this.#samples.get(kind) ?? 0;
    if (count >= SAMPLES) return false;
    this.#samples.set(kind, count + 1);
    this.#sampleCount += 1;
    return true;
  }

  #checksNow(): number {
    if (this.#check.keyCount === 0) return 0;
    return this.#isPatient() ? this.#checks : Math.min(FEW_CHECKS, this.#checks);
  }

  #isPatient(): boolean {
    return this.#unexplained < PATIENCE || this.#unexplained % FULL_EFFORT_EVERY === 0;
  }

  async #search(exploration: Exploration): Promise<Judgement | Vain> {
    if (this.#searchesLeft === 0 || !this.#isPatient()) return "unfinished";
    const most = this.#searchesLeft === Infinity ? Infinity : this.#mostSearched;
    this.#searchesLeft -= 1;
    return this.#first(exploration.searches(), most);
  }

  /** The first that fits. A few are asked at once: in a browser each answer takes a way. */
  async #first(trials: Generator<SearchTrial>, most: number): Promise<Judgement | Vain> {
    for (let searched = 0; searched < most; searched += AT_ONCE) {
      const asked = [...take(trials, AT_ONCE)];
      const fitting = await Promise.all(
        asked.map(({ signedText, signature }) => this.#check.keyOf(signedText, signature)),
      );
      const trial = asked[fitting.findIndex((key) => key !== null)]?.whole();
      if (trial) {
        const stored = trial.reading && fieldOf(trial.reading.fields, "trace_id");
        const found = fieldOf(trial.fields, "trace_id");
        if (stored && found !== undefined && stored !== found) this.#keepId(stored, found);
        return this.#found(trial, "searched");
      }
      if (asked.length < AT_ONCE) return "all_tried";
    }
    return "unfinished";
  }

  #keepId(stored: string, found: string): void {
    const [oldest] = this.#foundIds.keys();
    if (this.#foundIds.size >= MOST_IDS && oldest !== undefined) this.#foundIds.delete(oldest);
    this.#foundIds.set(stored, found);
  }

  async #fits(trial: Trial, tried: Tried): Promise<boolean> {
    if (!tried.isNew(trial.signedText)) return false;
    return (await this.#check.keyOf(trial.signedText, trial.signature)) !== null;
  }

  #found(trial: Trial, how: "ordinary" | "searched" = "ordinary"): Judgement {
    this.#lastHand = trial.recipe.hand;
    this.#unexplained = 0;
    // What a search found for one record says nothing of the next.
    if (how === "ordinary" && !isSameRecipe(this.#recipes[0], trial.recipe)) {
      const others = this.#recipes.filter((recipe) => !isSameRecipe(recipe, trial.recipe));
      this.#recipes = [trial.recipe, ...others].slice(0, MOST_RECIPES);
    }
    return judgementOf(trial);
  }
}

/** Of a trial that fits. */
export function judgementOf(trial: Trial): Judgement {
  if (trial.reading === null) return intact(trial);
  const causes = nameCauses(trial);
  return {
    verdict: verdictOf(causes),
    causes,
    record: signRecord(trial.signedText, trial.signature, trial.format),
    format: trial.format,
    clue: null,
  };
}

/** Texts that were checked. Mostly the first one fits, so a set is made for no more than the others. */
class Tried {
  #first: string | null = null;
  #others: Set<string> | null = null;

  get size(): number {
    return this.#first === null ? 0 : 1 + (this.#others?.size ?? 0);
  }

  isNew(text: string): boolean {
    if (this.#first === null) {
      this.#first = text;
      return true;
    }
    if (text === this.#first || this.#others?.has(text)) return false;
    this.#others ??= new Set();
    this.#others.add(text);
    return true;
  }
}

/** What was taken as it stands needs no names. */
function intact({ text, format }: Trial): Judgement {
  return { verdict: "intact", causes: [], record: text, format, clue: null };
}

function verdictOf(causes: readonly CauseId[]): Verdict {
  if (causes.length === 0) return "intact";
  return causes.some((cause) => CAUSES[cause].group === "value") ? "authentic_restored" : "authentic_altered";
}

function isSameRecipe(a: Recipe | undefined, b: Recipe): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function* take<Item>(items: Generator<Item>, count: number): Generator<Item> {
  for (let taken = 0; taken < count; taken += 1) {
    const { value, done } = items.next();
    if (done) return;
    yield value;
  }
}
