// Components V2: from the bot's component tree to DOM nodes. A type that is not known says so by number.
import { pressButton } from "./buttons.js";
import { element, icon } from "./dom.js";
import { safeAddress } from "./links.js";
import { markdown } from "./markdown.js";
import { selectMenu } from "./selects.js";

/**
 * The node for one component. `view` has `names`, `people`, `channels`, `bot`, `isWaiting(customId)`,
 * `press(component)` and `select(component, values)`.
 */
export function componentNode(component, view) {
  return (NODES[component.type] ?? unknown)(component, view);
}

const NODES = {
  1: actionRow,
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: section,
  10: (part, view) => element("div", { class: "text" }, markdown(part.content, view.names)),
  11: (part) => picture(part, "thumbnail"),
  12: (part) =>
    element(
      "div",
      { class: "gallery" },
      part.items.map((item) => picture(item, "gallery-item")),
    ),
  13: file,
  14: separator,
  17: container,
};

function children(component, view) {
  return (component.components ?? []).map((part) => componentNode(part, view));
}

function actionRow(component, view) {
  return element("div", { class: "action-row" }, children(component, view));
}

function button(component, view) {
  const waiting = view.isWaiting(component.custom_id);
  return pressButton(component, { waiting, onPress: () => view.press(component) });
}

function select(component, view) {
  const menu = selectMenu(component, view, (values) => view.select(component, values));
  if (view.isWaiting(component.custom_id)) menu.setAttribute("aria-busy", "true");
  return menu;
}

function section(component, view) {
  const beside = component.accessory ? componentNode(component.accessory, view) : null;
  return element("div", { class: "section" }, element("div", {}, children(component, view)), beside);
}

function separator({ divider = true, spacing = 1 }) {
  const size = spacing === 2 ? "separator-wide" : "separator-close";
  return divider ? element("hr", { class: size }) : element("div", { class: size });
}

function container(component, view) {
  const card = element("div", { class: "card" }, children(component, view));
  const colour = component.accent_color;
  if (Number.isInteger(colour)) {
    card.classList.add("card-accent");
    card.style.setProperty("--card-accent", `#${colour.toString(16).padStart(6, "0")}`);
  }
  return component.spoiler ? covered(card) : card;
}

/** Only pictures that need no network are drawn; the others stand as a frame with their words and address. */
function picture({ media, description, spoiler }, kind) {
  const address = media?.url ?? "";
  const near = address.startsWith("data:image/") || address.startsWith(`${window.location.origin}/`);
  const words = description ?? "Picture";
  const drawn = near
    ? element("img", { class: kind, src: address, alt: words })
    : element(
        "a",
        { class: `${kind} frame`, href: safeAddress(address), target: "_blank", rel: "noopener noreferrer" },
        icon("picture"),
        words,
      );
  return spoiler ? covered(drawn) : drawn;
}

function file({ file: media, name }) {
  const words = name ?? media?.url?.split("/").at(-1) ?? "File";
  return element(
    "p",
    { class: "file" },
    element("a", { href: safeAddress(media?.url ?? ""), download: words }, words),
  );
}

function covered(content) {
  content.inert = true;
  const reveal = () => {
    content.inert = false;
    cover.replaceWith(content);
  };
  const open = element(
    "button",
    { type: "button", class: "button button-plain", onclick: reveal },
    icon("eye"),
    "Spoiler: show it",
  );
  const cover = element("div", { class: "covered" }, open);
  return cover;
}

function unknown({ type }) {
  return element("p", { class: "gap" }, `This page cannot show components of type ${type} yet.`);
}
