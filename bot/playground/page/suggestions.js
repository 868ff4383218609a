// The list that opens over the message box: commands while a slash is typed, choices while an option is filled in.
import { activeItem, fill, listbox, moveBy } from "./listbox.js";
import { element } from "./dom.js";

/** The list inside `root`; one field at a time owns it. */
export function suggestions(root) {
  const title = element("p", { class: "suggestions-title" });
  const box = listbox("Suggestions", (item) => box.chosen(item));
  root.append(title, box.list);
  const open = { root, title, box };
  return {
    show: (owner, heading, items, chosen, active = -1) =>
      show(open, { owner, heading, items, chosen, active }),
    hide: () => hide(open),
    isOpen: () => !root.hidden,
    onKey: (event) => onKey(open, event),
  };
}

function show({ root, title, box }, { owner, heading, items, chosen, active }) {
  if (box.owner !== owner) box.owner.removeAttribute("aria-activedescendant");
  Object.assign(box, { owner, chosen });
  owner.setAttribute("aria-controls", box.list.id);
  owner.setAttribute("aria-expanded", "true");
  title.textContent = heading;
  root.hidden = false;
  box.list.hidden = items.length === 0;
  fill(box, items, active);
}

function hide({ root, box }) {
  if (root.hidden) return;
  root.hidden = true;
  fill(box, []);
  box.owner.setAttribute("aria-expanded", "false");
}

/** Arrows move, Enter and Tab take the active item, Escape closes; true if the key is used up. */
function onKey(open, event) {
  if (open.root.hidden || event.isComposing) return false;
  const item = activeItem(open.box);
  if (event.key === "Escape") hide(open);
  else if (["Enter", "Tab"].includes(event.key) && item && !event.shiftKey) open.box.chosen(item, event.key);
  else if (!moveBy(open.box, event.key)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
