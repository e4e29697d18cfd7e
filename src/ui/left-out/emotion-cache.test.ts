// @vitest-environment jsdom
import { expect, test } from "vitest";
import createCache from "./emotion-cache";

function rules(styles: string, selector = ".css-a"): string[] {
  const written: string[] = [];
  const cache = createCache({ key: "css" });
  const into = { insert: (rule: string) => written.push(rule) } as unknown as typeof cache.sheet;
  cache.insert(selector, { name: "a", styles }, into, false);
  return written;
}

test("a style is one rule, with the rules inside it as they are", () => {
  expect(rules("color:red;&:hover{color:blue;}@media print{.b &{margin:0;}}")).toEqual([
    ".css-a{color:red;&:hover{color:blue;}@media print{.b &{margin:0;}}}",
  ]);
});

test("what a style says itself stands before the rules inside, at every depth", () => {
  expect(rules("@media (min-width:1px){&:hover{x:y}padding:1px;}padding:2px")).toEqual([
    ".css-a{padding:2px;@media (min-width:1px){padding:1px;&:hover{x:y}}}",
  ]);
});

test("a state without a parent is the parent's own, also in a list", () => {
  expect(rules(":hover,.b,:where(.c, :focus) &{x:y}::before{x:y}")).toEqual([
    ".css-a{&:hover,.b,:where(.c, :focus) &{x:y}&::before{x:y}}",
  ]);
});

test("marks in strings and in parentheses are none", () => {
  const styles = `content:"};{\\"";background:url(data:a;b);&::after{content:'}';}`;
  expect(rules(styles)).toEqual([`.css-a{${styles}}`]);
});

test("some properties have their old name too, and only those", () => {
  expect(rules("user-select:none;-x-user-select:a;@media print{color-adjust:exact;}")).toEqual([
    ".css-a{-webkit-user-select:none;user-select:none;-x-user-select:a;@media print{-webkit-print-color-adjust:exact;print-color-adjust:exact;}}",
  ]);
});

test("rules of the whole page and keyframes are rules of their own", () => {
  expect(rules("html{color:red;}@keyframes k{from{opacity:0;}to{opacity:1;}}", "")).toEqual([
    "html{color:red;}",
    "@keyframes k{from{opacity:0;}to{opacity:1;}}",
  ]);
});

test("what is written into the page is remembered, and holds there", () => {
  const cache = createCache({ key: "css" });
  cache.insert(".css-a", { name: "a", styles: "color:rgb(1, 2, 3);" }, cache.sheet, true);
  expect(cache.inserted).toEqual({ a: true });
  document.body.className = "css-a";
  expect(getComputedStyle(document.body).color).toBe("rgb(1, 2, 3)");
});
