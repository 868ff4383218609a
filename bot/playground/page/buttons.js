// Buttons of every style, and how they look while their press waits for an answer.
import { aside, element, icon } from "./dom.js";
import { link } from "./links.js";

/** A button as the bot sent it; `onPress()` hears a press, `waiting` says that one is under way. */
export function pressButton(component, { waiting, onPress }) {
  const face = [emojiOf(component.emoji), component.label ? element("span", {}, component.label) : null];
  if (component.style === LINK) return linkButton(component, face);
  const blocked = component.disabled || waiting;
  return element(
    "button",
    {
      type: "button",
      class: `button ${STYLES[component.style] ?? "button-plain"}${waiting ? " button-waiting" : ""}`,
      "data-custom-id": component.custom_id,
      "aria-label": component.label ? null : component.emoji?.name,
      disabled: component.disabled,
      "aria-disabled": blocked ? "true" : null, // not `disabled` while waiting: the focus must not get lost
      "aria-busy": waiting ? "true" : null,
      onclick: () => blocked || onPress(),
    },
    ...face,
    waiting ? element("span", { class: "button-dots" }, aside("waiting")) : null,
  );
}

const LINK = 5;
const STYLES = { 1: "button-primary", 2: "button-plain", 3: "button-good", 4: "button-grave" };

function linkButton(component, face) {
  const attributes = { class: "button button-link", "aria-disabled": component.disabled ? "true" : null };
  if (component.disabled) return element("span", { ...attributes, role: "link" }, ...face, icon("open"));
  return link(component.url, attributes, ...face, icon("open"));
}

function emojiOf(emoji) {
  if (!emoji?.name) return null;
  return element(
    "span",
    { class: "emoji", "aria-hidden": "true" },
    emoji.id ? `:${emoji.name}:` : emoji.name,
  );
}
