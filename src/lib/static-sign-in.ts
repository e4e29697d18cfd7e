// By what names the form of the static shell is found: by the first file, which shows it, and by the console's own form,
// which goes on with what was typed there.

/** In the page's `dataset`; its value where a live console begins without a token. */
export const BEGINS = "begins";
export const SIGN_IN = "sign-in";

/** Where the host of the API belongs. */
export const SIGN_IN_HOST = "data-host";

/** Ids. The button is disabled once it was pressed, or Enter was in the field. */
export const STATIC_TOKEN = "static-token";
export const STATIC_REMEMBER = "static-remember";
export const STATIC_SUBMIT = "static-submit";
