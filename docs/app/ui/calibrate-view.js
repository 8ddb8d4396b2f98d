import { heading } from "./dom.js";
import { words } from "../strings.js";

export const calibrateView = () => ({ element: heading(words.calibrate.title) });
