// The 14 days: where one is, what today asks for, and how to rest, repeat or leave.

import { action, card, h, heading, setText, show } from "./dom.js";
import { linkCard } from "./link-card.js";
import { minutes } from "./time.js";
import { programmeName } from "../programmes.js";
import { stageOf } from "./stages.js";
import { words } from "../strings.js";

const DAYS = 14;
const FOURTEEN_DAYS = 1;

/** The programme that follows the plan. */
const PLANNED = 1;
const SKIN = { fine: 0, rest: 1, layer: 2 };

export function planView(app) {
  const tell = (error) => app.tellError(error);
  const set = (changes) => async () => {
    await app.mat.orders.setPlan(changes);
    await app.mat.readBook();
  };
  const today = todayPart(app);
  const skin = skinCard(app);
  const days = Array.from({ length: DAYS }, (_, i) => h("li", {}, h("span.day", {}, String(i + 1))));
  const begin = action(words.plan.begin, set({ kind: FOURTEEN_DAYS, day: 1, isPaused: false }), { kind: "primary", tell });
  const pause = action(words.plan.pause, set({ isPaused: true }), { tell });
  const resume = action(words.plan.resume, set({ isPaused: false }), { kind: "primary", tell });
  const again = action(words.plan.again, set({ kind: FOURTEEN_DAYS, day: 1, isPaused: false }), { kind: "quiet", tell });
  const leave = action(words.plan.leave, set({ kind: 0, isPaused: false }), { kind: "quiet", tell });
  const none = card(h("p", {}, words.plan.none), h("p", {}, begin));
  const running = h("div.stack", {}, today.element, h("ol.days", {}, days), stageList(), skin,
    h("p.row", {}, pause, resume, again, leave), h("p.soft", {}, words.plan.rest));
  const offline = h("p.soft", {}, words.plan.offline);
  const problem = linkCard(app);
  return {
    element: h("div.stack", {}, heading(words.plan.title), h("p", {}, words.plan.intro), offline, problem.element, none, running),
    update() {
      const { plan, isConnected } = app.mat;
      show(offline, !isConnected);
      show(none, isConnected && plan?.kind === 0);
      show(running, isConnected && (plan?.kind ?? 0) !== 0);
      problem.update();
      if (running.hidden) return;
      show(pause, !plan.isPaused);
      show(resume, plan.isPaused);
      show(skin, app.mat.today !== null);
      days.forEach((day, i) => mark(day, i + 1, plan.day));
      today.update();
    },
  };
}

function mark(element, day, today) {
  const state = day < today ? "done" : day === today ? "today" : "open";
  element.dataset.state = state;
  element.setAttribute("aria-label", words.plan.dayLabel(day, words.plan.states[state]));
  if (day === today) element.setAttribute("aria-current", "step");
  else element.removeAttribute("aria-current");
}

/** Today's minutes, clothing and what holds it back, in words. */
export function todayPart(app) {
  const title = heading("", 2);
  const length = h("p.state");
  const more = h("p");
  const why = h("p.soft");
  const other = h("p.soft");
  return {
    element: h("section.card", { data: { test: "today" } }, title, length, more, why, other),
    update() {
      const { plan, today } = app.mat;
      const stage = stageOf(plan.day);
      setText(title, plan.isPaused ? words.plan.paused : stage ? words.plan.day(plan.day) : words.plan.over);
      const seconds = planSeconds(app.mat);
      setText(length, seconds > 0 ? words.plan.minutesToday(minutes(seconds)) : "");
      setText(more, stage ? `${words.plan.wear(today?.skin === SKIN.layer ? words.plan.layer : stage.wear)} ${stage.aim}` : "");
      setText(why, today ? reasonsFor(today).join(" ") : "");
      setText(other, today && today.programme !== PLANNED ? words.plan.other(programmeName(today.programme)) : "");
    },
  };
}

/** Length of the plan's session today, limits and all where the mat tells them: of what lying down begins. */
export const planSeconds = ({ plan, today }) => (today?.programme === PLANNED && today.targetS) || plan.targetS;

/** Why today's session is shorter, or does not begin by itself. */
export function reasonsFor({ whyShorter, whyNot }) {
  const named = (bits, texts) => texts.filter((text, i) => text && (bits >> i) & 1);
  return [...named(whyShorter, words.plan.shorter), ...named(whyNot, words.plan.notNow)];
}

function stageList() {
  return h("ul.stages", {}, words.plan.stages.map(({ days: [first, last], minutes: [from, to], wear, aim }) =>
    h("li", {}, h("strong", {}, words.plan.stageDays(first, last)), h("span", {}, words.plan.stageMinutes(from, to)),
      h("span.soft", {}, `${words.plan.wear(wear)} ${aim}`))));
}

function skinCard(app) {
  const tell = (error) => app.tellError(error);
  const say = (skin) => async () => {
    await app.mat.orders.setSkin(skin);
    app.tell(words.plan.skin.noted);
  };
  return h("details.card", {}, h("summary", {}, words.plan.skin.title), h("p", {}, words.plan.skin.text),
    h("p.row", {}, action(words.plan.skin.rest, say(SKIN.rest), { tell }), action(words.plan.skin.layer, say(SKIN.layer), { tell }),
      action(words.plan.skin.fine, say(SKIN.fine), { kind: "quiet", tell })));
}
