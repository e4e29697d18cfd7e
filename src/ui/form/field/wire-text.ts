/** For inputs whose text goes over the wire as it is typed, without corrections. */
export const WIRE_TEXT = { spellCheck: false, autoCapitalize: "off", autoCorrect: "off" } as const;
