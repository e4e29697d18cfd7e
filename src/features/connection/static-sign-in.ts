// The form of the static shell, which stands before the console's code has come: what was typed there is not lost.

import { STATIC_REMEMBER, STATIC_SUBMIT, STATIC_TOKEN } from "@/lib/static-sign-in";

export interface StaticSignIn {
  /** As it is now; also after the form has left the page. */
  readonly values: () => { readonly token: string; readonly isRemembered: boolean };
  /** Where the caret was; null where another element had the focus. */
  readonly selection: readonly [start: number, end: number] | null;
  readonly isSubmitted: boolean;
}

/** While it is on the page, which it is until React's first frame; null afterwards, and where there is none. */
export function findStaticSignIn(): StaticSignIn | null {
  const token = document.getElementById(STATIC_TOKEN);
  const remember = document.getElementById(STATIC_REMEMBER);
  const submit = document.getElementById(STATIC_SUBMIT);
  if (!(token instanceof HTMLInputElement && remember instanceof HTMLInputElement)) return null;
  const { value, selectionStart, selectionEnd } = token;
  return {
    values: () => ({ token: token.value, isRemembered: remember.checked }),
    selection:
      document.activeElement === token
        ? [selectionStart ?? value.length, selectionEnd ?? value.length]
        : null,
    isSubmitted: submit instanceof HTMLButtonElement && submit.disabled,
  };
}
