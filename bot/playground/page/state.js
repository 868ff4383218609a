// All that the page knows, and the one way it changes: `apply(state, event)` with an event from the server.

/** Nothing known yet. */
export function emptyState() {
  return {
    server: { id: "", name: "" },
    bot: { id: "", name: "the bot", online: false },
    channels: [],
    people: [],
    commands: [],
    messages: new Map(), // channel id -> Map of message id -> message
    privates: new Map(), // person id -> the same, for messages that only this person sees
    modals: new Map(), // person id -> the modal that is open for them
    dismissed: new Set(),
    failures: new Map(), // message id -> {person, sentence}
    waiting: new Set(), // `pressKey`s that have no answer yet
    picked: new Map(), // `pressKey` -> values chosen in a select, until its message is edited
    channel: null,
    person: null,
  };
}

/** Take in one event; returns the topics that changed (and, for a message, which one). */
export function apply(state, event) {
  return (TAKES[event.type] ?? unknown)(state, event);
}

/** What the chosen person sees in the chosen channel, oldest first. */
export function visibleMessages(state) {
  const shared = state.messages.get(state.channel) ?? new Map();
  const own = state.privates.get(state.person)?.get(state.channel) ?? new Map();
  const privates = [...own.values()].filter((message) => !state.dismissed.has(message.id));
  return [...shared.values(), ...privates].sort((one, other) => compareIds(one.id, other.id));
}

/** Is this a message that only the chosen person sees? */
export function isPrivate(state, message) {
  return state.privates.get(state.person)?.get(state.channel)?.has(message.id) ?? false;
}

/** Snowflakes are too long for numbers: the longer is the later, and equal lengths compare as text. */
export function compareIds(one, other) {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : Number(one > other);
}

/** Names one press of one person, so that it can be shown as waiting. */
export function pressKey(person, message, customId) {
  return `${person} ${message} ${customId}`;
}

/** The person who is playing, or undefined before anyone is known. */
export function playing(state) {
  return state.people.find((person) => person.id === state.person);
}

/** What ids are called, for mentions. */
export function namesOf(state) {
  const find = (list, id) => list.find((each) => each.id === id)?.name;
  return {
    person: (id) => find([...state.people, state.bot], id) ?? "someone",
    channel: (id) => find(state.channels, id) ?? "a-channel",
    role: (id) => (id === state.server.id ? "everyone" : "a role"),
  };
}

const TAKES = {
  hello(state, { server, bot, channels, people, commands, messages }) {
    Object.assign(state, { server, bot, channels, people, commands });
    state.messages = new Map(Object.entries(messages).map(([channel, list]) => [channel, byId(list)]));
    state.waiting.clear();
    choose(state);
    return [{ topic: "everything" }];
  },
  message(state, { channel, message }) {
    const before = slot(state.messages, channel).get(message.id);
    slot(state.messages, channel).set(message.id, message);
    if (before) forgetPresses(state, message.id);
    return [{ topic: "message", channel, message, before }];
  },
  deleted(state, { channel, message }) {
    slot(state.messages, channel).delete(message);
    for (const own of state.privates.values()) own.get(channel)?.delete(message);
    return [{ topic: "deleted", channel, id: message }];
  },
  private(state, { for: person, channel, message }) {
    if (!state.privates.has(person)) state.privates.set(person, new Map());
    const own = slot(state.privates.get(person), channel);
    const before = own.get(message.id);
    own.set(message.id, message);
    if (before) forgetPresses(state, message.id);
    return [{ topic: "message", person, channel, message, before }];
  },
  modal(state, { for: person, interaction, modal }) {
    state.modals.set(person, { interaction, modal });
    return [{ topic: "modal", person }];
  },
  people(state, { people }) {
    state.people = people;
    choose(state);
    return [{ topic: "people" }];
  },
  commands(state, { commands }) {
    state.commands = commands;
    return [{ topic: "commands" }];
  },
  bot(state, { bot }) {
    state.bot = bot;
    return [{ topic: "bot" }];
  },
};

/** A new version of a message: old failures and old choices say nothing about it. */
function forgetPresses(state, id) {
  state.failures.delete(id);
  for (const key of [...state.picked.keys()].filter((each) => each.split(" ")[1] === id))
    state.picked.delete(key);
}

function unknown() {
  return [];
}

function byId(list) {
  return new Map(list.map((message) => [message.id, message]));
}

function slot(map, key) {
  if (!map.has(key)) map.set(key, new Map());
  return map.get(key);
}

/** Keep the chosen person and channel if they still exist, else take the first ones. */
function choose(state) {
  const people = state.people.filter((person) => !person.simulated);
  if (!people.some((person) => person.id === state.person)) state.person = people[0]?.id ?? null;
  if (!state.channels.some((channel) => channel.id === state.channel))
    state.channel = state.channels[0]?.id ?? null;
}
