// The list of messages: drawn by id order, replaced one by one, and kept at its end for whoever reads there.
import { avatar } from "./avatars.js";
import { componentNode } from "./components.js";
import { element, icon } from "./dom.js";
import { markdown } from "./markdown.js";
import { compareIds } from "./state.js";

/**
 * The list inside `scroller`. `view(message)` gives what one message needs to be drawn:
 * what components.js asks for, and `author`, `isPrivate`, `failure`, `dismiss()`.
 */
export function messageList(scroller, { list, latest, hint, view }) {
  const shown = { scroller, list, latest, hint, view, rows: new Map(), atEnd: true };
  scroller.addEventListener("scroll", () => noticeEnd(shown), { passive: true });
  const settle = new ResizeObserver(() => shown.atEnd && toEnd(shown));
  settle.observe(list);
  settle.observe(scroller);
  latest.addEventListener("click", () => toEnd(shown));
  return {
    drawAll: (messages) => drawAll(shown, messages),
    put: (message) => put(shown, message),
    remove: (id) => remove(shown, id),
    jump: (id) => jump(shown, id),
  };
}

/** What a message says, for the live region: its lines, then what can be pressed; never a covered spoiler. */
export function spoken(row) {
  const words = row.querySelector(".message-body").cloneNode(true);
  for (const part of words.querySelectorAll("time, .covered, .spoiler:not(.spoiler-read)")) part.remove();
  const lines = [...words.querySelectorAll("p, h2, h3, h4, li, pre")].map((line) => line.textContent.trim());
  const buttons = [...words.querySelectorAll(".button:not(:disabled)")].map((button) =>
    button.textContent.trim(),
  );
  const choices = buttons.length ? `Buttons: ${buttons.join(", ")}` : "";
  return [...lines, choices].filter(Boolean).join(". ").slice(0, 600);
}

function drawAll(shown, messages) {
  shown.rows = new Map(messages.map((message) => [message.id, row(message, shown.view(message))]));
  shown.list.replaceChildren(...shown.rows.values());
  showHint(shown);
  toEnd(shown);
}

function put(shown, message) {
  noticeEnd(shown);
  const fresh = row(message, shown.view(message));
  const old = shown.rows.get(message.id);
  shown.rows.set(message.id, fresh);
  if (old) replaceKeepingFocus(old, fresh);
  else {
    const later = [...shown.list.children].find((each) => compareIds(each.dataset.id, message.id) > 0);
    shown.list.insertBefore(fresh, later ?? null);
    shown.latest.hidden = shown.atEnd;
  }
  showHint(shown);
  if (shown.atEnd) toEnd(shown);
  return fresh;
}

function remove(shown, id) {
  const old = shown.rows.get(id);
  if (!old) return;
  const neighbour = old.previousElementSibling ?? old.nextElementSibling;
  const hadFocus = old.contains(document.activeElement);
  shown.rows.delete(id);
  old.remove();
  if (hadFocus) neighbour?.focus({ preventScroll: true });
  showHint(shown);
}

function jump(shown, id) {
  const row = shown.rows.get(id);
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}

/** Whoever stood on a button of the old message stands on the same one of the new, else on the message. */
function replaceKeepingFocus(old, fresh) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (!active) return;
  const id = active.dataset.customId;
  const same = id ? fresh.querySelector(`[data-custom-id="${CSS.escape(id)}"]:not(:disabled)`) : null;
  (same ?? fresh).focus({ preventScroll: true });
}

function noticeEnd(shown) {
  const { scrollHeight, scrollTop, clientHeight } = shown.scroller;
  shown.atEnd = scrollHeight - scrollTop - clientHeight < 48;
  if (shown.atEnd) shown.latest.hidden = true;
}

function toEnd(shown) {
  shown.scroller.scrollTop = shown.scroller.scrollHeight;
  shown.atEnd = true;
  shown.latest.hidden = true;
}

function showHint({ hint, rows }) {
  hint.hidden = rows.size > 0;
}

function row(message, view) {
  const kind = view.isPrivate ? "message message-private" : "message";
  return element(
    "li",
    { class: kind, "data-id": message.id, tabindex: "-1" },
    avatar(view.author, view.author.place),
    element("div", { class: "message-main" }, header(message, view), body(message, view), failure(view)),
  );
}

function header(message, view) {
  const written = new Date(message.timestamp);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(written);
  return element(
    "div",
    { class: "message-header" },
    element("span", { class: "message-author" }, view.author.name),
    view.author.bot ? element("span", { class: "badge" }, "App") : null,
    element("time", { class: "message-time", datetime: written.toISOString() }, time),
    message.edited_timestamp && message.content
      ? element("span", { class: "message-time" }, "(edited)")
      : null,
    privateNote(view),
  );
}

function body(message, view) {
  const text = message.content
    ? element("div", { class: "text" }, markdown(message.content, view.names))
    : null;
  const parts = (message.components ?? []).map((component) => componentNode(component, view));
  const gap = message.embeds?.length
    ? element("p", { class: "gap" }, "This page cannot show embeds yet.")
    : null;
  return element("div", { class: "message-body" }, text, parts, gap);
}

function failure({ failure: sentence }) {
  return sentence ? element("p", { class: "failure", role: "alert" }, sentence) : null;
}

function privateNote({ isPrivate, dismiss }) {
  if (!isPrivate) return null;
  const button = element("button", { type: "button", class: "quiet", onclick: dismiss }, "Dismiss");
  return element("span", { class: "private-note" }, icon("eye"), "Only you can see this · ", button);
}
