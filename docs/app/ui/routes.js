// Which view belongs to which address.

import { beginView } from "./begin-view.js";
import { browserView } from "./browser-view.js";
import { calibrateView } from "./calibrate-view.js";
import { deviceView } from "./device-view.js";
import { endedView } from "./ended-view.js";
import { firstView } from "./first-view.js";
import { historyView } from "./history-view.js";
import { homeView } from "./home-view.js";
import { liveView } from "./live-view.js";
import { pairView } from "./pair-view.js";
import { pairedView } from "./paired-view.js";
import { planView } from "./plan-view.js";
import { recordView } from "./record-view.js";
import { sessionView } from "./session-view.js";
import { settingsView } from "./settings-view.js";
import { shareView } from "./share-view.js";

const VIEWS = {
  mat: homeView, session: sessionView, live: liveView, ended: endedView,
  history: historyView, record: recordView, plan: planView, settings: settingsView, device: deviceView,
  pair: pairView, paired: pairedView, browser: browserView, share: shareView,
  first: firstView, begin: beginView, calibrate: calibrateView,
};

/** @returns {(app, argument?: string) => { element, update?, leave? }} */
export const viewFor = (route) => VIEWS[route] ?? homeView;
