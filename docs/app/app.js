// Starts the page: takes the key out of the address, opens what is kept here, shows the view that fits.

import { takeAddress } from "./address.js";
import { App } from "./ui/app.js";
import { MemoryStore, Store } from "./store/store.js";

const address = takeAddress();
const store = await Store.open().catch(() => new MemoryStore());
const app = new App(document.getElementById("app"), store, address);
await app.begin();

// Under the bench the files change while somebody works on them.
if ("serviceWorker" in navigator && !address.isBench) {
  const scripts = window.trustedTypes?.createPolicy("smartmat", { createScriptURL: () => "sw.js" });
  navigator.serviceWorker.register(scripts?.createScriptURL("") ?? "sw.js").catch(() => {});
}
