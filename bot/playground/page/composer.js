// The message box: plain words are said, a slash opens the command picker, a picked command is filled in here.
import { offered, search, wholeCommand } from "./catalogue.js";
import { commandForm } from "./commands.js";
import { suggestions } from "./suggestions.js";

/**
 * Bring the message box to life. `desk` has `state()`, `person()`, `say(text)`, `run(path, options)` and
 * `complete(path, options, focused)`; the last three resolve to the server's answer.
 */
export function composer(parts, desk) {
  const box = { ...parts, desk, list: suggestions(parts.suggestions), command: null };
  box.entry.addEventListener("input", () => onTyped(box));
  box.entry.addEventListener("focus", () => box.entry.value.startsWith("/") && onTyped(box));
  box.entry.addEventListener("blur", () => box.list.hide());
  box.entry.addEventListener("keydown", (event) => box.list.onKey(event));
  box.slash.addEventListener("click", () => type(box, "/"));
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(box);
  });
  box.form.addEventListener("keydown", (event) => onKey(box, event));
  return { type: (text) => type(box, text), focus: () => box.entry.focus(), refresh: () => refresh(box) };
}

function catalogue({ desk }) {
  return offered(desk.state().commands, desk.person());
}

/** Put text in as if it were typed; a whole command is opened at once. */
function type(box, text) {
  leave(box);
  box.entry.value = text;
  box.entry.focus();
  const whole = text.startsWith("/") && wholeCommand(catalogue(box), text.slice(1));
  if (whole) enter(box, whole.leaf, whole.values);
  else onTyped(box);
}

function onTyped(box) {
  note(box, "");
  const typed = box.entry.value;
  if (!typed.startsWith("/")) return box.list.hide();
  const known = catalogue(box);
  const whole = wholeCommand(known, typed.slice(1));
  const found = whole ? [whole.leaf] : search(known, typed.slice(1));
  const items = found.map((leaf) => ({ label: `/${leaf.name}`, description: leaf.description, value: leaf }));
  const chosen = (item) => enter(box, item.value, whole?.leaf === item.value ? whole.values : {});
  return box.list.show(box.entry, headingFor(box, known, found), items, chosen, 0);
}

function headingFor({ desk }, known, found) {
  if (!known.length)
    return `${desk.state().bot.name} has not sent its commands yet. They appear here when it is ready.`;
  return found.length
    ? `Commands of ${desk.state().bot.name}`
    : "No command is called that. Type / alone to see them all.";
}

function enter(box, leaf, given = {}) {
  box.list.hide();
  box.entry.value = "";
  box.command = commandForm(leaf, {
    suggestions: box.list,
    directory: () => box.desk.state(),
    complete: (options, focused) => box.desk.complete(leaf.path, options, focused),
    given,
  });
  box.entry.hidden = true;
  box.entry.after(box.command.element);
  note(box, "");
  if (!box.command.focus()) box.send.focus();
}

function leave(box) {
  box.list.hide();
  box.command?.element.remove();
  box.command = null;
  box.entry.hidden = false;
}

/** Escape, or Backspace in an empty first field, goes back to plain words. */
function onKey(box, event) {
  if (!box.command || event.defaultPrevented) return;
  const field = event.target.closest("input");
  const first = field && field === box.command.element.querySelector("input");
  const back = event.key === "Backspace" && first && field.value === "";
  if (event.key !== "Escape" && !back) return;
  event.preventDefault();
  type(box, back ? `/${box.command.leaf.name}`.slice(0, -1) : "");
}

async function submit(box) {
  if (box.command) return run(box);
  const text = box.entry.value.trim();
  if (!text) return null;
  if (text.startsWith("/")) return submitTyped(box, text);
  box.entry.value = "";
  const answer = await box.desk.say(text);
  return answer.type === "failed" ? note(box, answer.sentence) : null;
}

/** A command typed as a whole and sent at once. */
function submitTyped(box, text) {
  const whole = wholeCommand(catalogue(box), text.slice(1));
  if (!whole) return note(box, `There is no command ${text.split(/\s/)[0]} here. Type / to see them all.`);
  enter(box, whole.leaf, whole.values);
  return run(box);
}

async function run(box) {
  const { leaf } = box.command;
  const { options, problem, field } = box.command.values();
  if (problem) {
    field.focus();
    return note(box, problem);
  }
  leave(box);
  box.entry.focus();
  note(box, `Sending /${leaf.name} …`, "status");
  const answer = await box.desk.run(leaf.path, options);
  return note(box, answer.type === "failed" ? `/${leaf.name}: ${answer.sentence}` : "");
}

function note(box, sentence, role = "alert") {
  box.note.setAttribute("role", role);
  box.note.className = role === "alert" ? "note failure" : "note";
  box.note.textContent = sentence;
  box.note.hidden = !sentence;
}

/** The commands or the person changed: what is open is looked at again. */
function refresh(box) {
  const offers = catalogue(box).some((leaf) => leaf.name === box.command?.leaf.name);
  if (box.command && !offers) type(box, "");
  else if (document.activeElement === box.entry && box.list.isOpen()) onTyped(box);
}
