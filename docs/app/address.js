// What the address brings: the pairing key after #k=, and whether the bench serves the page.

import { readKey } from "./link/key.js";

/** The key leaves the address, and with it the history and every screenshot, before anything else happens. */
export function takeAddress() {
  const isBench = new URLSearchParams(location.search).has("bench");
  const hasKey = /[#&]k=/.test(location.hash);
  const { key = null } = hasKey ? readKey(location.hash) : {};
  if (hasKey) history.replaceState(null, "", location.pathname + location.search);
  return { isBench, key, isKeyBad: hasKey && key === null };
}
