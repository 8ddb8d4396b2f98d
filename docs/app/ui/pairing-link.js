import { writeKey } from "../link/key.js";

/** The address under which this page opens on another phone, paired. */
export const pairingLink = (key) => `${new URL(".", location.href).href.replace(/[?#].*$/, "")}#k=${writeKey(key)}`;
