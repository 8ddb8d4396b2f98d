import { heading } from "./dom.js";
import { words } from "../strings.js";

export const settingsView = () => ({ element: heading(words.settings.title) });
