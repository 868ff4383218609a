// The page: what the server says changes the state, and what changed is drawn again.
import { composer } from "./composer.js";
import { messageList, spoken } from "./messages.js";
import { openModal } from "./modals.js";
import { announce, showLine } from "./notices.js";
import { drawChannels, drawPeople, personForm } from "./people.js";
import { directory, views } from "./presses.js";
import { connect } from "./socket.js";
import { apply, emptyState, isPrivate, namesOf, playing, visibleMessages } from "./state.js";
import { keepCounting } from "./timestamps.js";

const get = (id) => document.getElementById(id);
const state = emptyState();
const unread = new Set();
const told = new Map(); // message id -> what a screen reader last said of it
let line = { open: false, tries: 0 };
let newcomer = null; // the name of a person who was just added: they play as soon as they exist

state.person = remembered("person");
state.channel = remembered("channel");

const socket = connect(`${window.location.origin.replace("http", "ws")}/page/live`, {
  onEvent: (event) => apply(state, event).forEach(draw),
  onLine: (now) => {
    line = now;
    drawLine();
  },
});
const viewOf = views(state, { ask, redraw, remove: (id) => messages.remove(id) });
const messages = messageList(get("scroller"), {
  list: get("messages"),
  latest: get("latest"),
  hint: get("hint"),
  view: viewOf,
});
const box = composer(
  {
    form: get("composer"),
    entry: get("entry"),
    slash: get("slash"),
    send: get("send"),
    note: get("note"),
    suggestions: get("suggestions"),
  },
  {
    state: () => state,
    person: () => playing(state),
    say: (text) => tell({ type: "say", channel: state.channel, text }),
    run: (path, options) => ask({ type: "command", channel: state.channel, path, options }),
    complete: (path, options, focused) =>
      ask({ type: "autocomplete", channel: state.channel, path, options, focused }),
  },
);
personForm(
  { form: get("add-person"), input: get("new-name"), problem: get("add-problem"), switcher: get("people") },
  (name) => {
    newcomer = name;
    return tell({ type: "add_person", name });
  },
);
get("fill-in").addEventListener("click", () => box.type("/trivia start"));
document.addEventListener("jump", ({ detail }) => jump(detail));
document.addEventListener("keydown", startSlash);
keepCounting();

function ask(payload) {
  return socket.ask({ ...payload, person: state.person });
}

function tell(payload) {
  return socket.tell({ ...payload, person: state.person });
}

/** Draw what a change touched. */
function draw(change) {
  const draws = {
    everything: drawEverything,
    people: drawWho,
    bot: drawLine,
    commands: () => box.refresh(),
    message: () => drawMessage(change),
    deleted: () => messages.remove(change.id),
    modal: drawModal,
  };
  draws[change.topic]();
}

function drawEverything() {
  get("server").textContent = state.server.name;
  drawLine();
  drawWho();
}

function drawWho() {
  const added = state.people.find((person) => person.name === newcomer && !person.simulated);
  if (added) {
    state.person = added.id;
    newcomer = null;
  }
  drawScene();
}

/** Everything that depends on who is playing and which channel is open. */
function drawScene() {
  remember("person", state.person);
  remember("channel", state.channel);
  unread.delete(state.channel);
  const name = namesOf(state).channel(state.channel);
  get("channel").textContent = name;
  document.title = `#${name} · ${state.server.name}`;
  drawPeople({ switcher: get("people"), others: get("others") }, state, (id) => change({ person: id }));
  drawChannels(get("channels"), state, unread, (id) => change({ channel: id }));
  messages.drawAll(visibleMessages(state));
  box.refresh();
  drawModal();
}

function change(choice) {
  Object.assign(state, choice);
  drawScene();
}

function drawLine() {
  showLine({ notice: get("notice"), status: get("status"), scene: document.body }, line, state.bot);
}

function drawMessage({ channel, person, message, before }) {
  const here = channel === state.channel && (person === undefined || person === state.person);
  if (here && !state.dismissed.has(message.id)) return showMessage(message, before);
  if (channel !== state.channel && !before && (person === undefined || person === state.person))
    unread.add(channel);
  return drawChannels(get("channels"), state, unread, (id) => change({ channel: id }));
}

function showMessage(message, before) {
  const row = messages.put(message);
  const words = spoken(row);
  if (before && told.get(message.id) === words) return;
  told.set(message.id, words);
  const who = isPrivate(state, message) ? "Only for you" : viewOf(message).author.name;
  announce(get("announcer"), `${who}: ${words}`);
}

function redraw(id) {
  const message = visibleMessages(state).find((each) => each.id === id);
  if (message) messages.put(message);
}

function drawModal() {
  const open = state.modals.get(state.person);
  if (!open || get("modal").open) return;
  openModal(get("modal"), open.modal, {
    view: directory(state),
    submit: (values) =>
      ask({ type: "submit", interaction: open.interaction, custom_id: open.modal.custom_id, values }),
    closed: () => state.modals.delete(state.person),
  });
}

function jump({ channel, message }) {
  if (state.channels.some((each) => each.id === channel)) change({ channel });
  if (message) messages.jump(message);
}

/** A slash typed anywhere but in a field starts a command. */
function startSlash(event) {
  const busy =
    event.target.closest?.("input, textarea, dialog") || event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== "/" || busy) return;
  event.preventDefault();
  box.type("/");
}

function remember(name, value) {
  if (value) window.localStorage.setItem(name, value);
}

function remembered(name) {
  return window.localStorage.getItem(name);
}
