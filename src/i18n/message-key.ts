// The types behind `t`: English is the source, every other language has to match it.

import type { en } from "./catalogue.en";

type PluralSuffix = "_zero" | "_one" | "_two" | "_few" | "_many";

/**
 * The shape another language's namespace must have: the same keys, no more and no fewer, with text of its own.
 * Japanese has one plural form, so of `_one` and `_other` only `_other` is asked for.
 */
export type Translated<Source> = {
  readonly [
    Key in keyof Source as Key extends `${string}${PluralSuffix}` ? never : Key
  ]: Source[Key] extends string ? string : Translated<Source[Key]>;
};

type Leaves<Node, Path extends string = ""> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Node[Key], `${Path}${Key}.`>;
}[keyof Node & string];

type Leaf = Leaves<typeof en>;

type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;

type PluralKey = PluralBase<Leaf>;

/** Every dotted key of the catalogue; a plural one without its `_one` or `_other`. */
export type MessageKey = Exclude<Leaf, `${string}${PluralSuffix | "_other"}`> | PluralKey;

type At<Node, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Node
    ? At<Node[Head], Rest>
    : never
  : Path extends keyof Node
    ? Node[Path]
    : never;

type Text<Key extends string> = At<typeof en, Key extends PluralKey ? `${Key}_other` : Key>;

type ParamName<Source> = Source extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;

/** The `{{placeholders}}` of a message; a plural one always takes `count`. */
export type MessageParams<Key extends string> = {
  readonly [P in ParamName<Text<Key>>]: P extends "count" ? number : string | number;
} & (Key extends PluralKey ? { readonly count: number } : unknown);

/** Keys that need no params, for tables from something to its words. */
export type PlainMessageKey = {
  [Key in MessageKey]: keyof MessageParams<Key> extends never ? Key : never;
}[MessageKey];

export interface Translate {
  <Key extends MessageKey>(
    key: Key,
    ...params: keyof MessageParams<Key> extends never ? [] : [params: MessageParams<Key>]
  ): string;
}
