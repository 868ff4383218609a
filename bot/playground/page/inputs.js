// What a modal's fields are made of: text inputs, selects, radios and checkboxes, each with a way to read it.
import { element, freshId } from "./dom.js";
import { choicesOf, selectMenu } from "./selects.js";

/** A modal's input as {node, label, id, required, read()}; `read()` is {value} or {problem}. Null if it is no input. */
export function modalInput(component, view) {
  return INPUTS[component.type]?.(component, view) ?? null;
}

const INPUTS = {
  3: select,
  4: textInput,
  5: select,
  6: select,
  7: select,
  8: select,
  19: upload,
  21: radios,
  22: checkboxes,
  23: checkbox,
};
const PARAGRAPH = 2;

function textInput(component) {
  const {
    min_length: least = 0,
    max_length: most = 4000,
    required = true,
    value = "",
    placeholder = "",
  } = component;
  const id = freshId("input");
  const long = component.style === PARAGRAPH;
  const node = element(long ? "textarea" : "input", {
    id,
    maxlength: most,
    placeholder,
    autocomplete: "off",
    rows: long ? 4 : null,
    "aria-required": required,
    "data-custom-id": component.custom_id,
  });
  node.value = value ?? "";
  const read = () => {
    const text = node.value;
    if (required && !text.trim()) return { problem: "Write something here first." };
    if (text && text.length < least)
      return { problem: `At least ${least} characters, please: this is ${text.length}.` };
    return { value: text };
  };
  return { node, id, label: component.label, required, read };
}

function select(component, view) {
  let values = choicesOf(component, view)
    .filter((item) => item.selected)
    .map((item) => item.value);
  const node = selectMenu(component, view, (picked) => (values = picked));
  const id = freshId("input");
  node.querySelector("button").id = id;
  const required = component.required ?? true;
  const least = required ? (component.min_values ?? 1) : 0;
  const read = () =>
    values.length < least ? { problem: "Choose something here first." } : { value: values };
  return { node, id, label: component.placeholder, required, read };
}

function radios(component) {
  const { node, boxes } = ticks(component, "radio");
  const read = () => {
    const value = boxes.find((box) => box.checked)?.value ?? null;
    return value === null && (component.required ?? true) ? { problem: "Choose one." } : { value };
  };
  return { node, group: true, required: component.required ?? true, read };
}

function checkboxes(component) {
  const { node, boxes } = ticks(component, "checkbox");
  const {
    required = true,
    min_values: least = required ? 1 : 0,
    max_values: most = boxes.length,
  } = component;
  const read = () => {
    const value = boxes.filter((box) => box.checked).map((box) => box.value);
    if (value.length < least) return { problem: `Tick at least ${least}.` };
    return value.length > most ? { problem: `Tick at most ${most}.` } : { value };
  };
  return { node, group: true, required, read };
}

function checkbox(component) {
  const id = freshId("input");
  const node = element("input", { type: "checkbox", id, "data-custom-id": component.custom_id });
  node.checked = component.default ?? false;
  return { node, id, required: false, read: () => ({ value: node.checked }) };
}

function upload(component) {
  const node = element("p", { class: "gap" }, "This page cannot send files yet.");
  const read = () =>
    (component.required ?? true)
      ? { problem: "A file is needed here, and this page cannot send one." }
      : { value: [] };
  return { node, group: true, required: component.required ?? true, read };
}

function ticks(component, type) {
  const name = freshId("ticks");
  const boxes = (component.options ?? []).map((option) => {
    const box = element("input", { type, name, value: option.value });
    box.checked = option.default ?? false;
    return { box, option };
  });
  const rows = boxes.map(({ box, option }) => {
    const description = option.description
      ? element("span", { class: "option-description" }, option.description)
      : null;
    return element("label", { class: "tick" }, box, element("span", {}, option.label), description);
  });
  const node = element("div", { class: "ticks", "data-custom-id": component.custom_id }, rows);
  return { node, boxes: boxes.map(({ box }) => box) };
}
