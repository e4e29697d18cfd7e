import { createContext } from "react";

/** Which token requests carry now; see `ShownError.tokenSerial`. */
export const TokenSerialContext = createContext(0);
