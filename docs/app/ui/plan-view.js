import { heading } from "./dom.js";
import { words } from "../strings.js";

export const planView = () => ({ element: heading(words.plan.title) });
