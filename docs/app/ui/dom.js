// Elements without markup in strings: nothing the mat sends can become HTML.

/**
 * @param {string} tag "button.quiet" gives a class.
 * @param {object} properties on: { click }, data: {}, style: {}; the rest are attributes, left out when null or false.
 * @param {...(Node|string|null)} children
 */
export function h(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(" ");
  return fill(element, properties, children);
}

/** The same for drawings. */
export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

function fill(element, { on = {}, data = {}, style = {}, ...attributes }, children) {
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Only what changed is touched: a screen reader hears only that. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function show(element, isShown) {
  // Drawings have the attribute, not the property.
  element.toggleAttribute("hidden", !isShown);
}

/** A button that cannot be pressed twice while it works; what goes wrong is said. */
export function action(label, work, { kind = "", test = null, tell = () => {} } = {}) {
  const button = h(`button${kind && "." + kind}`, { type: "button", data: test ? { test } : {} }, label);
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      await work(button);
    } catch (error) {
      tell(error);
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
  return button;
}

export const heading = (text, level = 1) => h(`h${level}`, level === 1 ? { tabindex: "-1" } : {}, text);

export const card = (...children) => h("section.card", {}, ...children);

export const link = (label, route, kind = "", test = null) =>
  h(`a${kind && "." + kind}`, { href: `#/${route}`, data: test ? { test } : {} }, label);
