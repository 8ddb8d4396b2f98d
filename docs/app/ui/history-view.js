import { heading } from "./dom.js";
import { words } from "../strings.js";

export const historyView = () => ({ element: heading(words.history.title) });
