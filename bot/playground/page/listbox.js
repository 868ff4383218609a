// A list to choose from, by pointer or by keyboard: the command picker and every select menu use it.
import { element, freshId, icon } from "./dom.js";

/**
 * A listbox. Items are {label, value, description?, selected?}; `onChoose(item)` hears what was chosen.
 * The `owner` is the element that holds the keyboard's focus and says which item is active.
 */
export function listbox(label, onChoose, { multiple = false } = {}) {
  const list = element("ul", { role: "listbox", class: "listbox", id: freshId("list"), "aria-label": label });
  if (multiple) list.setAttribute("aria-multiselectable", "true");
  return { list, onChoose, items: [], active: -1, owner: list };
}

/** Show these items; none is active unless `active` says which. */
export function fill(box, items, active = -1) {
  box.items = items;
  box.list.replaceChildren(...items.map((item) => option(box, item)));
  activate(box, Math.min(active, items.length - 1));
}

/** Make one item the active one (-1: none). */
export function activate(box, index) {
  box.active = index;
  [...box.list.children].forEach((row, at) => row.classList.toggle("option-active", at === index));
  const row = box.list.children[index];
  if (!row) return box.owner.removeAttribute("aria-activedescendant");
  row.scrollIntoView({ block: "nearest" });
  return box.owner.setAttribute("aria-activedescendant", row.id);
}

/** Arrow keys, Home and End; says whether the key was one of them. */
export function moveBy(box, key) {
  const last = box.items.length - 1;
  const target = {
    ArrowDown: box.active >= last ? 0 : box.active + 1,
    ArrowUp: box.active <= 0 ? last : box.active - 1,
    Home: box.owner === box.list ? 0 : undefined, // in a text field, Home and End belong to the text
    End: box.owner === box.list ? last : undefined,
  }[key];
  if (target === undefined || last < 0) return false;
  activate(box, target);
  return true;
}

/** The item that Enter would choose, or undefined. */
export function activeItem(box) {
  return box.items[box.active];
}

function option(box, item) {
  const selected = item.selected ? "true" : "false";
  const row = element(
    "li",
    { role: "option", id: freshId("option"), class: "option", "aria-selected": selected },
    element("span", { class: "option-mark" }, item.selected ? icon("check") : null),
    element("span", { class: "option-label" }, item.label),
    item.description ? element("span", { class: "option-description" }, item.description) : null,
  );
  row.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays where it is
  row.addEventListener("click", () => box.onChoose(item));
  return row;
}
