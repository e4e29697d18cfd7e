// Which words the console's sources say, and where: keys of the catalogue, and text that is in no catalogue.
import { lineAt, parseFile, resolveImport, walk } from "./sources.mjs";

/** @typedef {import("./sources.mjs").Node} Node */

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/**
 * @param {object} node of a catalogue
 * @returns {string[]} its dotted keys, as sources write them: a plural one without its ending
 */
export function keysOf(node, path = "") {
  const keys = Object.entries(node).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? keysOf(value, `${path}${name}.`)
      : [`${path}${name}`.replace(PLURAL, "")],
  );
  return [...new Set(keys)];
}

/**
 * What of the catalogue a source names: whole keys, and patterns for those that end in a value.
 *
 * @param {Node} tree
 * @param {readonly string[]} namespaces
 * @returns {{ texts: Set<string>, patterns: RegExp[] }}
 */
export function namedKeys(tree, namespaces) {
  const begins = new RegExp(`^(?:${namespaces.join("|")})\\.`);
  /** @type {{ texts: Set<string>, patterns: RegExp[] }} */
  const named = { texts: new Set(), patterns: [] };
  walk(tree, (node) => {
    if (node.type === "ImportDeclaration") return "skip";
    if (node.type === "Literal" && typeof node["value"] === "string" && begins.test(node["value"])) {
      named.texts.add(node["value"]);
    }
    if (node.type === "TemplateLiteral") {
      /** @type {string[]} */
      const parts = node["quasis"].map((/** @type {any} */ quasi) => quasi.value.cooked);
      if (begins.test(parts[0] ?? "")) {
        const pattern = parts.map((part) => part.replaceAll(".", "\\.")).join("[\\w.-]+");
        named.patterns.push(new RegExp(`^${pattern}$`));
      }
    }
    return undefined;
  });
  return named;
}

/**
 * @param {readonly Node[]} trees
 * @param {readonly string[]} keys
 * @param {readonly string[]} namespaces
 * @returns {string[]} keys that no source names
 */
export function unusedKeys(trees, keys, namespaces) {
  const named = trees.map((tree) => namedKeys(tree, namespaces));
  const texts = new Set(named.flatMap((each) => [...each.texts]));
  const patterns = named.flatMap((each) => each.patterns);
  return keys.filter((key) => !texts.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

const SPOKEN_ATTRIBUTES = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "description",
  "helperText",
  "label",
  "placeholder",
  "title",
]);

const LETTER = /\p{L}/u;

/** What is the same in every language, because it is sent or read as it stands. */
const WIRE_WORDS = /\b(?:UTC|GET|HTTPS?|CEF|JSON|CPS)\b|https:\/\//g;

/**
 * Text in a JSX child or a spoken attribute that does not come from the catalogue.
 *
 * @param {Node} tree
 * @param {string} code
 * @returns {string[]} `line: text`
 */
export function literalTexts(tree, code) {
  /** @type {string[]} */
  const found = [];
  const report = (/** @type {Node} */ node, /** @type {string} */ text) => {
    if (LETTER.test(text.replaceAll(WIRE_WORDS, "")))
      found.push(`${lineAt(code, node.start)}: ${text.trim()}`);
  };
  /** Only what becomes the text, not what decides about it. @param {Node | null | undefined} node */
  const look = (node) => {
    if (!node) return;
    if (node.type === "Literal" && typeof node["value"] === "string") report(node, node["value"]);
    if (node.type === "TemplateLiteral") {
      for (const quasi of node["quasis"]) report(quasi, quasi.value.cooked);
    }
    if (node.type === "JSXExpressionContainer") look(node["expression"]);
    if (node.type === "ConditionalExpression") [node["consequent"], node["alternate"]].forEach(look);
    if (node.type === "LogicalExpression") [node["left"], node["right"]].forEach(look);
    if (node.type === "BinaryExpression" && node["operator"] === "+")
      [node["left"], node["right"]].forEach(look);
  };
  walk(tree, (node) => {
    if (node.type === "JSXText") report(node, node["value"]);
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of node["children"]) if (child.type === "JSXExpressionContainer") look(child);
    }
    if (node.type === "JSXAttribute" && SPOKEN_ATTRIBUTES.has(node["name"].name)) look(node["value"]);
  });
  return found;
}

