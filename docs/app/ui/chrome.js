// What stays around every view: the link's line, the demo's banner, notices, tabs.

import { h, setText, show } from "./dom.js";
import { icon } from "./icons.js";
import { words } from "../strings.js";

const TABS = ["mat", "history", "plan", "settings"];

/** Views that belong under a tab. */
const PARENT = { record: "history", ended: "mat", live: "mat", device: "settings", share: "settings", first: "settings" };

const NOTICE_MS = 8000;

export class Chrome {
  #app;
  #timer = 0;
  #name = h("span.mat-name", { data: { test: "mat-name" } }, "");
  #state = h("span.link-state", { data: { test: "link-state" } }, "");
  #dot = h("span.dot", { "aria-hidden": "true" });
  #banner;
  #notice = h("div.notice", { role: "status", data: { test: "notice" } });
  #tabs;

  constructor(app) {
    this.#app = app;
    this.#banner = h("aside.demo-banner", { data: { test: "demo-banner" }, "aria-label": words.link.demo, hidden: true },
      h("span", {}, words.demo.banner), h("a", { href: "#/pair" }, words.demo.pair));
    this.#tabs = h("nav.tabs", { "aria-label": words.tabs.label }, TABS.map((tab) =>
      h("a", { href: `#/${tab}`, data: { test: `tab-${tab}`, tab } }, icon(tab), h("span", {}, words.tabs[tab]))));
    const skip = document.getElementById("skip");
    setText(skip, words.skipToContent);
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector("h1")?.focus();
    });
  }

  get elements() {
    return [
      this.#banner,
      h("header.top", {}, this.#name, h("span.link", {}, this.#dot, this.#state)),
      h("main", { id: "content" }),
      this.#notice,
      this.#tabs,
    ];
  }

  tell(text) {
    setText(this.#notice, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setText(this.#notice, ""), NOTICE_MS);
  }

  update() {
    const { link, isDemo, kept } = this.#app;
    show(this.#banner, isDemo);
    setText(this.#name, isDemo ? words.app : kept.name);
    const state = isDemo ? "demo" : link.state;
    const { power } = this.#app.mat.health;
    setText(this.#state, state === "open" && power?.hasCell ? words.link.withBattery(power.percent) : words.link[state]);
    this.#dot.dataset.state = state;
  }

  showRoute(route) {
    document.body.dataset.route = route;
    const current = PARENT[route] ?? route;
    for (const tab of this.#tabs.children) {
      if (tab.dataset.tab === current) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    this.update();
  }
}
