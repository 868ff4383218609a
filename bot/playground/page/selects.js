// Select menus: a button that unfolds a list; one choice is sent at once, several when the list is closed.
import { element, icon } from "./dom.js";
import { activate, activeItem, fill, listbox, moveBy } from "./listbox.js";

/** A select of any kind; `onPick(values)` hears the choice. `view` knows the people and channels. */
export function selectMenu(component, view, onPick) {
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  const items = choicesOf(component, view);
  const label = component.label ?? component.placeholder ?? "Choose";
  const face = element("span", { class: "select-face" });
  const button = element(
    "button",
    {
      type: "button",
      class: "select-button",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "data-custom-id": component.custom_id,
      "aria-disabled": component.disabled ? "true" : null,
    },
    face,
    icon("unfold"),
  );
  const menu = {
    items,
    most,
    least,
    button,
    face,
    label,
    onPick,
    disabled: component.disabled,
    changed: false,
  };
  menu.box = listbox(label, (item) => choose(menu, item), { multiple: most > 1 });
  menu.placeholder = component.placeholder ?? "Choose …";
  menu.hint = element("p", { class: "select-hint", hidden: true }, most > 1 ? countHint(least, most) : "");
  menu.list = menu.box.list;
  Object.assign(menu.list, { hidden: true, tabIndex: -1 });
  listen(menu);
  show(menu);
  return element("div", { class: "select" }, button, menu.list, menu.hint);
}

/** What a select offers: its own options, or the server's people and channels. */
export function choicesOf(component, { people, channels, bot, picked }) {
  const mine = picked?.(component.custom_id);
  const chosen = new Set(mine ?? (component.default_values ?? []).map((value) => value.id));
  const listed = (list) => list.map(({ id, name }) => ({ value: id, label: name, selected: chosen.has(id) }));
  if (component.type === 8) return listed(channels).map((item) => ({ ...item, label: `#${item.label}` }));
  if (component.type === 5 || component.type === 7) return listed([...people, bot]);
  return (component.options ?? []).map((option) => ({
    value: option.value,
    label: option.emoji?.name && !option.emoji.id ? `${option.emoji.name} ${option.label}` : option.label,
    description: option.description,
    selected: mine ? mine.includes(option.value) : (option.default ?? false),
  }));
}

function countHint(least, most) {
  const range = { [most]: `${most}`, 0: `up to ${most}` }[least] ?? `${least} to ${most}`;
  return `Choose ${range}. Click elsewhere or press Escape when you are done.`;
}

function listen(menu) {
  const { button, list } = menu;
  // After the click, not at the loss of focus: the list's closing moves what stands below it.
  menu.outside = ({ target }) =>
    [button, list].some((part) => part.contains(target)) || fold(menu, { refocus: false });
  button.addEventListener("click", () => (list.hidden ? unfold(menu) : fold(menu)));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || !list.hidden) return;
    event.preventDefault();
    unfold(menu);
  });
  list.addEventListener("keydown", (event) => onKey(menu, event));
}

function onKey(menu, event) {
  if (event.key === "Tab") return fold(menu); // and the focus goes on from the button
  const known = moveBy(menu.box, event.key) || typed(menu, event.key);
  const acts = {
    Enter: () => choose(menu, activeItem(menu.box)),
    " ": () => choose(menu, activeItem(menu.box)),
    Escape: () => fold(menu),
  };
  if (!known && !acts[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  if (!known) acts[event.key]();
}

/** A letter goes to the next item that begins with it. */
function typed({ box }, key) {
  if (key.length !== 1 || key === " ") return false;
  const order = box.items.map((_, at) => (box.active + 1 + at) % box.items.length);
  const plain = (text) => text.replace(/^[^\p{L}\p{N}]+/u, "").toLowerCase();
  const found = order.find((at) => plain(box.items[at].label).startsWith(key.toLowerCase()));
  if (found !== undefined) activate(box, found);
  return found !== undefined;
}

function unfold(menu) {
  if (menu.disabled) return;
  menu.before = valuesOf(menu).join();
  menu.list.hidden = false;
  menu.hint.hidden = menu.most <= 1;
  menu.button.setAttribute("aria-expanded", "true");
  const first = menu.items.findIndex((item) => item.selected);
  fill(menu.box, menu.items, Math.max(first, 0));
  menu.list.focus({ preventScroll: true });
  menu.list.scrollIntoView({ block: "nearest" });
  document.addEventListener("click", menu.outside);
}

function fold(menu, { refocus = true } = {}) {
  document.removeEventListener("click", menu.outside);
  if (!menu.list.isConnected) return;
  menu.list.hidden = true;
  menu.hint.hidden = true;
  menu.button.setAttribute("aria-expanded", "false");
  if (refocus) menu.button.focus();
  const values = valuesOf(menu);
  if (values.join() === menu.before) return;
  const enough = values.length >= menu.least;
  menu.face.classList.toggle("select-short", !enough);
  if (enough) menu.onPick(values);
  else menu.face.textContent = `Choose at least ${menu.least}`;
}

function choose(menu, item) {
  if (!item) return;
  const on = !item.selected;
  if (menu.most === 1) {
    for (const each of menu.items) each.selected = false;
    item.selected = on || menu.least > 0;
  } else if (!on || valuesOf(menu).length < menu.most) item.selected = on;
  show(menu);
  if (menu.most === 1) fold(menu);
  else fill(menu.box, menu.items, menu.items.indexOf(item));
}

function valuesOf(menu) {
  return menu.items.filter((item) => item.selected).map((item) => item.value);
}

function show(menu) {
  const labels = menu.items.filter((item) => item.selected).map((item) => item.label);
  menu.face.textContent = labels.join(", ") || menu.placeholder;
  menu.face.classList.toggle("select-empty", labels.length === 0);
  menu.button.setAttribute("aria-label", `${menu.label}: ${labels.join(", ") || "nothing chosen"}`);
}
