/** A value that can be written and never read: what is stored stays, or is replaced by what was typed. */
export type Secret = { readonly mode: "keep" } | { readonly mode: "replace"; readonly value: string };
