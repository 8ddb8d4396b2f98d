import { action } from "./dom.js";
import { words } from "../strings.js";

/** @param {() => string} text what is copied */
export const copyButton = (app, label, text) =>
  action(label, async () => {
    await navigator.clipboard.writeText(text());
    app.tell(words.share.copied);
  }, { kind: "primary", tell: () => app.tell(words.share.copyFailed) });