/**
 * @typedef {object} LaterImport an `import()` and the words that are loaded beside it
 * @property {string} specifier
 * @property {string[]} words
 */

/** `firstCode` leaves it to those two, which take its words from it. */
const LOADS_WORDS = new Set(["withWords", "lazyPage", "firstCode"]);

/** @param {Node} tree @returns {{ now: string[], later: LaterImport[] }} */
export function importsOf(tree) {
  /** @type {string[]} */
  const now = [];
  /** @type {LaterImport[]} */
  const later = [];
  const collect = (/** @type {Node} */ from, /** @type {string[]} */ words) =>
    walk(from, (node) => {
      if (node === from) return undefined;
      if (node.type === "CallExpression" && LOADS_WORDS.has(node["callee"].name)) {
        const [list] = node["arguments"];
        const named = (list?.elements ?? []).map((/** @type {any} */ element) => element.value);
        collect(node, [...words, ...named]);
        return "skip";
      }
      if (node.type === "ImportExpression") later.push({ specifier: node["source"].value, words });
      const isWritten =
        node.type === "ImportDeclaration" ? node["importKind"] !== "type" : node.type.startsWith("Export");
      if (isWritten && node["source"]) now.push(node["source"].value);
      return undefined;
    });
  collect(tree, []);
  return { now, later };
}

/**
 * Follows the imports from `entry` and looks for words that are not loaded where they are said.
 *
 * @param {string} entry from the repository root
 * @param {readonly string[]} first namespaces that are there from the start
 * @param {readonly string[]} namespaces all of them
 * @returns {string[]} complaints
 */
export function misplacedWords(entry, first, namespaces) {
  /** @type {Set<string>} */
  const complaints = new Set();
  /** @type {Set<string>} */
  const seen = new Set();

  /** @param {string} root @param {readonly string[]} available */
  const follow = (root, available) => {
    const id = `${root} ${available.toSorted().join()}`;
    if (seen.has(id)) return;
    seen.add(id);
    const { files, later } = reach(root);
    for (const namespace of namespaces.filter((name) => !available.includes(name))) {
      const speaker = [...files].find((file) => saysWordsOf(namespace, file));
      if (speaker) complaints.add(`${root} needs the words of "${namespace}", which ${speaker} says`);
    }
    for (const { file, words } of later) follow(file, [...new Set([...available, ...words])]);
  };
  follow(entry, first);
  return [...complaints];
}

/** @type {Map<string, { keys: string[], imports: ReturnType<typeof importsOf> }>} */
const facts = new Map();

/** What is asked of a file again and again. @param {string} file */
function factsOf(file) {
  const known = facts.get(file);
  if (known) return known;
  const tree = parseFile(file);
  const { texts, patterns } = namedKeys(tree, ["[a-zA-Z]+"]);
  const keys = [...texts, ...patterns.map(({ source }) => source.slice(1).replaceAll("\\", ""))];
  const found = { keys, imports: importsOf(tree) };
  facts.set(file, found);
  return found;
}

/** @param {string} namespace @param {string} file */
function saysWordsOf(namespace, file) {
  return factsOf(file).keys.some((key) => key.startsWith(`${namespace}.`));
}

/**
 * What loads together with a file, and what it may load later.
 *
 * @param {string} root from the repository root
 */
function reach(root) {
  const files = new Set([root]);
  /** @type {{ file: string, words: string[] }[]} */
  const later = [];
  for (const file of files) {
    const { imports } = factsOf(file);
    for (const specifier of imports.now) {
      const found = resolveImport(specifier, file);
      if (found !== null && isOfConsole(found)) files.add(found);
    }
    for (const { specifier, words } of imports.later) {
      const found = resolveImport(specifier, file);
      if (found !== null && isOfConsole(found)) later.push({ file: found, words });
    }
  }
  return { files, later };
}

/** @param {string} file */
function isOfConsole(file) {
  return !file.startsWith("src/mock-server/") && !file.startsWith("src/i18n/catalogue");
}
