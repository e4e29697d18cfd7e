/** For inputs whose text goes over the wire as it is typed: nobody corrects it. */
export const WIRE_TEXT = { spellCheck: false, autoCapitalize: "off", autoCorrect: "off" } as const;
