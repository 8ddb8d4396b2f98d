// What the plan says for today.

import { card, h, heading, link, setText, show } from "./dom.js";
import { minutes } from "./time.js";
import { planSeconds, reasonsFor } from "./plan-view.js";
import { stageOf } from "./stages.js";
import { words } from "../strings.js";

export function todayCard(app) {
  const title = heading("", 2);
  const text = h("p");
  const why = h("p.soft");
  const element = card(title, text, why, h("p", {}, link(words.plan.title, "plan", "link")));
  return {
    element,
    update() {
      const { plan, today } = app.mat;
      show(element, app.mat.isConnected && plan !== null && plan.kind !== 0);
      if (element.hidden) return;
      const stage = stageOf(plan.day);
      setText(title, plan.isPaused ? words.plan.paused : stage ? words.plan.day(plan.day) : words.plan.title);
      const seconds = planSeconds(app.mat);
      const length = seconds > 0 ? words.plan.minutesToday(minutes(seconds)) : "";
      setText(why, today ? reasonsFor(today).join(" ") : "");
      setText(text, stage ? [length, stage.wear].filter(Boolean).join(", ") : words.plan.over);
    },
  };
}
