// Who is here: the switch "playing as", those who play by themselves, a form to add a person; and the channels.
import { avatar } from "./avatars.js";
import { aside, element, icon } from "./dom.js";

/** Draw the people; `onSwitch(id)` hears who plays now. */
export function drawPeople({ switcher, others }, state, onSwitch) {
  const real = state.people.filter((person) => !person.simulated);
  const simulated = state.people.filter((person) => person.simulated);
  const held = switcher.contains(document.activeElement);
  switcher.replaceChildren(...real.map((person) => choice(person, state, onSwitch)));
  if (held) switcher.querySelector("input:checked")?.focus();
  others.hidden = simulated.length === 0;
  others.querySelector("ul").replaceChildren(...simulated.map((person) => bystander(person, state)));
}

/** The form that adds a person; `add(name)` resolves to the server's answer. */
export function personForm({ form, input, problem, switcher }, add) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (!name) return say(problem, "Write a name first.") ?? input.focus();
    const sent = add(name);
    input.value = "";
    const answer = await sent;
    if (answer.type === "failed") return say(problem, answer.sentence);
    form.closest("details").open = false;
    return switcher.querySelector("input:checked")?.focus();
  });
  input.addEventListener("input", () => say(problem, ""));
}

/** Draw the channels; `onOpen(id)` hears which one is wanted. */
export function drawChannels(list, state, unread, onOpen) {
  const held = list.contains(document.activeElement) ? document.activeElement.dataset.channel : null;
  list.replaceChildren(
    ...state.channels.map((channel) => channelItem(channel, state, unread.has(channel.id), onOpen)),
  );
  if (held) list.querySelector(`[data-channel="${CSS.escape(held)}"]`)?.focus();
}

function choice(person, state, onSwitch) {
  const input = element("input", { type: "radio", name: "playing-as", value: person.id, class: "unseen" });
  input.checked = person.id === state.person;
  input.addEventListener("change", () => onSwitch(person.id));
  const badge = person.moderator ? element("span", { class: "role" }, icon("shield"), "moderator") : null;
  const name = element("span", { class: "person-name" }, element("span", {}, person.name), badge);
  return element(
    "label",
    { class: "person" },
    input,
    avatar(person, state.people.indexOf(person)),
    name,
    icon("check"),
  );
}

function bystander(person, state) {
  const face = avatar(person, state.people.indexOf(person));
  return element(
    "li",
    { class: "person person-simulated" },
    face,
    element("span", { class: "person-name" }, person.name),
  );
}

function channelItem(channel, state, isUnread, onOpen) {
  const current = channel.id === state.channel ? "page" : null;
  const button = element(
    "button",
    {
      type: "button",
      class: isUnread ? "channel channel-unread" : "channel",
      "data-channel": channel.id,
      "aria-current": current,
      onclick: () => onOpen(channel.id),
    },
    icon("hash"),
    channel.name,
    isUnread ? element("span", { class: "fresh" }, "new", aside(" messages")) : null,
  );
  return element("li", {}, button);
}

function say(problem, sentence) {
  problem.textContent = sentence;
  problem.hidden = !sentence;
}
