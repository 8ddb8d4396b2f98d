// The demo's places to jump to.

import { action, h } from "./dom.js";
import { words } from "../strings.js";

export function chapters(app) {
  const element = h("div.chapters", { role: "group", "aria-label": words.demo.jump });
  return {
    element,
    update() {
      const names = app.link.chapters ?? [];
      if (element.childElementCount === names.length) return;
      element.replaceChildren(...names.map((name) =>
        action(words.demo.chapters[name], () => app.link.jump(name), { kind: "quiet", test: `chapter-${name}` })));
    },
  };
}
