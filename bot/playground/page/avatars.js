// Faces without pictures: initials on a colour of their own, and a mark for the bot. Drawn here, nothing is fetched.

/**
 * The face of a person (or of the bot) as an SVG element; the name stands beside it, so it is silent.
 * `place` is where they stand among the people (-1: nowhere): neighbours get colours far from each other.
 */
export function avatar(person, place) {
  const drawing = shape("svg", { viewBox: "0 0 40 40", class: "avatar", "aria-hidden": "true" });
  const colour = person.bot
    ? "var(--accent)"
    : `hsl(${Math.round((205 + place * GOLDEN_ANGLE) % 360)} 42% 37%)`;
  drawing.append(shape("circle", { cx: 20, cy: 20, r: 20, fill: colour }));
  drawing.append(...(person.bot ? speechMark() : initials(person)));
  return drawing;
}

const GOLDEN_ANGLE = 137.508;
const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function initials(person) {
  const words = person.name.trim().split(/\s+/);
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : words).map((word) => [...word][0] ?? "?");
  const ring = shape("circle", {
    cx: 20,
    cy: 20,
    r: 18.5,
    fill: "none",
    stroke: "#fff",
    "stroke-opacity": 0.35,
  });
  const text = shape("text", { x: 20, y: 20, dy: "0.36em", "text-anchor": "middle", fill: "#fff" });
  text.setAttribute("font-size", letters.length > 1 ? 15 : 18);
  text.setAttribute("font-weight", 600);
  text.textContent = letters.join("").toLocaleUpperCase();
  return [ring, text];
}

/** A pair of quotation marks inside a speech bubble: a bon mot. */
function speechMark() {
  const bubble =
    "M20 9c7 0 12 4.3 12 10s-5 10-12 10c-1.600 0-3.200-.2-4.600-.7L10 31l1.300-4.600C9.200 24.500 8 21.900 8 19 8 13.300 13 9 20 9z";
  const marks =
    "M14.500 16h4.200v4.200c0 2-1.300 3.300-3.400 3.600l-.4-1.300c1.100-.3 1.700-.9 1.800-1.900h-2.200zM21.500 16h4.200v4.200c0 2-1.300 3.300-3.400 3.600l-.4-1.300c1.100-.3 1.700-.9 1.800-1.900h-2.200z";
  return [shape("path", { d: bubble, fill: "#fff" }), shape("path", { d: marks, fill: "var(--accent)" })];
}
