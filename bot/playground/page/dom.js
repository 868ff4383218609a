// Building DOM nodes: text always arrives as text, so no message can bring markup of its own.

/** Make an element; attributes that are null, undefined or false are left out, `on…` functions listen. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Words that only a screen reader says. */
export function aside(text) {
  return element("span", { class: "unseen" }, text);
}

/** One of the page's own line drawings; a screen reader passes over it. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${name}`);
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", DRAWINGS[name]);
  drawing.append(path);
  return drawing;
}

/** An id for an element that another one has to point at. */
export function freshId(kind) {
  serial += 1;
  return `${kind}-${serial}`;
}

const SVG = "http://www.w3.org/2000/svg";
const DRAWINGS = {
  add: "M12 5v14M5 12h14",
  away: "M4 4l16 16M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 3.5-2.3M19 13a10 10 0 0 0-6-2.9M12 20h.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  hash: "M9 4L7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  open: "M14 5h5v5M19 5l-8 8M18 14v5H5V6h5",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  send: "M4 12l16-8-5 16-3.5-6.5z",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z",
  slash: "M15 4L9 20",
  unfold: "M7 10l5 5 5-5",
};

let serial = 0;

function set(made, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "function") made.addEventListener(name.slice(2), value);
  else made.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : value);
}
