// A month of days, each as bright as its minutes.

import { action, h, setText } from "./dom.js";
import { day, minutes, monthName } from "./time.js";
import { words } from "../strings.js";

/** Shades of a day, each from so many seconds on; dark words from the third. */
const SHADES = [[1, 25], [360, 40], [660, 70], [960, 100]];

export class Calendar {
  #month = new Date(new Date().getFullYear(), new Date().getMonth(), 1);
  #seconds = new Map();
  #caption = h("caption", { "aria-live": "polite" });
  #body = h("tbody");

  constructor() {
    const head = h("thead", {}, h("tr", {}, words.history.weekdays.map((name) => h("th", { scope: "col" }, name))));
    const earlier = action("‹", () => this.#move(-1), { kind: "quiet" });
    const later = action("›", () => this.#move(1), { kind: "quiet" });
    earlier.setAttribute("aria-label", words.history.previousMonth);
    later.setAttribute("aria-label", words.history.nextMonth);
    this.element = h("div.calendar", {}, earlier, later, h("table", {}, this.#caption, head, this.#body));
  }

  /** @param {Map<string, number>} seconds by day; shows the month of the last session. */
  set(seconds) {
    this.#seconds = seconds;
    const last = [...seconds.keys()].sort().at(-1);
    if (last) this.#month = new Date(Number(last.slice(0, 4)), Number(last.slice(5, 7)) - 1, 1);
    this.#draw();
  }

  #move(months) {
    this.#month = new Date(this.#month.getFullYear(), this.#month.getMonth() + months, 1);
    this.#draw();
  }

  #draw() {
    setText(this.#caption, monthName(this.#month));
    const first = new Date(this.#month);
    first.setDate(1 - ((first.getDay() + 6) % 7));
    const weeks = [];
    for (let monday = first; monday.getMonth() === this.#month.getMonth() || weeks.length === 0; ) {
      weeks.push(h("tr", {}, Array.from({ length: 7 }, (_, i) => this.#cell(addDays(monday, i)))));
      monday = addDays(monday, 7);
    }
    this.#body.replaceChildren(...weeks);
  }

  #cell(date) {
    if (date.getMonth() !== this.#month.getMonth()) return h("td");
    const seconds = this.#seconds.get(day(date)) ?? 0;
    const label = words.history.dayLabel(date.toLocaleDateString(undefined, { day: "numeric", month: "long" }), minutes(seconds));
    const cell = h("td", { "aria-label": label, data: { date: day(date) } }, h("span", {}, String(date.getDate())));
    if (seconds > 0) {
      const shade = SHADES.findLastIndex(([from]) => seconds >= from);
      cell.firstChild.style.setProperty("--filled", `${SHADES[shade][1]}%`);
      cell.firstChild.className = shade >= 2 ? "much" : "some";
    }
    if (day(date) === day(new Date())) cell.setAttribute("aria-current", "date");
    return cell;
  }
}

const addDays = (date, days) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
