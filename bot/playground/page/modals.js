// A modal as a dialog: labels around their inputs (and the older rows), checked before it is submitted.
import { element, freshId, icon } from "./dom.js";
import { componentNode } from "./components.js";
import { modalInput } from "./inputs.js";

/**
 * Open `modal` in the dialog. `submit(values)` resolves to the server's answer: the dialog closes when it was
 * taken, and says why when it was not. `closed()` hears that the dialog is gone either way.
 */
export function openModal(dialog, modal, { view, submit, closed }) {
  const opener = document.activeElement?.dataset?.customId;
  const title = freshId("title");
  const rows = modal.components.map((component) => modalRow(component, view));
  const fields = rows.flatMap((row) => row.fields);
  const failure = element("p", { class: "failure", role: "alert", hidden: true });
  const send = element("button", { type: "submit", class: "button button-primary" }, "Submit");
  const leave = () => dialog.close();
  const form = element(
    "form",
    { novalidate: true },
    element("header", {}, element("h2", { id: title }, modal.title), closeButton(leave)),
    rows.map((row) => row.node),
    failure,
    element(
      "footer",
      {},
      element("button", { type: "button", class: "button button-plain", onclick: leave }, "Cancel"),
      send,
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSubmit({ dialog, fields, failure, send, submit });
  });
  dialog.setAttribute("aria-labelledby", title);
  dialog.replaceChildren(form);
  dialog.addEventListener("close", () => leaveNothing(dialog, closed, opener), { once: true });
  dialog.showModal();
  form.querySelector("input, textarea, .select-button")?.focus();
}

const LABEL = 18;
const ROW = 1;

function closeButton(leave) {
  return element(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Close", onclick: leave },
    icon("close"),
  );
}

/** The card with the button may have been drawn anew meanwhile: the keyboard goes back to the same button. */
function leaveNothing(dialog, closed, opener) {
  dialog.replaceChildren();
  closed();
  if (document.activeElement !== document.body) return;
  const again = [...document.querySelectorAll("[data-custom-id]")].filter((each) => each.dataset.customId === opener);
  (again.at(-1) ?? document.querySelector("#entry"))?.focus();
}

/** A row of the modal and the fields in it: a label, an old action row, or words between them. */
function modalRow(component, view) {
  if (component.type === LABEL) return labelled(component.component, component, view);
  if (component.type !== ROW) return { node: componentNode(component, view), fields: [] };
  const rows = component.components.map((part) => labelled(part, { label: part.label }, view));
  return {
    node: element(
      "div",
      {},
      rows.map((row) => row.node),
    ),
    fields: rows.flatMap((row) => row.fields),
  };
}

function labelled(component, { label, description }, view) {
  const input = modalInput({ label, ...component }, view);
  if (!input) return { node: componentNode(component, view), fields: [] };
  const words = freshId("words");
  const problem = element("p", { class: "failure", id: freshId("problem"), hidden: true });
  const name = [
    label ?? input.label ?? "",
    input.required ? null : element("span", { class: "field-optional" }, " optional"),
  ];
  const heading = element(
    input.group ? "div" : "label",
    { class: "row-label", for: input.group ? null : input.id, id: words },
    name,
  );
  const about = description
    ? element("p", { class: "row-description", id: freshId("about") }, description)
    : null;
  const described = [about?.id, problem.id].filter(Boolean).join(" ");
  if (input.group) input.node.setAttribute("role", "group");
  if (input.group) input.node.setAttribute("aria-labelledby", words);
  const target = input.node.querySelector(".select-button") ?? input.node;
  target.setAttribute("aria-describedby", described);
  const node = element("div", { class: "row" }, heading, about, input.node, problem);
  return { node, fields: [{ id: component.custom_id, input, target, problem }] };
}

async function onSubmit({ dialog, fields, failure, send, submit }) {
  const wrong = fields.filter((field) => !check(field));
  if (wrong.length) return wrong[0].target.focus();
  if (send.getAttribute("aria-busy")) return null;
  send.setAttribute("aria-busy", "true");
  const answer = await submit(Object.fromEntries(fields.map(({ id, input }) => [id, input.read().value])));
  send.removeAttribute("aria-busy");
  failure.textContent = answer.sentence ?? "";
  failure.hidden = answer.type !== "failed";
  return answer.type === "failed" ? null : dialog.close();
}

function check({ input, target, problem }) {
  const { problem: sentence = "" } = input.read();
  problem.textContent = sentence;
  problem.hidden = !sentence;
  target.setAttribute("aria-invalid", sentence ? "true" : "false");
  return !sentence;
}
