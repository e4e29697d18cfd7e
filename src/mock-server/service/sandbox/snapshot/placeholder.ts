/** What a restored destination sends until its authorization is replaced. */
export const PLACEHOLDER = "restored-without-secret";
