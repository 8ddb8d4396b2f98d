import { heading } from "./dom.js";
import { words } from "../strings.js";

export const beginView = () => ({ element: heading(words.begin.title) });
