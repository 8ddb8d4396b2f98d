import { h, setText, show } from "./dom.js";

/** Names with values beside them; what has no value is not shown. @param {string[]} names */
export function factList(names) {
  const values = names.map(() => h("dd"));
  const rows = names.map((name, i) => h("div", {}, h("dt", {}, name), values[i]));
  return {
    element: h("dl.facts", {}, rows),

    /** @param {(string|null)[]} texts in the order of the names */
    set(texts) {
      texts.forEach((text, i) => {
        show(rows[i], text !== null);
        setText(values[i], text ?? "");
      });
    },
  };
}
