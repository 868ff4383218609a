// One command being filled in: its name, a field for each option, and the values to send.
import { element, freshId } from "./dom.js";
import { KIND, about, choicesFor, readOption } from "./options.js";

/**
 * A command's form part. `directory()` gives people, channels and the bot, `complete(options, focused)` asks the
 * server for choices. Has `element`, `focus()`, `values()` -> {options} or {problem, field}.
 */
export function commandForm(leaf, { suggestions, directory, complete, given = {} }) {
  const form = { leaf, suggestions, directory, complete, fields: [], asked: 0 };
  form.fields = leaf.options.map((option) => field(form, option, given[option.name] ?? ""));
  const name = element("span", { class: "command-name" }, `/${leaf.name}`);
  const all = element("div", {
    class: "command",
    role: "group",
    "aria-label": `/${leaf.name}. ${leaf.description}`,
  });
  all.append(name, ...form.fields.map((each) => each.element));
  return { leaf, element: all, focus: () => focusFirst(form), values: () => values(form) };
}

const TYPED_PAUSE = 120;

function field(form, option, text) {
  const input = element("input", {
    id: freshId("field"),
    class: "field-input",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    autocomplete: "off",
    spellcheck: "false",
    "data-option": option.name,
    value: text,
    "aria-required": option.required,
    inputmode: option.type === KIND.integer && !option.choices ? "numeric" : null,
    "aria-label": about(option),
    placeholder: option.required ? "needed" : "optional",
    size: Math.min(16, Math.max(8, text.length)),
  });
  const made = { option, input, picked: null, timer: null };
  made.element = element("label", { class: option.required ? "field field-needed" : "field" });
  made.element.append(element("span", { class: "field-name", "aria-hidden": "true" }, option.name), input);
  input.addEventListener("focus", () => suggest(form, made));
  input.addEventListener("input", () => onTyped(form, made));
  input.addEventListener("blur", () => form.suggestions.hide());
  input.addEventListener("keydown", (event) => form.suggestions.onKey(event));
  return made;
}

function onTyped(form, made) {
  made.element.classList.remove("field-wrong");
  made.input.size = Math.min(40, Math.max(8, made.input.value.length + 1));
  clearTimeout(made.timer);
  if (made.option.autocomplete) made.timer = setTimeout(() => suggest(form, made), TYPED_PAUSE);
  else suggest(form, made);
}

async function suggest(form, made) {
  const { option, input } = made;
  const fixed = choicesFor(option, form.directory());
  if (!option.autocomplete) return offer(form, made, fixed ? matching(fixed, made) : []);
  if (form.suggestions.isOpen() === false) offer(form, made, []);
  form.asked += 1;
  const mine = form.asked;
  const answer = await form.complete(typedSoFar(form, made), option.name);
  if (mine !== form.asked || document.activeElement !== input) return null; // something newer is on its way
  return offer(form, made, answer.choices ?? [], answer.sentence);
}

/** A value that is already picked shows the whole list, so that it can be changed. */
function matching(choices, { input, picked }) {
  const typed = input.value.trim().toLowerCase();
  if (!typed || picked?.name === input.value.trim()) return choices;
  return choices.filter(({ name }) => name.toLowerCase().includes(typed));
}

function offer(form, made, choices, sentence) {
  const { option, input } = made;
  const items = choices.map((choice) => ({
    label: choice.name,
    value: choice,
    selected: choice.name === input.value,
  }));
  const active = input.value.trim() && made.picked?.name !== input.value.trim() ? 0 : -1;
  form.suggestions.show(
    input,
    sentence ?? about(option),
    items,
    (item, key) => pick(form, made, item.value, key),
    active,
  );
}

function pick(form, made, choice, key) {
  made.picked = choice;
  made.input.value = choice.name;
  onPicked(form, made);
  const next = form.fields[form.fields.indexOf(made) + 1];
  if (key === "Tab" && next) next.input.focus();
}

function onPicked(form, made) {
  clearTimeout(made.timer);
  form.asked += 1;
  made.element.classList.remove("field-wrong");
  made.input.size = Math.max(8, made.input.value.length + 1);
  form.suggestions.hide();
}

function read(form, { option, input, picked }) {
  const fixed = choicesFor(option, form.directory());
  return readOption(option, input.value, picked, fixed);
}

/** What is known while one field is being typed: the valid values of the others and the raw text of this one. */
function typedSoFar(form, made) {
  const others = form.fields
    .filter((each) => each !== made)
    .map((each) => [each.option.name, read(form, each).value]);
  const known = Object.fromEntries(others.filter(([, value]) => value !== undefined));
  return { ...known, [made.option.name]: made.input.value };
}

function values(form) {
  const options = {};
  for (const made of form.fields) {
    const { value, problem } = read(form, made);
    if (problem) {
      made.element.classList.add("field-wrong");
      return { problem, field: made.input };
    }
    if (value !== undefined) options[made.option.name] = value;
  }
  return { options };
}

function focusFirst(form) {
  const open = form.fields.find((each) => !each.input.value) ?? form.fields[0];
  open?.input.focus();
  return open !== undefined;
}
