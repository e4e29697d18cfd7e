// The form of the static shell, which stands before the console's code has come: what was typed there is not lost.

import { STATIC_REMEMBER, STATIC_SUBMIT, STATIC_TOKEN } from "@/lib/static-sign-in";

export interface StaticSignIn {
  /** As it is now; also after the form has left the page. */
  readonly now: () => {
    readonly values: { readonly token: string; readonly isRemembered: boolean };
    readonly isSubmitted: boolean;
  };
  /** What had the focus. */
  readonly focused: "token" | "isRemembered" | "submit" | null;
  /** Of the token. */
  readonly selection: readonly [start: number, end: number];
}

const FOCUSED: ReadonlyMap<string, NonNullable<StaticSignIn["focused"]>> = new Map([
  [STATIC_TOKEN, "token"],
  [STATIC_REMEMBER, "isRemembered"],
  [STATIC_SUBMIT, "submit"],
]);

/** While it is on the page, which it is until React's first frame; null afterwards, and where there is none. */
export function findStaticSignIn(): StaticSignIn | null {
  const token = document.getElementById(STATIC_TOKEN);
  const remember = document.getElementById(STATIC_REMEMBER);
  const submit = document.getElementById(STATIC_SUBMIT);
  if (!(token instanceof HTMLInputElement && remember instanceof HTMLInputElement)) return null;
  const { value, selectionStart, selectionEnd } = token;
  return {
    now: () => ({
      values: { token: token.value, isRemembered: remember.checked },
      isSubmitted: submit instanceof HTMLButtonElement && submit.disabled,
    }),
    focused: FOCUSED.get(document.activeElement?.id ?? "") ?? null,
    selection: [selectionStart ?? value.length, selectionEnd ?? value.length],
  };
}
